using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <content>The fields and their values.</content>
internal sealed partial class NativePlainLine
{
    private const int AddressText = 42;
    private const int GuidText = 36;
    private const int MomentText = 20;

    private const ulong Quotes = 0x2222_2222_2222_2222;
    private const ulong LowBits = 0x0101_0101_0101_0101;
    private const ulong HighBits = 0x8080_8080_8080_8080;

    private ulong _date;
    private ulong _day;
    private ulong _daySeconds = ulong.MaxValue;

    private int ReadField(ReadOnlySpan<byte> line, int at)
    {
        if (at >= line.Length || line[at] != '"')
        {
            return No;
        }

        ulong name = PlainDigits.WordAt(line, at + 1);

        // The lowest byte that becomes zero is the first quote; a borrow only reaches bytes behind it.
        ulong zeros = unchecked(((name ^ Quotes) - LowBits) & ~(name ^ Quotes) & HighBits);
        int length = BitOperations.TrailingZeroCount(zeros) >> 3;
        if (length == 8)
        {
            return line[at..].StartsWith("\"withheldFees\":"u8)
                ? ReadQuantity(line, SkipSpace(line, at + 15), NativePlainFields.WithheldFees, out _)
                : No;
        }

        at += length + 2;
        if (at >= line.Length || line[at] != ':')
        {
            return No;
        }

        at = SkipSpace(line, at + 1);
        name &= (1UL << (8 * length)) - 1;
        return name switch
        {
            0x79_62 => ReadAccount(line, at, NativePlainFields.By, out _by),
            0x6F_74 => ReadAccount(line, at, NativePlainFields.To, out _to),
            0x65_6D_69_74 => ReadTime(line, at),
            0x74_6E_75_6F_6D_61 => ReadQuantity(line, at, NativePlainFields.Amount, out _quantity),
            0x64_6D_63 => ReadCommand(line, at),
            0x6D_6F_72_66 => ReadAccount(line, at, NativePlainFields.From, out _first),
            0x73_65_72_61_68_73 => ReadQuantity(line, at, NativePlainFields.Shares, out _quantity),
            0x72_65_64_6C_6F_68 => ReadAccount(line, at, NativePlainFields.Holder, out _first),
            0x6B_63_6F_6C_62 => ReadBlock(line, at),
            0x64_69 => ReadClient(line, at),
            0x74_63_65_70_78_65 => ReadExpectation(line, at),
            0x74_6E_75_6F_63_63_61 => ReadAccount(line, at, NativePlainFields.Account, out _),
            0x65_63_6E_61_6C_61_62 => ReadQuantity(line, at, NativePlainFields.Balance, out _),
            0x6E_65_6B_6F_74 => ReadQuantity(line, at, NativePlainFields.Token, out _),
            _ => No,
        };
    }

    /// <summary>Notes that a field was met; false when it was met before.</summary>
    private bool Meet(NativePlainFields field)
    {
        bool isFirst = (_seen & field) == 0;
        _seen |= field;
        return isFirst;
    }

    private int ReadCommand(ReadOnlySpan<byte> line, int at)
    {
        ReadOnlySpan<byte> rest = line[at..];
        (Kind, int length) = rest switch
        {
            _ when rest.StartsWith("\"deposit\""u8) => (NativePlainKind.Deposit, 9),
            _ when rest.StartsWith("\"transfer-assets\""u8) => (NativePlainKind.TransferAssets, 17),
            _ when rest.StartsWith("\"transfer-shares\""u8) => (NativePlainKind.TransferShares, 17),
            _ when rest.StartsWith("\"request-withdrawal\""u8) => (NativePlainKind.RequestWithdrawal, 20),
            _ when rest.StartsWith("\"request-withdrawal-of-shares\""u8) => (NativePlainKind.RequestWithdrawalOfShares, 30),
            _ when rest.StartsWith("\"redeem\""u8) => (NativePlainKind.Redeem, 8),
            _ => (NativePlainKind.None, 0),
        };
        return length > 0 && Meet(NativePlainFields.Command) ? at + length : No;
    }

    private int ReadExpectation(ReadOnlySpan<byte> line, int at)
    {
        Kind = NativePlainKind.Account;
        return line[at..].StartsWith("\"account\""u8) && Meet(NativePlainFields.Expect) ? at + 9 : No;
    }

