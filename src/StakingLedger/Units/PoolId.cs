using System.Buffers.Binary;
using System.Text;

namespace StakingLedger.Units;

/// <summary>The name of a pool: 1 to 32 printable ASCII characters without spaces, such as "house-eth".</summary>
/// <remarks>The default value names no pool. Letter case counts; the order is that of the characters.</remarks>
public readonly record struct PoolId : IComparable<PoolId>, ISpanParsable<PoolId>
{
    /// <summary>The length of the canonical bytes, and the greatest length of a name.</summary>
    public const int ByteLength = 32;

    private const byte FirstPrintable = (byte)'!';
    private const byte LastPrintable = (byte)'~';

    // The name, padded with zeros, as big-endian words, so that comparing words is comparing characters.
    private readonly ulong _word0;
    private readonly ulong _word1;
    private readonly ulong _word2;
    private readonly ulong _word3;

    private PoolId(ReadOnlySpan<byte> canonical)
    {
        _word0 = BinaryPrimitives.ReadUInt64BigEndian(canonical);
        _word1 = BinaryPrimitives.ReadUInt64BigEndian(canonical[8..]);
        _word2 = BinaryPrimitives.ReadUInt64BigEndian(canonical[16..]);
        _word3 = BinaryPrimitives.ReadUInt64BigEndian(canonical[24..]);
    }

    /// <summary>True for the default value, which names no pool.</summary>
    public bool IsDefault => _word0 == 0;

    /// <summary>Reads the name of a pool.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is not 1 to 32 printable ASCII characters without spaces.</exception>
    public static PoolId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads the name of a pool.</summary>
    /// <exception cref="FormatException">The text is not 1 to 32 printable ASCII characters without spaces.</exception>
    public static PoolId Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out PoolId result)
            ? result
            : throw UnitText.Refused(text, nameof(PoolId), "1 to 32 printable ASCII characters without spaces");

    /// <summary>Reads the name of a pool; false when the text is not of that form.</summary>
    public static bool TryParse(string? text, out PoolId result) => TryParse(text.AsSpan(), out result);

    /// <summary>Reads the name of a pool; false when the text is not of that form.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PoolId result)
    {
        result = default;
        if (text.IsEmpty || text.Length > ByteLength || text.ContainsAnyExceptInRange((char)FirstPrintable, (char)LastPrintable))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[ByteLength];
        _ = Encoding.ASCII.GetBytes(text, bytes);
        result = new PoolId(bytes);
        return true;
    }

    static PoolId IParsable<PoolId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<PoolId>.TryParse(string? s, IFormatProvider? provider, out PoolId result) => TryParse(s, out result);

    static PoolId ISpanParsable<PoolId>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<PoolId>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PoolId result) =>
        TryParse(s, out result);

    /// <summary>Writes the 32 canonical bytes: the name, padded with zeros.</summary>
    /// <exception cref="ArgumentException">The span is shorter than 32 bytes.</exception>
    public void WriteBytes(Span<byte> destination)
    {
        if (destination.Length < ByteLength)
        {
            throw new ArgumentException($"A pool id needs {ByteLength} bytes.", nameof(destination));
        }

        BinaryPrimitives.WriteUInt64BigEndian(destination, _word0);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], _word1);
        BinaryPrimitives.WriteUInt64BigEndian(destination[16..], _word2);
        BinaryPrimitives.WriteUInt64BigEndian(destination[24..], _word3);
    }

    /// <summary>Reads the 32 canonical bytes; all zeros are the default value.</summary>
    /// <exception cref="ArgumentException">The span is shorter than 32 bytes.</exception>
    /// <exception cref="FormatException">The bytes are not a name padded with zeros.</exception>
    public static PoolId ReadBytes(ReadOnlySpan<byte> source)
    {
        if (source.Length < ByteLength)
        {
            throw new ArgumentException($"A pool id needs {ByteLength} bytes.", nameof(source));
        }

        source = source[..ByteLength];
        ReadOnlySpan<byte> name = source.TrimEnd((byte)0);
        return !name.ContainsAnyExceptInRange(FirstPrintable, LastPrintable)
            ? new PoolId(source)
            : throw new FormatException($"{Convert.ToHexStringLower(source)} are not the canonical bytes of a pool id.");
    }

    /// <summary>Orders by characters; the default value comes first.</summary>
    public int CompareTo(PoolId other)
    {
        int order = _word0.CompareTo(other._word0);
        order = order != 0 ? order : _word1.CompareTo(other._word1);
        order = order != 0 ? order : _word2.CompareTo(other._word2);
        return order != 0 ? order : _word3.CompareTo(other._word3);
    }

    /// <summary>True when the left name comes first.</summary>
    public static bool operator <(PoolId left, PoolId right) => left.CompareTo(right) < 0;

    /// <summary>True when the left name comes last.</summary>
    public static bool operator >(PoolId left, PoolId right) => left.CompareTo(right) > 0;

    /// <summary>True when the left name does not come last.</summary>
    public static bool operator <=(PoolId left, PoolId right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left name does not come first.</summary>
    public static bool operator >=(PoolId left, PoolId right) => left.CompareTo(right) >= 0;

    /// <summary>The name; empty for the default value.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[ByteLength];
        WriteBytes(bytes);
        return Encoding.ASCII.GetString(bytes.TrimEnd((byte)0));
    }
}
