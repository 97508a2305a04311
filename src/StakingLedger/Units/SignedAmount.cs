using System.Globalization;
using StakingLedger.Numerics;

namespace StakingLedger.Units;

/// <summary>
/// An amount with a sign, in the smallest unit: a difference, or one side of a posting. Zero has no sign. The default is zero.
/// </summary>
public readonly partial record struct SignedAmount : IComparable<SignedAmount>, ISpanParsable<SignedAmount>
{
    private SignedAmount(in UInt256 magnitude, bool isNegative)
    {
        Magnitude = magnitude;
        IsNegative = isNegative && !magnitude.IsZero;
    }

    /// <summary>Gets zero.</summary>
    public static SignedAmount Zero => default;

    /// <summary>Gets the amount without its sign.</summary>
    public UInt256 Magnitude { get; }

    /// <summary>Gets a value indicating whether it is less than zero.</summary>
    public bool IsNegative { get; }

    /// <summary>Gets a value indicating whether it is zero.</summary>
    public bool IsZero => Magnitude.IsZero;

    /// <summary>The opposite.</summary>
    /// <param name="value">The amount.</param>
    public static SignedAmount operator -(SignedAmount value) => new(value.Magnitude, !value.IsNegative);

    /// <summary>The sum.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="OverflowException">Its magnitude does not fit 256 bits.</exception>
    public static SignedAmount operator +(SignedAmount left, SignedAmount right)
    {
        if (left.IsNegative == right.IsNegative)
        {
            return new SignedAmount(left.Magnitude + right.Magnitude, left.IsNegative);
        }

        return left.Magnitude >= right.Magnitude
            ? new SignedAmount(left.Magnitude - right.Magnitude, left.IsNegative)
            : new SignedAmount(right.Magnitude - left.Magnitude, right.IsNegative);
    }

    /// <summary>The difference.</summary>
    /// <param name="left">What is subtracted from.</param>
    /// <param name="right">What is subtracted.</param>
    /// <exception cref="OverflowException">Its magnitude does not fit 256 bits.</exception>
    public static SignedAmount operator -(SignedAmount left, SignedAmount right) => left + -right;

    /// <summary>Whether one is less than the other.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(SignedAmount left, SignedAmount right) => left.CompareTo(right) < 0;

    /// <summary>Whether one is greater than the other.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(SignedAmount left, SignedAmount right) => left.CompareTo(right) > 0;

    /// <summary>Whether one is at most the other.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(SignedAmount left, SignedAmount right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one is at least the other.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(SignedAmount left, SignedAmount right) => left.CompareTo(right) >= 0;

    /// <summary>A positive amount.</summary>
    /// <param name="magnitude">How much.</param>
    public static SignedAmount Of(in UInt256 magnitude) => new(magnitude, isNegative: false);

    /// <summary>By how much the second exceeds the first; negative when it is less.</summary>
    /// <param name="before">What there was.</param>
    /// <param name="after">What there is.</param>
    public static SignedAmount Change(in UInt256 before, in UInt256 after) =>
        after >= before ? new SignedAmount(after - before, isNegative: false) : new SignedAmount(before - after, isNegative: true);

    /// <inheritdoc/>
    public int CompareTo(SignedAmount other)
    {
        if (IsNegative != other.IsNegative)
        {
            return IsNegative ? -1 : 1;
        }

        return IsNegative ? other.Magnitude.CompareTo(Magnitude) : Magnitude.CompareTo(other.Magnitude);
    }

    /// <summary>The digits, after a minus sign when it is negative.</summary>
    public override string ToString() =>
        IsNegative ? string.Create(CultureInfo.InvariantCulture, $"-{Magnitude}") : Magnitude.ToString();
}
