using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <content>
/// The fields and their values. The names of fields are compared as words of eight bytes, up to the closing quote. Every reader
/// moves behind the value that it read; what it leaves behind where it read none does not matter.
/// </content>
internal sealed partial class NativePlainLine
{
    private const int MomentText = 20;

    private const ulong Quotes = 0x2222_2222_2222_2222;
    private const ulong LowBits = 0x0101_0101_0101_0101;
    private const ulong TopBits = 0x8080_8080_8080_8080;

    private nint _byAt;
    private ulong _date;
    private ulong _day;
    private ulong _daySeconds = ulong.MaxValue;

    private static byte ByteAt(ref readonly byte line, nint at) => Unsafe.Add(ref Unsafe.AsRef(in line), at);

    private static ulong WordAt(ref readonly byte line, nint at) =>
        Unsafe.ReadUnaligned<ulong>(in Unsafe.Add(ref Unsafe.AsRef(in line), at));

    private static ReadOnlySpan<byte> TextAt(ref readonly byte line, nint at, int length) =>
        MemoryMarshal.CreateReadOnlySpan(in Unsafe.Add(ref Unsafe.AsRef(in line), at), length);

    /// <summary>Where a value begins: behind a name of a known length, and behind a space.</summary>
    private static nint Value(ref readonly byte line, nint name, int length) => SkipSpace(in line, name + length + 3);

    private static nint SkipSpace(ref readonly byte line, nint at)
    {
        // A jump and no sum: jumps are foreseen, so that reading on does not wait for this byte.
        if (ByteAt(in line, at) == ' ')
        {
            at++;
        }

        return at;
    }

    /// <summary>Reads a field with its value; gives which it was, and the place behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (NativePlainFields Field, nint End) ReadField(ref readonly byte line, nint at, bool hasBy)
    {
        unchecked
        {
            // The lowest byte that becomes zero is the first quote; a borrow only reaches bytes behind it.
            ulong name = WordAt(in line, at + 1);
            ulong zeros = ((name ^ Quotes) - LowBits) & ~(name ^ Quotes) & TopBits;
            int length = BitOperations.TrailingZeroCount(zeros) >> 3;
            if (ByteAt(in line, at) != '"' || ByteAt(in line, at + length + 2) != ':')
            {
                return length == sizeof(ulong)
                    ? (NativePlainFields.WithheldFees, ReadWithheldFees(in line, at))
                    : (NativePlainFields.None, No);
            }

            // The letters of the names, the first one lowest.
            return (name & ((1UL << (8 * length)) - 1)) switch
            {
                0x79_62 => (NativePlainFields.By, ReadBy(in line, Value(in line, at, 2))),
                0x6F_74 => (NativePlainFields.To, ReadAccount(in line, Value(in line, at, 2), hasBy, ref _to)),
                0x65_6D_69_74 => (NativePlainFields.Time, ReadTime(in line, Value(in line, at, 4))),
                0x74_6E_75_6F_6D_61 => (NativePlainFields.Amount, ReadQuantity(in line, Value(in line, at, 6), ref _quantity)),
                0x64_6D_63 => (NativePlainFields.Command, ReadCommand(in line, Value(in line, at, 3))),
                0x6D_6F_72_66 => (NativePlainFields.From, ReadAccount(in line, Value(in line, at, 4), hasBy, ref _first)),
                0x73_65_72_61_68_73 => (NativePlainFields.Shares, ReadQuantity(in line, Value(in line, at, 6), ref _quantity)),
                0x72_65_64_6C_6F_68 => (NativePlainFields.Holder, ReadAccount(in line, Value(in line, at, 6), hasBy, ref _first)),
                0x6B_63_6F_6C_62 => (NativePlainFields.Block, ReadCount(in line, Value(in line, at, 5), ref _block)),
                0x64_69 => (NativePlainFields.Client, ReadClient(in line, Value(in line, at, 2))),
                0x74_63_65_70_78_65 => (NativePlainFields.Expect, ReadExpectation(in line, Value(in line, at, 6))),
                0x74_6E_75_6F_63_63_61 => (NativePlainFields.Account, ReadAccount(in line, Value(in line, at, 7), false, ref _first)),
                0x65_63_6E_61_6C_61_62 => (NativePlainFields.Balance, ReadQuantity(in line, Value(in line, at, 7), ref _quantity)),
                0x6E_65_6B_6F_74 => (NativePlainFields.Token, ReadQuantity(in line, Value(in line, at, 5), ref _quantity)),
                _ => (NativePlainFields.None, No),
            };
        }
    }

    private nint ReadWithheldFees(ref readonly byte line, nint at)
    {
        ReadOnlySpan<byte> name = "\"withheldFees\":"u8;
        return TextAt(in line, at, name.Length).SequenceEqual(name) ? ReadQuantity(in line, Value(in line, at, 12), ref _quantity) : No;
    }

    private nint ReadCommand(ref readonly byte line, nint at)
    {
        ReadOnlySpan<byte> rest = TextAt(in line, at, 32);
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
        return length > 0 ? at + length : No;
    }

    private nint ReadExpectation(ref readonly byte line, nint at)
    {
        Kind = NativePlainKind.Account;
        return TextAt(in line, at, 9).SequenceEqual("\"account\""u8) ? at + 9 : No;
    }

    private nint ReadBy(ref readonly byte line, nint at)
    {
        _byAt = at;
        return ReadAccount(in line, at, hasBy: false, ref _by);
    }

