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
        LongDivision.Divide(in left, in right, out UInt256 quotient, out _);
        return quotient;
    }

    /// <summary>The remainder of the division that rounds down.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    [SkipLocalsInit]
    public static UInt256 operator %(in UInt256 left, in UInt256 right)
    {
        LongDivision.Divide(in left, in right, out _, out UInt256 remainder);
        return remainder;
    }

    /// <summary>The quotient, rounded down, and the remainder: x = Quotient * y + Remainder with Remainder &lt; y.</summary>
    /// <param name="x">The dividend.</param>
    /// <param name="y">The divisor.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    [SkipLocalsInit]
    public static (UInt256 Quotient, UInt256 Remainder) DivRem(in UInt256 x, in UInt256 y)
    {
        LongDivision.Divide(in x, in y, out UInt256 quotient, out UInt256 remainder);
        return (quotient, remainder);
    }
}
