using System.Diagnostics.CodeAnalysis;

namespace StakingLedger.Numerics;

/// <content>Order, equality and hashing.</content>
public readonly partial struct UInt256 : IEquatable<UInt256>, IComparable<UInt256>, IComparable
{
    private const ulong Mix0 = 0x9E3779B97F4A7C15UL;
    private const ulong Mix1 = 0xBF58476D1CE4E5B9UL;
    private const ulong Mix2 = 0x94D049BB133111EBUL;
    private const ulong Mix3 = 0xD6E8FEB86659FD93UL;

    /// <summary>Whether both numbers are equal.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator ==(in UInt256 left, in UInt256 right)
        => ((left.Limb0 ^ right.Limb0) | (left.Limb1 ^ right.Limb1)
            | (left.Limb2 ^ right.Limb2) | (left.Limb3 ^ right.Limb3)) == 0;

    /// <summary>Whether the numbers differ.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator !=(in UInt256 left, in UInt256 right) => !(left == right);

    /// <summary>Whether the first number is smaller.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator <(in UInt256 left, in UInt256 right)
    {
        if (left.Limb3 != right.Limb3)
        {
            return left.Limb3 < right.Limb3;
        }

        if (left.Limb2 != right.Limb2)
        {
            return left.Limb2 < right.Limb2;
        }

        return left.Limb1 != right.Limb1 ? left.Limb1 < right.Limb1 : left.Limb0 < right.Limb0;
    }

    /// <summary>Whether the first number is larger.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator >(in UInt256 left, in UInt256 right) => right < left;

    /// <summary>Whether the first number is smaller or equal.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator <=(in UInt256 left, in UInt256 right) => !(right < left);

    /// <summary>Whether the first number is larger or equal.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator >=(in UInt256 left, in UInt256 right) => !(left < right);

    /// <summary>The smaller of two numbers.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static UInt256 Min(in UInt256 x, in UInt256 y) => y < x ? y : x;

    /// <summary>The larger of two numbers.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static UInt256 Max(in UInt256 x, in UInt256 y) => x < y ? y : x;

    /// <inheritdoc/>
    public bool Equals(UInt256 other) => this == other;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is UInt256 other && this == other;

    /// <summary>
    /// A hash of the value that is the same in every process, so nothing derived from it can differ between runs.
    /// </summary>
    public override int GetHashCode()
    {
        // Folding 128-bit products lets every bit of both factors reach every bit of the mix; a plain product would leave the top
        // bits of a limb in the top bits only, where single bits of two different limbs can meet.
        ulong lower = Fold(Limb0 ^ Mix0, Limb1 ^ Mix1);
        ulong upper = Fold(Limb2 ^ Mix2, Limb3 ^ Mix3);
        ulong mix = Fold(lower ^ Mix2, upper ^ Mix0);
        return unchecked((int)(mix ^ (mix >> 32)));
    }

    /// <inheritdoc/>
    public int CompareTo(UInt256 other) => this < other ? -1 : (this == other ? 0 : 1);

    /// <summary>Compares with a boxed number.</summary>
    /// <param name="obj">A <see cref="UInt256"/>, or null, which comes before every number.</param>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is something else.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        UInt256 other => CompareTo(other),
        _ => throw new ArgumentException("Only another UInt256 can be compared with a UInt256.", nameof(obj)),
    };

    private static ulong Fold(ulong left, ulong right) => Math.BigMul(left, right, out ulong low) ^ low;
}
