using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Proofs.Formats;

/// <summary>A published reward file as it was read: who gets what, and what the file itself says about root and totals.</summary>
/// <remarks>Reading compares nothing: <see cref="TreeEvidence"/> does.</remarks>
public sealed partial class RewardFile
{
    /// <summary>How errors and reports name the file.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the bytes as they were given.</summary>
    public Digest Sha256 { get; private set; }

    /// <summary>SHA-256 of the unpacked bytes of a gzip file; null when the file was not packed.</summary>
    public Digest? UnpackedSha256 { get; private set; }

    /// <summary>What the file was recognised as.</summary>
    public required RewardFileKind Kind { get; init; }

    /// <summary>The format of its tree.</summary>
    public required MerkleFormat Format { get; init; }

    /// <summary>Facts that the file states about itself, such as network, interval and ruleset: name and text.</summary>
    public ValueList<RewardFact> Facts { get; init; }

    /// <summary>The root that the file states; null when it states none.</summary>
    public Digest? Root { get; init; }

    /// <summary>The amounts of every holder, by name.</summary>
    public required ValueList<string> AmountNames { get; init; }

    /// <summary>The sum of every amount over the holders.</summary>
    public ValueList<UInt256> Totals { get; private set; }

    /// <summary>The holders, in the order of the file. None occurs twice.</summary>
    public required IReadOnlyList<RewardEntry> Entries { get; init; }

    /// <summary>The totals that the file states, each beside what comes out.</summary>
    public ValueList<RewardSum> Sums { get; init; }

    /// <summary>What was read and deliberately not used, in words.</summary>
    public ValueList<string> Notes { get; init; }

    /// <summary>All nodes that the file states, in the order of the format; null when it states none.</summary>
    internal ValueList<Digest>? Nodes { get; init; }

    /// <summary>The node that the file states for every entry; null when it states none.</summary>
    internal ValueList<int>? EntryNodes { get; init; }
}