    /// <summary>
    /// Reads an account; that of who gives the command once more when its digits are the same. Only an address stands for digits at
    /// its place: it is never read by <see cref="ReadOtherAccount"/>, which looks for shorter texts.
    /// </summary>
    private nint ReadAccount(ref readonly byte line, nint at, bool hasBy, ref AccountId account)
    {
        unchecked
        {
            const int Prefix = 3;
            const int Length = Prefix + AccountId.AddressDigits + 1;
            if (ByteAt(in line, at + Length - 1) != '"' || (WordAt(in line, at) & 0xFF_FFFF) != 0x78_30_22)
            {
                return ReadOtherAccount(in line, at, ref account);
            }

            if (hasBy && _by.Kind == AccountKind.Address && IsSameDigits(in line, at + Prefix, _byAt + Prefix))
            {
                account = _by;
                return at + Length;
            }

            return AccountId.TryReadDigits(in Unsafe.Add(ref Unsafe.AsRef(in line), at + Prefix), out account) ? at + Length : No;
        }
    }

    private static bool IsSameDigits(ref readonly byte line, nint one, nint other)
    {
        ref byte first = ref Unsafe.AsRef(in line);
        return Vector256.LoadUnsafe(ref first, (nuint)one) == Vector256.LoadUnsafe(ref first, (nuint)other)
            && WordAt(in line, one + 32) == WordAt(in line, other + 32);
    }

    private static nint ReadOtherAccount(ref readonly byte line, nint at, ref AccountId account)
    {
        const int Longest = 36;
        int length = TextAt(in line, at + 1, Longest + 1).IndexOf((byte)'"');
        return ByteAt(in line, at) == '"' && length > 0 && AccountId.TryParseUtf8(TextAt(in line, at + 1, length), out account)
            ? at + length + 2
            : No;
    }

    private static nint ReadQuantity(ref readonly byte line, nint at, ref UInt256 quantity)
    {
        unchecked
        {
            int digits = PlainDigits.Read(in Unsafe.Add(ref Unsafe.AsRef(in line), at + 1), out ulong low, out ulong high);
            quantity = new UInt256(low, high, 0, 0);
            return digits > 0 && ByteAt(in line, at) == '"' && ByteAt(in line, at + digits + 1) == '"' ? at + digits + 2 : No;
        }
    }

    private static nint ReadCount(ref readonly byte line, nint at, ref ulong count)
    {
        int digits = PlainDigits.Read(in Unsafe.Add(ref Unsafe.AsRef(in line), at), out count, out ulong high);
        return digits > 0 && high == 0 ? at + digits : No;
    }

    private nint ReadClient(ref readonly byte line, nint at)
    {
        ReadOnlySpan<byte> text = TextAt(in line, at + 1, ClientId.MaxLength + 1);
        int length = text.IndexOf((byte)'"');
        return ByteAt(in line, at) == '"' && length > 0 && !text[..length].Contains((byte)'\\')
            && ClientId.TryParse(Encoding.UTF8.GetString(text[..length]), out _client)
            ? at + length + 2
            : No;
    }

    /// <summary>
    /// A text such as 2026-01-02T03:04:05Z. Its first eleven bytes are mostly those of the line before: the seconds up to that day
    /// are kept. In <c>"03:04:05" ^ "00:00:00"</c> colons are zero and digits are at most 9.
    /// </summary>
    private nint ReadTime(ref readonly byte line, nint at)
    {
        unchecked
        {
            const ulong Zeros = 0x30_30_3A_30_30_3A_30_30;
            const ulong Colons = 0x00_00_FF_00_00_FF_00_00;
            nint start = at + 1;
            if (ByteAt(in line, at) != '"' || ByteAt(in line, start + MomentText) != '"')
            {
                ulong seconds = 0;
                nint end = ReadCount(in line, at, ref seconds);
                _time = Timestamp.FromSeconds(seconds);
                return end;
            }

            ulong day = WordAt(in line, start + 8) & 0xFF_FFFF;
            if (WordAt(in line, start) != _date || day != _day || _daySeconds == ulong.MaxValue)
            {
                return TryReadDay(TextAt(in line, start, MomentText), WordAt(in line, start), day) ? start + MomentText + 1 : No;
            }

            ulong clock = WordAt(in line, start + 11) ^ Zeros;
            ulong hour = ((clock & 15) * 10) + ((clock >> 8) & 15);
            ulong minute = (((clock >> 24) & 15) * 10) + ((clock >> 32) & 15);
            ulong second = (((clock >> 48) & 15) * 10) + (clock >> 56);
            _time = Timestamp.FromSeconds(_daySeconds + (hour * 3_600) + (minute * 60) + second);
            bool read = ((clock & Colons) | PlainDigits.NotDigits(clock)) == 0
                && hour < 24 && minute < 60 && second < 60 && ByteAt(in line, start + MomentText - 1) == 'Z';
            return read ? start + MomentText + 1 : No;
        }
    }

    private bool TryReadDay(ReadOnlySpan<byte> text, ulong date, ulong day)
    {
        Span<char> wide = stackalloc char[MomentText];
        if (Ascii.ToUtf16(text, wide, out _) != System.Buffers.OperationStatus.Done
            || !Timestamp.TryParse(wide, out _time)
            || wide[^1] != 'Z')
        {
            return false;
        }

        (_date, _day) = (date, day);
        _daySeconds = _time.Seconds - (_time.Seconds % 86_400);
        return true;
    }
}
