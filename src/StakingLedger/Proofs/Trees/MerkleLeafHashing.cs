namespace StakingLedger.Proofs;

/// <summary>How the bytes of a leaf become its hash.</summary>
public enum MerkleLeafHashing
{
    /// <summary>keccak256(bytes).</summary>
    Once = 1,

    /// <summary>keccak256(keccak256(bytes)): no inner node can be passed off as a leaf, whatever the length of a leaf.</summary>
    Twice = 2,
}
