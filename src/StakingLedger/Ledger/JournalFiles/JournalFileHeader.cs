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

    /// <summary>Gets the accounts that were known then.</summary>
    public required AccountId[] Accounts { get; init; }

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

        buffer.Count(Accounts.Length);
        foreach (AccountId account in Accounts)
        {
            buffer.AccountId(account);
        }

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

    /// <summary>Reads a whole header.</summary>
    /// <exception cref="LedgerCorruptException">The bytes are damaged.</exception>
    public static JournalFileHeader Read(byte[] bytes)
    {
        int body = bytes.Length - JournalFileFormat.ChecksumSize;
        uint stated = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(body));
        uint found = Crc32C.Of(bytes.AsSpan(0, body));
        if (stated != found)
        {
            throw JournalFileFormat.Damaged(default, $"the header's checksum is {stated:x8}; its {bytes.Length} bytes have {found:x8}");
        }

        ByteCursor cursor = new(
            bytes, JournalFileFormat.FrontSize, body - JournalFileFormat.FrontSize, default, JournalFileFormat.Whole);
        string protocol = cursor.Text();
        Digest genesis = Digest.FromBytes(cursor.Bytes(Digest.ByteLength));
        ulong after = cursor.UInt64();
        ContextEntry? context = cursor.Flag() ? new ContextEntry(cursor.UInt32(), cursor.UInt64(), cursor.UInt64()) : null;
        AccountId[] accounts = new AccountId[cursor.Count(AccountId.ByteLength)];
        for (int i = 0; i < accounts.Length; i++)
        {
            accounts[i] = cursor.AccountId();
        }

        bool isPossible = cursor.Remaining == 0 && after <= ulong.MaxValue - JournalBlock.Size
            && (context is not { } last || (last.Actor < (uint)accounts.Length && after != 0));
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
                $"a header after event {after} with {accounts.Length} accounts, the last context of account handle "
                + $"{context?.Actor.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"} and {cursor.Remaining} bytes more");
    }

    /// <summary>Twelve bytes in front, an empty name, the genesis, the event, no context, no account, the checksum.</summary>
    private const int Least = JournalFileFormat.FrontSize + 4 + Digest.ByteLength + 8 + 1 + 4 + JournalFileFormat.ChecksumSize;
}