    private int ReadAccount(ReadOnlySpan<byte> line, int at, NativePlainFields field, out AccountId account)
    {
        account = default;
        if (at >= line.Length || line[at] != '"' || !Meet(field))
        {
            return No;
        }

        ReadOnlySpan<byte> text = line[(at + 1)..];
        int length = text.Length > AddressText && text[AddressText] == '"' ? AddressText
            : text[..Math.Min(text.Length, GuidText + 1)].IndexOf((byte)'"');
        return length > 0 && AccountId.TryParseUtf8(text[..length], out account) ? at + length + 2 : No;
    }

    private int ReadQuantity(ReadOnlySpan<byte> line, int at, NativePlainFields field, out UInt256 quantity)
    {
        quantity = default;
        if (at >= line.Length || line[at] != '"' || !Meet(field))
        {
            return No;
        }

        int digits = PlainDigits.Read(line, at + 1, out ulong low, out ulong high);
        quantity = new UInt256(low, high, 0, 0);
        at += digits + 1;
        return digits > 0 && at < line.Length && line[at] == '"' ? at + 1 : No;
    }

    private int ReadCount(ReadOnlySpan<byte> line, int at, NativePlainFields field, out ulong count)
    {
        int digits = PlainDigits.Read(line, at, out count, out ulong high);
        return digits > 0 && high == 0 && Meet(field) ? at + digits : No;
    }

    private int ReadBlock(ReadOnlySpan<byte> line, int at) => ReadCount(line, at, NativePlainFields.Block, out _block);

    private int ReadClient(ReadOnlySpan<byte> line, int at)
    {
        if (at >= line.Length || line[at] != '"' || !Meet(NativePlainFields.Client))
        {
            return No;
        }

        ReadOnlySpan<byte> text = line[(at + 1)..];
        int length = text[..Math.Min(text.Length, ClientId.MaxLength + 1)].IndexOf((byte)'"');
        return length > 0 && !text[..length].Contains((byte)'\\')
            && ClientId.TryParse(Encoding.UTF8.GetString(text[..length]), out _client)
            ? at + length + 2
            : No;
    }

    private int ReadTime(ReadOnlySpan<byte> line, int at)
    {
        if (at < line.Length && line[at] != '"')
        {
            at = ReadCount(line, at, NativePlainFields.Time, out ulong seconds);
            _time = Timestamp.FromSeconds(seconds);
            return at;
        }

        int end = at + MomentText + 1;
        return end < line.Length && line[end] == '"' && Meet(NativePlainFields.Time) && TryReadMoment(line.Slice(at + 1, MomentText))
            ? end + 1
            : No;
    }

    /// <summary>
    /// A text such as 2026-01-02T03:04:05Z. Its first eleven bytes are mostly those of the line before: the seconds up to that day
    /// are kept. In <c>"03:04:05" ^ "00:00:00"</c> colons are zero and digits are at most 9.
    /// </summary>
    private bool TryReadMoment(ReadOnlySpan<byte> text)
    {
        const ulong Zeros = 0x30_30_3A_30_30_3A_30_30;
        const ulong Colons = 0x00_00_FF_00_00_FF_00_00;
        ulong date = BinaryPrimitives.ReadUInt64LittleEndian(text);
        ulong middle = BinaryPrimitives.ReadUInt64LittleEndian(text[8..]);
        ulong clock = BinaryPrimitives.ReadUInt64LittleEndian(text[11..]) ^ Zeros;
        ulong day = middle & 0xFF_FFFF;
        if (date != _date || day != _day || _daySeconds == ulong.MaxValue)
        {
            return TryReadDay(text, date, day);
        }

        unchecked
        {
            ulong hour = ((clock & 15) * 10) + ((clock >> 8) & 15);
            ulong minute = (((clock >> 24) & 15) * 10) + ((clock >> 32) & 15);
            ulong second = (((clock >> 48) & 15) * 10) + (clock >> 56);
            ulong others = (clock & Colons) | (((clock + 0x7676_7676_7676_7676) | clock) & HighBits);
            _time = Timestamp.FromSeconds(_daySeconds + (hour * 3_600) + (minute * 60) + second);
            return others == 0 && hour < 24 && minute < 60 && second < 60 && text[MomentText - 1] == 'Z';
        }
    }

    private bool TryReadDay(ReadOnlySpan<byte> text, ulong date, ulong day)
    {
        Span<char> wide = stackalloc char[MomentText];
        if (Ascii.ToUtf16(text, wide, out _) != System.Buffers.OperationStatus.Done || !Timestamp.TryParse(wide, out _time) || wide[^1] != 'Z')
        {
            return false;
        }

        (_date, _day) = (date, day);
        _daySeconds = _time.Seconds - (_time.Seconds % 86_400);
        return true;
    }
}
