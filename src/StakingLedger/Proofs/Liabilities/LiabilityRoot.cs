using StakingLedger.Units;

namespace StakingLedger.Proofs.Liabilities;

/// <summary>
/// The record that the host publishes: what the tree speaks of, how deep it is, its total and its root hash. <see cref="Commitment"/>
/// stands for all of it in 32 bytes.
/// </summary>
public sealed record LiabilityRoot
{
    /// <summary>What the tree speaks of.</summary>
    public required LiabilityScope Scope { get; init; }

    /// <summary>How many levels lie between a leaf and the root. A tree has 2^depth leaves, padding included.</summary>
    public required byte Depth { get; init; }

    /// <summary>The sum of all leaves, in the smallest unit of the asset.</summary>
    public required Amount Total { get; init; }

    /// <summary>The hash of the top node.</summary>
    public required Digest Hash { get; init; }

    /// <summary>The id of the tree: the hash of scope and depth. Every leaf contains it, so no leaf serves two trees.</summary>
    public Digest TreeId => SumTreeHashes.TreeId(Scope, Depth);

    /// <summary>The hash of the tree's id, the root hash and the total: what is published.</summary>
    public Digest Commitment => SumTreeHashes.Commitment(TreeId, Hash, Total);

    /// <summary>The record as a JSON document with its commitment, ended by a line feed.</summary>
    public string ToJson() => LiabilityJson.Write(this);
}
