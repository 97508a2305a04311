using StakingLedger.Ledger;

namespace StakingLedger.Protocols.StakingPool;

/// <content>Pools from journal files: docs/journal-format.md.</content>
public sealed partial class StakingPool
{
    /// <summary>Replays a journal file from its beginning; no rule is decided again.</summary>
    /// <param name="file">The file; it is read to its end, or to the frame of the last event wanted, and not closed.</param>
    /// <param name="read">What was read.</param>
    /// <param name="reading">How to read the file; null for the usual: all of a closed file.</param>
    /// <param name="options">How to set up the tables; null for the usual.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ArgumentException">The file begins after event 1, or holds no event.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The file ends before the last event wanted.</exception>
    /// <exception cref="LedgerCorruptException">The file is damaged, not closed, or of another protocol; or an event cannot be
    /// applied.</exception>
    public static StakingPool ReplayFile(
        Stream file, out JournalFileSummary read, JournalFileOptions? reading = null, LedgerOptions? options = null)
    {
        StakingPoolProtocol protocol = new();
        return Checked(new StakingPool(PoolLedger.ReplayFile(file, protocol, out read, reading, options), protocol));
    }

    /// <summary>Replays a journal file from its beginning; no rule is decided again.</summary>
    /// <param name="file">The file, in memory; it must not change meanwhile.</param>
    /// <param name="read">What was read.</param>
    /// <param name="reading">How to read the file; null for the usual: all of a closed file.</param>
    /// <param name="options">How to set up the tables; null for the usual.</param>
    /// <exception cref="ArgumentException">The file begins after event 1, or holds no event.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The file ends before the last event wanted.</exception>
    /// <exception cref="LedgerCorruptException">The file is damaged, not closed, or of another protocol; or an event cannot be
    /// applied.</exception>
    public static StakingPool ReplayFile(
        ReadOnlyMemory<byte> file, out JournalFileSummary read, JournalFileOptions? reading = null, LedgerOptions? options = null)
    {
        StakingPoolProtocol protocol = new();
        return Checked(new StakingPool(PoolLedger.ReplayFile(file, protocol, out read, reading, options), protocol));
    }
}
