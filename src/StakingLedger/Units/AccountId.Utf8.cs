using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace StakingLedger.Units;

/// <content>Accounts straight from UTF-8, without a string: the three forms of <see cref="Parse(string)"/>, and no other.</content>
public readonly partial record struct AccountId
{
    /// <summary>How many hexadecimal digits an address has.</summary>
    internal const int AddressDigits = 2 * AddressLength;

    private AccountId(ulong high, ulong middle, ulong low) => (_high, _middle, _low) = (high, middle, low);

    /// <summary>Reads an address, a GUID or a label; false, and no account, when the text is none of the three.</summary>
    internal static bool TryParseUtf8(ReadOnlySpan<byte> text, out AccountId result)
    {
        if (text.Length == HexAddressLength)
        {
            result = default;
            return text[0] == '0' && text[1] == 'x' && TryReadDigits(in text[2], out result);
        }

        return text.Length == GuidTextLength ? TryReadGuid(text, out result) : TryReadLabel(text, out result);
    }

    /// <summary>
    /// Reads forty hexadecimal digits. The first 32 make bytes 0 to 15 of the address, the last 16 make bytes 12 to 19: the
    /// canonical words begin at bytes 0, 4 and 12, and each is put together from these.
    /// </summary>
    /// <param name="digits">The first of forty readable bytes.</param>
    /// <param name="result">The address; the default value when there is another character.</param>
    internal static bool TryReadDigits(ref readonly byte digits, out AccountId result)
    {
        if (!BitConverter.IsLittleEndian)
        {
            Span<byte> address = stackalloc byte[AddressLength];
            ReadOnlySpan<byte> text = System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(in digits, AddressDigits);
            bool done = Convert.FromHexString(text, address, out _, out _) == OperationStatus.Done;
            result = done ? FromAddress(address) : default;
            return done;
        }

        Vector256<byte> front = Nibbles(Vector256.LoadUnsafe(in digits), out Vector256<byte> frontRead);
        Vector128<byte> back = Nibbles(Vector128.LoadUnsafe(in digits, 24), out Vector128<byte> backRead);
        Vector256<ushort> pairs = Joined(front.AsUInt16());
        Vector128<ulong> first = Vector128.Narrow(pairs.GetLower(), pairs.GetUpper()).AsUInt64();
        Vector128<ushort> lastPairs = Joined(back.AsUInt16());
        ulong start = BinaryPrimitives.ReverseEndianness(first.ToScalar());
        ulong next = BinaryPrimitives.ReverseEndianness(first.GetElement(1));
        ulong last = BinaryPrimitives.ReverseEndianness(Vector128.Narrow(lastPairs, lastPairs).AsUInt64().ToScalar());
        bool read = frontRead == Vector256<byte>.AllBitsSet && backRead == Vector128<byte>.AllBitsSet;
        result = read
            ? new AccountId(((ulong)AccountKind.Address << 56) | (start >> 32), (start << 32) | (next >> 32), last)
            : default;
        return read;
    }

    private static Vector256<byte> Nibbles(Vector256<byte> text, out Vector256<byte> read)
    {
        Vector256<byte> decimals = text - Vector256.Create((byte)'0');
        Vector256<byte> letters = (text | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a');
        Vector256<byte> isDecimal = Vector256.LessThan(decimals, Vector256.Create((byte)10));
        read = isDecimal | Vector256.LessThan(letters, Vector256.Create((byte)6));
        return Vector256.ConditionalSelect(isDecimal, decimals, letters + Vector256.Create((byte)10));
    }

    private static Vector128<byte> Nibbles(Vector128<byte> text, out Vector128<byte> read)
    {
        Vector128<byte> decimals = text - Vector128.Create((byte)'0');
        Vector128<byte> letters = (text | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a');
        Vector128<byte> isDecimal = Vector128.LessThan(decimals, Vector128.Create((byte)10));
        read = isDecimal | Vector128.LessThan(letters, Vector128.Create((byte)6));
        return Vector128.ConditionalSelect(isDecimal, decimals, letters + Vector128.Create((byte)10));
    }

    /// <summary>A pair of digits is one 16-bit lane with the upper digit in its lower byte; it becomes one byte.</summary>
    private static Vector256<ushort> Joined(Vector256<ushort> pairs) => ((pairs << 4) | (pairs >>> 8)) & Vector256.Create((ushort)0xFF);

    private static Vector128<ushort> Joined(Vector128<ushort> pairs) => ((pairs << 4) | (pairs >>> 8)) & Vector128.Create((ushort)0xFF);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryReadGuid(ReadOnlySpan<byte> text, out AccountId result)
    {
        Span<char> wide = stackalloc char[GuidTextLength];
        result = default;
        return Ascii.ToUtf16(text, wide, out _) == OperationStatus.Done && TryParse(wide, out result);
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
