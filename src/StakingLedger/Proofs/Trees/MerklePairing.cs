namespace StakingLedger.Proofs;

/// <summary>In which order the two children of a node are hashed.</summary>
public enum MerklePairing
{
    /// <summary>The smaller one first, compared as bytes: a proof needs no directions.</summary>
    Sorted = 1,

    /// <summary>Left, then right: a proof holds only for the leaf's place.</summary>
    Positional = 2,
}
