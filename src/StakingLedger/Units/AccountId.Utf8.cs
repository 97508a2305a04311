using System.Runtime.Intrinsics;

namespace StakingLedger.Units;

/// <content>
/// Accounts straight from UTF-8, without a string: the three forms of <see cref="Parse(string)"/>, and no other. An address is
/// decoded sixteen digits at a time; of its forty digits the first two loads overlap by eight, since the canonical words begin at
/// digits 0, 8 and 24.
/// </content>
public readonly partial record struct AccountId
{
    private const int DigitsPerWord = 16;

    private AccountId(ulong high, ulong middle, ulong low) => (_high, _middle, _low) = (high, middle, low);

    /// <summary>Reads an address, a GUID or a label; false, and no account, when the text is none of the three.</summary>
    internal static bool TryParseUtf8(ReadOnlySpan<byte> text, out AccountId result)
    {
        switch (text.Length)
        {
            case HexAddressLength:
                result = default;
                return text[0] == '0' && text[1] == 'x' && TryReadAddress(text[2..], out result);
            case GuidTextLength:
                Span<char> wide = stackalloc char[GuidTextLength];
                result = default;
                return System.Text.Ascii.ToUtf16(text, wide, out _) == System.Buffers.OperationStatus.Done && TryParse(wide, out result);
            default:
                return TryReadLabel(text, out result);
        }
    }

    private static bool TryReadAddress(ReadOnlySpan<byte> digits, out AccountId result)
    {
        bool read = TryReadWord(digits, out ulong first);
        read &= TryReadWord(digits[8..], out ulong middle);
        read &= TryReadWord(digits[24..], out ulong low);
        result = read ? new AccountId(((ulong)AccountKind.Address << 56) | (first >> 32), middle, low) : default;
        return read;
    }

    /// <summary>Sixteen digits as a number, the first one on top.</summary>
    private static bool TryReadWord(ReadOnlySpan<byte> digits, out ulong word)
    {
        if (!BitConverter.IsLittleEndian)
        {
            Span<byte> bytes = stackalloc byte[sizeof(ulong)];
            bool read = Convert.FromHexString(digits[..DigitsPerWord], bytes, out _, out _) == System.Buffers.OperationStatus.Done;
            word = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes);
            return read;
        }

        Vector128<byte> text = Vector128.Create(digits[..DigitsPerWord]);
        Vector128<byte> decimals = text - Vector128.Create((byte)'0');
        Vector128<byte> letters = (text | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a');
        Vector128<byte> isDecimal = Vector128.LessThan(decimals, Vector128.Create((byte)10));
        Vector128<byte> isLetter = Vector128.LessThan(letters, Vector128.Create((byte)6));

        // A pair of digits is one 16-bit lane with the upper digit in its lower byte.
        Vector128<ushort> pairs = Vector128.ConditionalSelect(isDecimal, decimals, letters + Vector128.Create((byte)10)).AsUInt16();
        pairs = ((pairs << 4) | (pairs >> 8)) & Vector128.Create((ushort)0xFF);
        word = System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(Vector128.Narrow(pairs, pairs).AsUInt64().ToScalar());
        return (isDecimal | isLetter) == Vector128<byte>.AllBitsSet;
    }

    private static bool TryReadLabel(ReadOnlySpan<byte> text, out AccountId result)
    {
        result = default;
        if (text.Length > MaxLabelLength || !IsLabel(text))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[ByteLength];
        bytes.Clear();
        bytes[0] = (byte)AccountKind.Label;
        text.CopyTo(bytes[LabelOffset..]);
        result = new AccountId(bytes);
        return true;
    }
}
