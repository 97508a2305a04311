using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>The axis of the values of a chart: round marks, and where a value stands. Whole numbers alone, as everywhere.</summary>
internal sealed class ValueAxis
{
    private const uint Marks = 5;
    private const uint Finest = 1_000_000;

    private readonly UInt256 _step;

    private ValueAxis(SignedAmount low, SignedAmount high, UInt256 step) => (Low, High, _step) = (low, high, step);

    /// <summary>Gets the lower end: a mark, or less than a whole step below zero.</summary>
    public SignedAmount Low { get; }

    /// <summary>Gets the highest mark.</summary>
    public SignedAmount High { get; }

    /// <summary>Gets the marks, the lowest first.</summary>
    public IEnumerable<SignedAmount> Ticks
    {
        get
        {
            for (SignedAmount mark = Multiple(Low, _step, isUp: true); mark <= High; mark += SignedAmount.Of(_step))
            {
                yield return mark;
            }
        }
    }

    /// <summary>An axis that shows all values between two. A flat line gets some room on both sides.</summary>
    /// <param name="low">The lowest value.</param>
    /// <param name="high">The highest value.</param>
    public static ValueAxis Over(SignedAmount low, SignedAmount high)
    {
        if (low == high)
        {
            SignedAmount room = SignedAmount.Of(low.IsZero ? 1 : (low.Magnitude / 100) + 1);
            (low, high) = (low.IsZero ? low : low - room, high + room);
        }

        UInt256 largest = low.Magnitude > high.Magnitude ? low.Magnitude : high.Magnitude;
        UInt256 wanted = (high - low).Magnitude / Marks;
        UInt256 step = Round(wanted > largest / Finest ? wanted : largest / Finest);
        bool isSlight = low.IsNegative && high > -low && low.Magnitude <= step / 4;
        SignedAmount end = isSlight ? -SignedAmount.Of((step / 4) + 1) : Multiple(low, step, isUp: false);
        return new ValueAxis(end, Multiple(high, step, isUp: true), step);
    }

    /// <summary>How far a value stands above the lower end, when the axis is so long.</summary>
    /// <param name="value">The value.</param>
    /// <param name="length">The length.</param>
    public int Place(SignedAmount value, int length) =>
        (int)(uint)FullMath.MulDiv((value - Low).Magnitude, (uint)length, (High - Low).Magnitude, Rounding.Down);

    /// <summary>A mark as text: no more decimals than it needs, thousands apart.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="decimals">How many decimals a whole unit has.</param>
    public static string Text(SignedAmount mark, int decimals)
    {
        string text = HtmlNumber.Text(mark.Magnitude, decimals);
        int point = text.IndexOf('.', StringComparison.Ordinal);
        string whole = point < 0 ? text : text[..point];
        string rest = point < 0 ? string.Empty : text[point..].TrimEnd('0').TrimEnd('.');
        for (int i = whole.Length - 3; i > 0; i -= 3)
        {
            whole = whole.Insert(i, "\u202f");
        }

        return (mark.IsNegative ? "\u2212" : string.Empty) + whole + rest;
    }

    /// <summary>The next of 1, 2 and 5 times a power of ten.</summary>
    private static UInt256 Round(in UInt256 wanted)
    {
        UInt256 power = 1;
        while (power <= wanted / 10)
        {
            power *= 10;
        }

        foreach (uint factor in (ReadOnlySpan<uint>)[1, 2, 5])
        {
            if (power * factor >= wanted)
            {
                return power * factor;
            }
        }

        return power * 10;
    }

    private static SignedAmount Multiple(SignedAmount value, in UInt256 step, bool isUp)
    {
        (UInt256 times, UInt256 rest) = UInt256.DivRem(value.Magnitude, step);
        SignedAmount multiple = SignedAmount.Of((rest.IsZero || isUp == value.IsNegative ? times : times + 1) * step);
        return value.IsNegative ? -multiple : multiple;
    }
}
