using System.Buffers.Binary;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>What stands at the front of a journal file: whose journal it is, and where it begins.</summary>
internal sealed class JournalFileHeader
{
    public required string Protocol { get; init; }

    public required Digest Genesis { get; init; }

    /// <summary>Gets the event before the first of the file: 0, or the last event of a snapshot.</summary>
    public required EventNumber After { get; init; }

    /// <summary>Gets the context of that event, which the first event may share; null when there is none.</summary>
    public required ContextEntry? Context { get; init; }

    /// <summary>Gets the canonical bytes of the accounts that were known then.</summary>
    public required ReadOnlyMemory<byte> Accounts { get; init; }

    /// <summary>Gets how many accounts were known then.</summary>
    public int AccountCount => Accounts.Length / AccountId.ByteLength;

    /// <summary>Gets the checksum at its end.</summary>
    public uint Checksum { get; private init; }

    public byte[] ToBytes()
    {
        ByteBuffer buffer = new();
        buffer.Bytes(JournalFileFormat.Magic);
        buffer.UInt16(JournalFileFormat.Version);
        buffer.UInt32(0);
        buffer.Text(Protocol);
        Span<byte> genesis = stackalloc byte[Digest.ByteLength];
        Genesis.WriteBytes(genesis);
        buffer.Bytes(genesis);
        buffer.UInt64(After.Value);
        buffer.Flag(Context is not null);
        if (Context is { } context)
        {
            buffer.UInt32(context.Actor);
            buffer.UInt64(context.Time);
            buffer.UInt64(context.Block);
        }

        buffer.Count(AccountCount);
        buffer.Bytes(Accounts.Span);
        buffer.UInt32(0);
        byte[] bytes = buffer.Written.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), bytes.Length);
        int body = bytes.Length - JournalFileFormat.ChecksumSize;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(body), Crc32C.Of(bytes.AsSpan(0, body)));
        return bytes;
    }

    /// <summary>The length that the first twelve bytes state.</summary>
    /// <exception cref="LedgerCorruptException">They do not begin a journal file of this version.</exception>
    public static int LengthIn(ReadOnlySpan<byte> front)
    {
        int shown = Math.Min(front.Length, JournalFileFormat.Magic.Length);
        if (!JournalFileFormat.Magic.StartsWith(front[..shown]) || front.Length < JournalFileFormat.FrontSize)
        {
            throw JournalFileFormat.Damaged(
                default, $"these {front.Length} bytes are no journal file: one begins with SLJRNL and a header of {Least} bytes or more");
        }

        ushort version = BinaryPrimitives.ReadUInt16LittleEndian(front[6..]);
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(front[8..]);
        return version != JournalFileFormat.Version
            ? throw JournalFileFormat.Damaged(default, $"format version {version}; this build reads {JournalFileFormat.Version}")
            : length is >= Least and <= JournalFileFormat.LongestFrame
            ? (int)length
            : throw JournalFileFormat.Damaged(default, $"a header of {length} bytes; expected at least {Least}");
    }

    /// <summary>Reads a whole header. Its accounts are left where they are.</summary>
    /// <exception cref="LedgerCorruptException">The bytes are damaged.</exception>
    public static JournalFileHeader Read(ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> span = bytes.Span;
        int body = bytes.Length - JournalFileFormat.ChecksumSize;
        uint stated = BinaryPrimitives.ReadUInt32LittleEndian(span[body..]);
        uint found = Crc32C.Of(span[..body]);
        if (stated != found)
        {
            throw JournalFileFormat.Damaged(default, $"the header's checksum is {stated:x8}; its {bytes.Length} bytes have {found:x8}");
        }

        uint name = BinaryPrimitives.ReadUInt32LittleEndian(span[JournalFileFormat.FrontSize..]);
        byte[] front = span[JournalFileFormat.FrontSize..(int)Math.Min(body, Least + (long)name + JournalFileFormat.ContextSize)].ToArray();
        ByteCursor cursor = new(front, 0, front.Length, default, JournalFileFormat.Whole);
        string protocol = cursor.Text();
        Digest genesis = Digest.FromBytes(cursor.Bytes(Digest.ByteLength));
        ulong after = cursor.UInt64();
        ContextEntry? context = cursor.Flag() ? new ContextEntry(cursor.UInt32(), cursor.UInt64(), cursor.UInt64()) : null;
        uint count = cursor.UInt32();
        ReadOnlyMemory<byte> accounts = bytes[(JournalFileFormat.FrontSize + front.Length - cursor.Remaining)..body];
        bool isPossible = (long)count * AccountId.ByteLength == accounts.Length && after <= ulong.MaxValue - JournalBlock.Size
            && (context is not { } last || (last.Actor < count && after != 0));
        return isPossible
            ? new JournalFileHeader
            {
                Protocol = protocol,
                Genesis = genesis,
                After = EventNumber.From(after),
                Context = context,
                Accounts = accounts,
                Checksum = stated,
            }
            : throw cursor.Damaged(
                $"a header after event {after} with {count} accounts in {accounts.Length} bytes, the last context of account handle "
                + $"{context?.Actor.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}");
    }

    /// <summary>Twelve bytes in front, an empty name, the genesis, the event, no context, no account, the checksum.</summary>
    private const int Least = JournalFileFormat.FrontSize + 4 + Digest.ByteLength + 8 + 1 + 4 + JournalFileFormat.ChecksumSize;
}
