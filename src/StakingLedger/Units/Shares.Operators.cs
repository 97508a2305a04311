using System.Runtime.CompilerServices;

namespace StakingLedger.Units;

public readonly partial record struct Shares
{
    /// <summary>The exact sum.</summary>
    /// <exception cref="OverflowException">The sum needs more than 256 bits.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Shares operator +(in Shares left, in Shares right) => new(left.Value + right.Value);

    /// <summary>The exact difference.</summary>
    /// <exception cref="OverflowException">The right side is the greater.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Shares operator -(in Shares left, in Shares right) => new(left.Value - right.Value);

    /// <summary>The difference, or zero when <paramref name="subtrahend"/> is the greater.</summary>
    public Shares SaturatingSubtract(in Shares subtrahend) =>
        subtrahend.Value >= Value ? default : new(Value - subtrahend.Value);

    /// <summary>The smaller of two.</summary>
    public static Shares Min(in Shares left, in Shares right) => left.Value <= right.Value ? left : right;

    /// <summary>The greater of two.</summary>
    public static Shares Max(in Shares left, in Shares right) => left.Value >= right.Value ? left : right;

    /// <summary>Orders by number of shares.</summary>
    public int CompareTo(Shares other) => Value.CompareTo(other.Value);

    /// <summary>True when the left side is the smaller.</summary>
    public static bool operator <(in Shares left, in Shares right) => left.Value < right.Value;

    /// <summary>True when the left side is the greater.</summary>
    public static bool operator >(in Shares left, in Shares right) => left.Value > right.Value;

    /// <summary>True when the left side is not the greater.</summary>
    public static bool operator <=(in Shares left, in Shares right) => left.Value <= right.Value;

    /// <summary>True when the left side is not the smaller.</summary>
    public static bool operator >=(in Shares left, in Shares right) => left.Value >= right.Value;
}
