using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>What was read of a journal file.</summary>
public sealed record JournalFileSummary
{
    /// <summary>The name of the protocol whose events these are.</summary>
    public required string Protocol { get; init; }

    /// <summary>What the ledger was opened with: its protocol's name and well-known accounts, hashed.</summary>
    public required Digest Genesis { get; init; }

    /// <summary>The event before the first of the file: 0, or the last event of a snapshot.</summary>
    public required EventNumber BeginsAfter { get; init; }

    /// <summary>The last event read; <see cref="BeginsAfter"/> when there is none.</summary>
    public required EventNumber LastEvent { get; init; }

    /// <summary>How many accounts are known after it.</summary>
    public required int Accounts { get; init; }

    /// <summary>How many whole frames were read.</summary>
    public required long Frames { get; init; }

    /// <summary>The length of the header and of these frames.</summary>
    public required long WholeBytes { get; init; }

    /// <summary>How many bytes stand behind the last whole frame: an append that was torn off, or space never written.</summary>
    public required long TornBytes { get; init; }

    /// <summary>Whether the last frame read is an end frame: its writer was done.</summary>
    public required bool IsClosed { get; init; }

    /// <summary>The journal's digest, open tail included, as the last end frame states it; null when it states none.</summary>
    public required Digest? Digest { get; init; }

    /// <summary>How many events were read.</summary>
    public ulong Events => LastEvent.Value - BeginsAfter.Value;
}
