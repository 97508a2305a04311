using System.Numerics;
using System.Runtime.CompilerServices;

namespace StakingLedger.Numerics;

/// <content>
/// Divisions that need the quotient and only whether something is left. Two tricks:
/// <para>
/// The last digit of a quotient by three or four limbs needs no remainder. Let q be the estimate from the top two limbs of the
/// normalised divisor, and r what it leaves of the top three limbs of the running remainder. The k lower limbs of the divisor take
/// another q * lower &lt; 2^(64(k+1)) from r * 2^(64k) + the lower limbs of the remainder. So if r is 2^64 or more, q is the digit
/// and something is left for certain.
/// </para>
/// <para>
/// What random operands meet once in 2^64 cases (equal top limbs, an estimate that is still too large after two divisor limbs, a
/// division that is nearly exact) leaves this file: the whole division is done again the long way. So the digits here stay in
/// registers.
/// </para>
/// </content>
internal static partial class LongDivision
{
    /// <summary>floor(dividend / divisor) in 256 bits; true when something is left. Safe when the quotient is an operand.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    [SkipLocalsInit]
    internal static bool DivideLeaves(in UInt256 dividend, in UInt256 divisor, out UInt256 quotient)
    {
        if (divisor.Limb3 != 0)
        {
            return By4Leaves(in dividend, in divisor, out quotient);
        }

        if (divisor.Limb2 != 0)
        {
            return By3Leaves(in dividend, in divisor, out quotient);
        }

        return divisor.Limb1 != 0
            ? By2Leaves(in dividend, in divisor, out quotient)
            : DivideExactly(in dividend, in divisor, out quotient);
    }

