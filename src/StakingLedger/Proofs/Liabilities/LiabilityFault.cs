namespace StakingLedger.Proofs.Liabilities;

/// <summary>Why a proof is not valid: the first thing that does not fit, in the order of these values.</summary>
public enum LiabilityFault
{
    /// <summary>Nothing: the proof is valid.</summary>
    None = 0,

    /// <summary>The leaf names no account: padding proves nothing about anybody.</summary>
    NoAccount,

    /// <summary>The tree is deeper than a sum tree may be, or has no depth at all.</summary>
    Depth,

    /// <summary>The path does not have one step for each level.</summary>
    PathLength,

    /// <summary>The tree has no leaf of this index.</summary>
    Index,

    /// <summary>A step stands on the other side than the index says.</summary>
    Side,

    /// <summary>A sum is 2^192 or more: such a number could stand for a negative one.</summary>
    SumRange,

    /// <summary>The balance and the sums beside the path do not add up to the total.</summary>
    Total,

    /// <summary>Leaf and path do not lead to the root hash: something in them, or in what the tree speaks of, was changed.</summary>
    RootHash,

    /// <summary>The proof fits its own root record, but that is not the one published.</summary>
    Commitment,
}
