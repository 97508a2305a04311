using System.Buffers.Binary;
using StakingLedger.Numerics;

namespace StakingLedger.Units;

/// <summary>A 32-byte digest, such as a Keccak-256 hash or the root of a Merkle tree.</summary>
/// <remarks>The default value is 32 zero bytes. The order is that of the bytes, and of the text.</remarks>
public readonly record struct Digest : IComparable<Digest>, ISpanParsable<Digest>
{
    /// <summary>The length in bytes.</summary>
    public const int ByteLength = 32;

    // Big-endian words, so that comparing words is comparing bytes.
    private readonly ulong _word0;
    private readonly ulong _word1;
    private readonly ulong _word2;
    private readonly ulong _word3;

    private Digest(ReadOnlySpan<byte> bytes)
    {
        _word0 = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _word1 = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        _word2 = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        _word3 = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>32 zero bytes.</summary>
    public static Digest Zero => default;

    /// <summary>True when all 32 bytes are zero.</summary>
    public bool IsZero => this == default;

    /// <summary>The digest with the given bytes.</summary>
    /// <exception cref="ArgumentException">The span is not 32 bytes long.</exception>
    public static Digest FromBytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length == ByteLength
            ? new Digest(bytes)
            : throw new ArgumentException($"A digest has {ByteLength} bytes.", nameof(bytes));

    /// <summary>The Keccak-256 hash of the given bytes (the original padding, as on Ethereum, not that of SHA3-256).</summary>
    public static Digest OfKeccak(ReadOnlySpan<byte> data)
    {
        Span<byte> hash = stackalloc byte[ByteLength];
        Keccak256.Hash(data, hash);
        return new Digest(hash);
    }

    /// <summary>Writes the 32 bytes.</summary>
    /// <exception cref="ArgumentException">The span is shorter than 32 bytes.</exception>
    public void WriteBytes(Span<byte> destination)
    {
        if (destination.Length < ByteLength)
        {
            throw new ArgumentException($"A digest needs {ByteLength} bytes.", nameof(destination));
        }

        BinaryPrimitives.WriteUInt64BigEndian(destination, _word0);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], _word1);
        BinaryPrimitives.WriteUInt64BigEndian(destination[16..], _word2);
        BinaryPrimitives.WriteUInt64BigEndian(destination[24..], _word3);
    }

    /// <summary>Reads "0x" and 64 hexadecimal digits, any letter case.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static Digest Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads "0x" and 64 hexadecimal digits, any letter case.</summary>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static Digest Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out Digest result)
            ? result
            : throw UnitText.Refused(text, nameof(Digest), "0x and 64 hexadecimal digits");

    /// <summary>Reads "0x" and 64 hexadecimal digits; false when the text is anything else.</summary>
    public static bool TryParse(string? text, out Digest result) => TryParse(text.AsSpan(), out result);

    /// <summary>Reads "0x" and 64 hexadecimal digits; false when the text is anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Digest result)
    {
        Span<byte> bytes = stackalloc byte[ByteLength];
        bool read = HexText.TryRead(text, bytes);
        result = read ? new Digest(bytes) : default;
        return read;
    }

    static Digest IParsable<Digest>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Digest>.TryParse(string? s, IFormatProvider? provider, out Digest result) => TryParse(s, out result);

    static Digest ISpanParsable<Digest>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Digest>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Digest result) =>
        TryParse(s, out result);

    /// <summary>Orders by bytes.</summary>
    public int CompareTo(Digest other)
    {
        int order = _word0.CompareTo(other._word0);
        order = order != 0 ? order : _word1.CompareTo(other._word1);
        order = order != 0 ? order : _word2.CompareTo(other._word2);
        return order != 0 ? order : _word3.CompareTo(other._word3);
    }

    /// <summary>True when the left digest comes first.</summary>
    public static bool operator <(Digest left, Digest right) => left.CompareTo(right) < 0;

    /// <summary>True when the left digest comes last.</summary>
    public static bool operator >(Digest left, Digest right) => left.CompareTo(right) > 0;

    /// <summary>True when the left digest does not come last.</summary>
    public static bool operator <=(Digest left, Digest right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left digest does not come first.</summary>
    public static bool operator >=(Digest left, Digest right) => left.CompareTo(right) >= 0;


    /// <summary>"0x" and 64 lower-case hexadecimal digits.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[ByteLength];
        WriteBytes(bytes);
        return HexText.Write(bytes);
    }
}