    /// <summary>
    /// (high * 2^256 + low) / divisor, rounded down; true when something is left. Requires high &lt; divisor, so that the quotient
    /// fits. Safe when the quotient is an operand.
    /// </summary>
    [SkipLocalsInit]
    internal static bool DivideWideLeaves(in UInt256 high, in UInt256 low, in UInt256 divisor, out UInt256 quotient)
    {
        if (divisor.Limb3 != 0)
        {
            return By4WideLeaves(in high, in low, in divisor, out quotient);
        }

        return divisor.Limb2 != 0
            ? By3WideLeaves(in high, in low, in divisor, out quotient)
            : DivideWideExactly(in high, in low, in divisor, out quotient);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool By4Leaves(in UInt256 dividend, in UInt256 divisor, out UInt256 quotient)
    {
        int shift = BitOperations.LeadingZeroCount(divisor.Limb3);
        ulong d3 = Limbs.ShiftLeft(divisor.Limb3, divisor.Limb2, shift);
        ulong d2 = Limbs.ShiftLeft(divisor.Limb2, divisor.Limb1, shift);
        ulong r3 = Limbs.ShiftLeft(0, dividend.Limb3, shift);
        ulong r2 = Limbs.ShiftLeft(dividend.Limb3, dividend.Limb2, shift);
        ulong r1 = Limbs.ShiftLeft(dividend.Limb2, dividend.Limb1, shift);

        // What the shift pushes into r3 is below 2^63, so below d3.
        ulong q0 = Limbs.Divide3By2Below(r3, r2, r1, d3, d2, out ulong left, out _);
        if (left == 0)
        {
            return DivideExactly(in dividend, in divisor, out quotient);
        }

        quotient = new UInt256(q0, 0, 0, 0);
        return true;
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool By3Leaves(in UInt256 dividend, in UInt256 divisor, out UInt256 quotient)
    {
        int shift = BitOperations.LeadingZeroCount(divisor.Limb2);
        ulong d2 = Limbs.ShiftLeft(divisor.Limb2, divisor.Limb1, shift);
        ulong d1 = Limbs.ShiftLeft(divisor.Limb1, divisor.Limb0, shift);
        ulong d0 = divisor.Limb0 << shift;
        ulong u2 = dividend.Limb2, u1 = dividend.Limb1;
        ulong r2 = Limbs.ShiftLeft(0, dividend.Limb3, shift);
        ulong r1 = Limbs.ShiftLeft(dividend.Limb3, u2, shift);
        ulong r0 = Limbs.ShiftLeft(u2, u1, shift);
        if (TryDigit3(ref r2, ref r1, ref r0, Limbs.ShiftLeft(u1, dividend.Limb0, shift), d2, d1, d0, out ulong q1)
            && TryLastDigit(r2, r1, r0, d2, d1, out ulong q0))
        {
            quotient = new UInt256(q0, q1, 0, 0);
            return true;
        }

        return DivideExactly(in dividend, in divisor, out quotient);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool By2Leaves(in UInt256 dividend, in UInt256 divisor, out UInt256 quotient)
    {
        int shift = BitOperations.LeadingZeroCount(divisor.Limb1);
        ulong d1 = Limbs.ShiftLeft(divisor.Limb1, divisor.Limb0, shift);
        ulong d0 = divisor.Limb0 << shift;
        ulong u2 = dividend.Limb2, u1 = dividend.Limb1, u0 = dividend.Limb0;
        ulong r1 = Limbs.ShiftLeft(0, dividend.Limb3, shift);
        ulong r0 = Limbs.ShiftLeft(dividend.Limb3, u2, shift);
        if (TryDigit2(ref r1, ref r0, Limbs.ShiftLeft(u2, u1, shift), d1, d0, out ulong q2)
            && TryDigit2(ref r1, ref r0, Limbs.ShiftLeft(u1, u0, shift), d1, d0, out ulong q1)
            && TryDigit2(ref r1, ref r0, u0 << shift, d1, d0, out ulong q0))
        {
            quotient = new UInt256(q0, q1, q2, 0);
            return (r1 | r0) != 0;
        }

        return DivideExactly(in dividend, in divisor, out quotient);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool By4WideLeaves(in UInt256 high, in UInt256 low, in UInt256 divisor, out UInt256 quotient)
    {
        int shift = BitOperations.LeadingZeroCount(divisor.Limb3);
        ulong d3 = Limbs.ShiftLeft(divisor.Limb3, divisor.Limb2, shift);
        ulong d2 = Limbs.ShiftLeft(divisor.Limb2, divisor.Limb1, shift);
        ulong d1 = Limbs.ShiftLeft(divisor.Limb1, divisor.Limb0, shift);
        ulong d0 = divisor.Limb0 << shift;
        ulong r3 = Limbs.ShiftLeft(high.Limb3, high.Limb2, shift);
        ulong r2 = Limbs.ShiftLeft(high.Limb2, high.Limb1, shift);
        ulong r1 = Limbs.ShiftLeft(high.Limb1, high.Limb0, shift);
        ulong r0 = Limbs.ShiftLeft(high.Limb0, low.Limb3, shift);
        if (TryDigit4(ref r3, ref r2, ref r1, ref r0, Limbs.ShiftLeft(low.Limb3, low.Limb2, shift), d3, d2, d1, d0, out ulong q3)
            && TryDigit4(ref r3, ref r2, ref r1, ref r0, Limbs.ShiftLeft(low.Limb2, low.Limb1, shift), d3, d2, d1, d0, out ulong q2)
            && TryDigit4(ref r3, ref r2, ref r1, ref r0, Limbs.ShiftLeft(low.Limb1, low.Limb0, shift), d3, d2, d1, d0, out ulong q1)
            && TryLastDigit(r3, r2, r1, d3, d2, out ulong q0))
        {
            quotient = new UInt256(q0, q1, q2, q3);
            return true;
        }

        return DivideWideExactly(in high, in low, in divisor, out quotient);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool By3WideLeaves(in UInt256 high, in UInt256 low, in UInt256 divisor, out UInt256 quotient)
    {
        int shift = BitOperations.LeadingZeroCount(divisor.Limb2);
        ulong d2 = Limbs.ShiftLeft(divisor.Limb2, divisor.Limb1, shift);
        ulong d1 = Limbs.ShiftLeft(divisor.Limb1, divisor.Limb0, shift);
        ulong d0 = divisor.Limb0 << shift;
        ulong r2 = Limbs.ShiftLeft(high.Limb2, high.Limb1, shift);
        ulong r1 = Limbs.ShiftLeft(high.Limb1, high.Limb0, shift);
        ulong r0 = Limbs.ShiftLeft(high.Limb0, low.Limb3, shift);
        if (TryDigit3(ref r2, ref r1, ref r0, Limbs.ShiftLeft(low.Limb3, low.Limb2, shift), d2, d1, d0, out ulong q3)
            && TryDigit3(ref r2, ref r1, ref r0, Limbs.ShiftLeft(low.Limb2, low.Limb1, shift), d2, d1, d0, out ulong q2)
            && TryDigit3(ref r2, ref r1, ref r0, Limbs.ShiftLeft(low.Limb1, low.Limb0, shift), d2, d1, d0, out ulong q1)
            && TryLastDigit(r2, r1, r0, d2, d1, out ulong q0))
        {
            quotient = new UInt256(q0, q1, q2, q3);
            return true;
        }

        return DivideWideExactly(in high, in low, in divisor, out quotient);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool DivideExactly(in UInt256 dividend, in UInt256 divisor, out UInt256 quotient)
    {
        quotient = Divide(in dividend, in divisor, out UInt256 remainder).CopyLimbs();
        return !remainder.IsZero;
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool DivideWideExactly(in UInt256 high, in UInt256 low, in UInt256 divisor, out UInt256 quotient)
    {
        quotient = DivideWide(in high, in low, in divisor, out UInt256 remainder).CopyLimbs();
        return !remainder.IsZero;
    }
}
