using System.Runtime.CompilerServices;

namespace StakingLedger.Numerics;

/// <content>Division: quotients are rounded down.</content>
public readonly partial struct UInt256
{
    /// <summary>The quotient, rounded down.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    [SkipLocalsInit]
    public static UInt256 operator /(in UInt256 left, in UInt256 right)
    {
        _ = LongDivision.DivideLeaves(in left, in right, out UInt256 quotient);
        return quotient.CopyLimbs();
    }

    /// <summary>The remainder of the division that rounds down.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    [SkipLocalsInit]
    public static UInt256 operator %(in UInt256 left, in UInt256 right)
    {
        _ = LongDivision.Divide(in left, in right, out UInt256 remainder);
        return remainder.CopyLimbs();
    }

    /// <summary>The quotient, rounded down, and the remainder: x = Quotient * y + Remainder with Remainder &lt; y.</summary>
    /// <param name="x">The dividend.</param>
    /// <param name="y">The divisor.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    [SkipLocalsInit]
    public static (UInt256 Quotient, UInt256 Remainder) DivRem(in UInt256 x, in UInt256 y)
    {
        UInt256 quotient = LongDivision.Divide(in x, in y, out UInt256 remainder);
        return (quotient.CopyLimbs(), remainder.CopyLimbs());
    }
}
