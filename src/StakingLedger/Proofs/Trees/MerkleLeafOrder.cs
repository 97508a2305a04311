namespace StakingLedger.Proofs;

/// <summary>In which order the leaves stand in a tree.</summary>
public enum MerkleLeafOrder
{
    /// <summary>As they are given.</summary>
    Given = 1,

    /// <summary>Ascending by their hash, compared as bytes.</summary>
    ByHash = 2,
}
