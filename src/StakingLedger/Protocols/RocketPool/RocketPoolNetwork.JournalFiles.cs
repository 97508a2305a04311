using StakingLedger.Ledger;

namespace StakingLedger.Protocols.RocketPool;

/// <content>Networks from journal files: docs/journal-format.md.</content>
public sealed partial class RocketPoolNetwork
{
    /// <summary>Replays a journal file from its beginning; no rule is decided again.</summary>
    /// <param name="file">The file; it is read to its end, or to the frame of the last event wanted, and not closed.</param>
    /// <param name="read">What was read.</param>
    /// <param name="reading">How to read the file; null for the usual: all of a closed file.</param>
    /// <returns>The network right after the last event read.</returns>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ArgumentException">The file begins after event 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The file ends before the last event wanted.</exception>
    /// <exception cref="LedgerCorruptException">The file is damaged, not closed, or of another protocol; or an event cannot be
    /// applied.</exception>
    public static RocketPoolNetwork ReplayFile(Stream file, out JournalFileSummary read, JournalFileOptions? reading = null)
    {
        RocketPoolProtocol protocol = new();
        return new RocketPoolNetwork(PoolLedger.ReplayFile(file, protocol, out read, reading), protocol);
    }

    /// <summary>Replays a journal file from its beginning; no rule is decided again.</summary>
    /// <param name="file">The file, in memory; it must not change meanwhile.</param>
    /// <param name="read">What was read.</param>
    /// <param name="reading">How to read the file; null for the usual: all of a closed file.</param>
    /// <returns>The network right after the last event read.</returns>
    /// <exception cref="ArgumentException">The file begins after event 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The file ends before the last event wanted.</exception>
    /// <exception cref="LedgerCorruptException">The file is damaged, not closed, or of another protocol; or an event cannot be
    /// applied.</exception>
    public static RocketPoolNetwork ReplayFile(
        ReadOnlyMemory<byte> file, out JournalFileSummary read, JournalFileOptions? reading = null)
    {
        RocketPoolProtocol protocol = new();
        return new RocketPoolNetwork(PoolLedger.ReplayFile(file, protocol, out read, reading), protocol);
    }
}
