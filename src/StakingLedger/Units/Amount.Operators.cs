using System.Runtime.CompilerServices;

namespace StakingLedger.Units;

public readonly partial record struct Amount
{
    /// <summary>The exact sum.</summary>
    /// <exception cref="OverflowException">The sum needs more than 256 bits.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Amount operator +(in Amount left, in Amount right) => new(left.Value + right.Value);

    /// <summary>The exact difference.</summary>
    /// <exception cref="OverflowException">The right side is the greater.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Amount operator -(in Amount left, in Amount right) => new(left.Value - right.Value);

    /// <summary>The difference, or zero when <paramref name="subtrahend"/> is the greater.</summary>
    public Amount SaturatingSubtract(in Amount subtrahend) =>
        subtrahend.Value >= Value ? default : new(Value - subtrahend.Value);

    /// <summary>The smaller of two.</summary>
    public static Amount Min(in Amount left, in Amount right) => left.Value <= right.Value ? left : right;

    /// <summary>The greater of two.</summary>
    public static Amount Max(in Amount left, in Amount right) => left.Value >= right.Value ? left : right;

    /// <summary>Orders by number of smallest units.</summary>
    public int CompareTo(Amount other) => Value.CompareTo(other.Value);

    /// <summary>True when the left side is the smaller.</summary>
    public static bool operator <(in Amount left, in Amount right) => left.Value < right.Value;

    /// <summary>True when the left side is the greater.</summary>
    public static bool operator >(in Amount left, in Amount right) => left.Value > right.Value;

    /// <summary>True when the left side is not the greater.</summary>
    public static bool operator <=(in Amount left, in Amount right) => left.Value <= right.Value;

    /// <summary>True when the left side is not the smaller.</summary>
    public static bool operator >=(in Amount left, in Amount right) => left.Value >= right.Value;
}
