using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// The sizes and marks of a journal file; docs/journal-format.md is the page about them. A file is a header and frames. A frame of
/// events holds up to one block of the journal: its header, rows, new accounts, contexts, payloads, a CRC-32C over all of it. An end
/// frame says that the writer was done, and may state the journal's digest. Each frame names the checksum of the one before.
/// </summary>
internal static class JournalFileFormat
{
    public const ushort Version = 1;
    public const int ChecksumSize = sizeof(uint);

    /// <summary>Magic, version, length of the header.</summary>
    public const int FrontSize = 12;

    public const int RowSize = 64;
    public const int ContextSize = 20;

    /// <summary>
    /// No frame is longer: it stands in one array. Only a frame of a single event with a huge payload comes near.
    /// </summary>
    public const int LongestFrame = 0x7FF0_0000;

    /// <summary>A frame ends once its payloads are longer than this, so that frames stay within caches and buffers.</summary>
    public const int PayloadTarget = 1 << 20;

    /// <summary>What the exceptions of a reader name.</summary>
    public const string Whole = "journal file bytes are undamaged";

    public static ReadOnlySpan<byte> Magic => "SLJRNL"u8;

    public static LedgerCorruptException Damaged(EventNumber at, string found, Exception? cause = null) => new(at, Whole, found, cause);
}
