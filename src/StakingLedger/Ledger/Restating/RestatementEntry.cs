using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>A restatement that was applied: one entry of the log.</summary>
public sealed record RestatementEntry
{
    /// <summary>Gets the version that it brought; the history as first recorded is version 1.</summary>
    public required int Version { get; init; }

    /// <summary>Gets since when the books have it so.</summary>
    public required Timestamp RecordedTime { get; init; }

    /// <summary>Gets who restated.</summary>
    public required AccountId RecordedBy { get; init; }

    /// <summary>Gets why, in the host's words; may be empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets the last event of the version before, when it was restated: that version goes no further.</summary>
    public required EventNumber LastBefore { get; init; }

    /// <summary>Gets the digest of that version's journal up to there.</summary>
    public required Digest DigestBefore { get; init; }

    /// <summary>Gets the last event of the new version, before anything else happened in it.</summary>
    public required EventNumber LastAfter { get; init; }

    /// <summary>Gets the digest of the new version's journal up to there.</summary>
    public required Digest DigestAfter { get; init; }

    /// <summary>Gets the corrections, in the order of their events.</summary>
    public required ValueList<RestatementMark> Corrections { get; init; }

    /// <summary>Gets the conflicts, in the order of their events.</summary>
    public required ValueList<ResolvedConflict> Conflicts { get; init; }

    /// <summary>Gets the events that earlier restatements refused and that this one took back, in the order of their places.</summary>
    public ValueList<SettledMark> Settled { get; init; } = [];

    /// <summary>Gets the correcting entry, by account; each commodity sums to zero.</summary>
    public required ValueList<Posting> Postings { get; init; }
}
