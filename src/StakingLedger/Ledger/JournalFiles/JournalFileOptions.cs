using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>How a journal file is read. <c>new()</c> reads a closed file whole and takes nothing less.</summary>
public sealed record JournalFileOptions
{
    /// <summary>
    /// Whether a file may end without an end frame, even in the middle of a frame, as a writer leaves it that is still at work or was
    /// stopped. Then its whole frames are read, and the summary says how many bytes stand behind them. Damage is refused all the same.
    /// </summary>
    public bool UpToLastWholeFrame { get; init; }

    /// <summary>The last event to apply; null for all. What stands behind that event's frame is not read.</summary>
    public EventNumber? Until { get; init; }

    /// <summary>
    /// Whether the digests that end frames state are compared with the ledger's own. That hashes every event once, which takes longer
    /// than applying it.
    /// </summary>
    public bool ChecksDigests { get; init; }
}
