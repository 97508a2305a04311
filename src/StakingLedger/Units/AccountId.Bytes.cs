using System.Buffers.Binary;

namespace StakingLedger.Units;

public readonly partial record struct AccountId
{
    /// <summary>Writes the 24 canonical bytes: the kind, zeros, then the value flush right (a label: from byte 2 on).</summary>
    /// <exception cref="ArgumentException">The span is shorter than 24 bytes.</exception>
    public void WriteBytes(Span<byte> destination)
    {
        if (destination.Length < ByteLength)
        {
            throw new ArgumentException($"An account id needs {ByteLength} bytes.", nameof(destination));
        }

        BinaryPrimitives.WriteUInt64BigEndian(destination, _high);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], _middle);
        BinaryPrimitives.WriteUInt64BigEndian(destination[16..], _low);
    }

    /// <summary>Reads the 24 canonical bytes and refuses what no id would write. All zeros are the default value.</summary>
    /// <exception cref="ArgumentException">The span is shorter than 24 bytes.</exception>
    /// <exception cref="FormatException">The bytes are not canonical.</exception>
    public static AccountId ReadBytes(ReadOnlySpan<byte> source)
    {
        if (source.Length < ByteLength)
        {
            throw new ArgumentException($"An account id needs {ByteLength} bytes.", nameof(source));
        }

        source = source[..ByteLength];
        return IsCanonical(source)
            ? new AccountId(source)
            : throw new FormatException($"{Convert.ToHexStringLower(source)} are not the canonical bytes of an account id.");
    }

    private static bool IsCanonical(ReadOnlySpan<byte> source) => (AccountKind)source[0] switch
    {
        AccountKind.None => IsZero(source),
        AccountKind.Address => IsZero(source[1..AddressOffset]),
        AccountKind.Guid => IsZero(source[1..GuidOffset]),
        AccountKind.Label => IsZero(source[1..LabelOffset]) && IsPaddedLabel(source[LabelOffset..]),
        _ => false,
    };

    private static bool IsZero(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExcept((byte)0);

    private static bool IsPaddedLabel(ReadOnlySpan<byte> padded) => IsLabel(padded.TrimEnd((byte)0));

    private static bool IsLabel(ReadOnlySpan<byte> label) =>
        !label.IsEmpty && !label.ContainsAnyExcept(LabelBytes) && !label.StartsWith("0x"u8) && !label.StartsWith("0X"u8);
}
