namespace StakingLedger.Proofs;

/// <summary>What a tree does when its leaves are not a power of two: this gives the tree its shape.</summary>
public enum MerklePadding
{
    /// <summary>Hashes of 32 zero bytes stand behind the last leaf, up to the next power of two, and are hashed like leaves.</summary>
    ZeroHashes = 1,

    /// <summary>A node without a neighbour goes up one level as it is.</summary>
    OddNodePromoted = 2,

    /// <summary>
    /// None: n leaves make an array of exactly 2n - 1 nodes, the children of node i being 2i + 1 and 2i + 2, the first leaf at the
    /// array's end. OpenZeppelin's trees have this layout.
    /// </summary>
    CompleteArray = 3,
}
