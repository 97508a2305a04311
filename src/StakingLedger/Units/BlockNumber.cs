using System.Globalization;

namespace StakingLedger.Units;

/// <summary>The number of a block on the execution chain.</summary>
/// <remarks>The default value is block 0, the genesis block. The text is plain decimal digits; culture never matters.</remarks>
public readonly record struct BlockNumber : IComparable<BlockNumber>, ISpanParsable<BlockNumber>
{
    private BlockNumber(ulong value) => Value = value;

    /// <summary>The number itself.</summary>
    public ulong Value { get; }

    /// <summary>The block with the given number.</summary>
    public static BlockNumber From(ulong value) => new(value);

    /// <summary>Reads plain decimal digits: no sign, no spaces, no separators.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is anything but decimal digits of a 64-bit number.</exception>
    public static BlockNumber Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads plain decimal digits: no sign, no spaces, no separators.</summary>
    /// <exception cref="FormatException">The text is anything but decimal digits of a 64-bit number.</exception>
    public static BlockNumber Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out BlockNumber result)
            ? result
            : throw UnitText.Refused(text, nameof(BlockNumber), UnitText.UInt64Expected);

    /// <summary>Reads plain decimal digits; false when the text is anything else.</summary>
    public static bool TryParse(string? text, out BlockNumber result) => TryParse(text.AsSpan(), out result);

    /// <summary>Reads plain decimal digits; false when the text is anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out BlockNumber result)
    {
        bool read = UnitText.TryReadDigits(text, out ulong value);
        result = new BlockNumber(value);
        return read;
    }

    static BlockNumber IParsable<BlockNumber>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<BlockNumber>.TryParse(string? s, IFormatProvider? provider, out BlockNumber result) =>
        TryParse(s, out result);

    static BlockNumber ISpanParsable<BlockNumber>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<BlockNumber>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out BlockNumber result) =>
        TryParse(s, out result);

    /// <summary>The block after this one.</summary>
    /// <exception cref="OverflowException">This is the last 64-bit number.</exception>
    public BlockNumber Next() => new(checked(Value + 1));

    /// <summary>How many blocks lie between an earlier one and this one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The other one is later than this one.</exception>
    public ulong DistanceFrom(BlockNumber earlier)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(earlier.Value, Value, nameof(earlier));
        return Value - earlier.Value;
    }

    /// <summary>Orders by number.</summary>
    public int CompareTo(BlockNumber other) => Value.CompareTo(other.Value);

    /// <summary>True when the left number is the smaller.</summary>
    public static bool operator <(BlockNumber left, BlockNumber right) => left.Value < right.Value;

    /// <summary>True when the left number is the greater.</summary>
    public static bool operator >(BlockNumber left, BlockNumber right) => left.Value > right.Value;

    /// <summary>True when the left number is not the greater.</summary>
    public static bool operator <=(BlockNumber left, BlockNumber right) => left.Value <= right.Value;

    /// <summary>True when the left number is not the smaller.</summary>
    public static bool operator >=(BlockNumber left, BlockNumber right) => left.Value >= right.Value;

    /// <summary>The number in plain decimal digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
