using System.Runtime.CompilerServices;

namespace StakingLedger.Numerics;

/// <content>
/// One quotient digit per call: brings the next dividend limb down to the running remainder, which is below the divisor before
/// and after. The divisors of two limbs and more are normalised: their top bit is set.
/// </content>
internal static partial class LongDivision
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Digit1(ref ulong rest, ulong next, ulong divisor)
    {
        if (rest == 0 && next < divisor)
        {
            rest = next;
            return 0;
        }

        return Limbs.Divide2By1(rest, next, divisor, out rest);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Digit2(ref ulong rest1, ref ulong rest0, ulong next, ulong d1, ulong d0)
    {
        if (rest1 == 0 && rest0 < d1)
        {
            rest1 = rest0;
            rest0 = next;
            return 0;
        }

        return Limbs.Divide3By2(rest1, rest0, next, d1, d0, out rest1, out rest0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Digit3(ref ulong rest2, ref ulong rest1, ref ulong rest0, ulong next, ulong d2, ulong d1, ulong d0)
    {
        if (rest2 == 0 && rest1 < d2)
        {
            rest2 = rest1;
            rest1 = rest0;
            rest0 = next;
            return 0;
        }

        if (rest2 == d2 && rest1 == d1)
        {
            // Through other variables: those whose address is taken leave the registers, and this path is rare.
            ulong r2 = rest2, r1 = rest1, r0 = rest0;
            ulong saturated = SaturatedDigit3(ref r2, ref r1, ref r0, next, d2, d1, d0);
            rest2 = r2;
            rest1 = r1;
            rest0 = r0;
            return saturated;
        }

        // The estimate from the top two divisor limbs is exact or one too large.
        ulong quotient = Limbs.Divide3By2(rest2, rest1, rest0, d2, d1, out ulong top, out ulong middle);
        ulong productHigh = Limbs.Multiply(quotient, d0, out ulong productLow);
        ulong borrow = 0;
        rest0 = Limbs.Subtract(next, productLow, ref borrow);
        rest1 = Limbs.Subtract(middle, productHigh, ref borrow);
        rest2 = Limbs.Subtract(top, 0, ref borrow);
        if (borrow != 0)
        {
            ulong carry = 0;
            rest0 = Limbs.Add(rest0, d0, ref carry);
            rest1 = Limbs.Add(rest1, d1, ref carry);
            rest2 = Limbs.Add(rest2, d2, ref carry);
            quotient = unchecked(quotient - 1);
        }

        return quotient;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Digit4(
        ref ulong rest3, ref ulong rest2, ref ulong rest1, ref ulong rest0, ulong next, ulong d3, ulong d2, ulong d1, ulong d0)
    {
        if (rest3 == 0 && rest2 < d3)
        {
            rest3 = rest2;
            rest2 = rest1;
            rest1 = rest0;
            rest0 = next;
            return 0;
        }

        if (rest3 == d3 && rest2 == d2)
        {
            ulong r3 = rest3, r2 = rest2, r1 = rest1, r0 = rest0;
            ulong saturated = SaturatedDigit4(ref r3, ref r2, ref r1, ref r0, next, new UInt256(d0, d1, d2, d3));
            rest3 = r3;
            rest2 = r2;
            rest1 = r1;
            rest0 = r0;
            return saturated;
        }

        // The estimate from the top two divisor limbs is exact or one too large.
        ulong quotient = Limbs.Divide3By2(rest3, rest2, rest1, d3, d2, out ulong top, out ulong upper);
        ulong product1 = Limbs.Multiply(quotient, d0, out ulong product0);
        product1 = Limbs.MultiplyAdd(quotient, d1, product1, out ulong product2);
        ulong borrow = 0;
        ulong lower = rest0;
        rest0 = Limbs.Subtract(next, product0, ref borrow);
        rest1 = Limbs.Subtract(lower, product1, ref borrow);
        rest2 = Limbs.Subtract(upper, product2, ref borrow);
        rest3 = Limbs.Subtract(top, 0, ref borrow);
        if (borrow != 0)
        {
            ulong carry = 0;
            rest0 = Limbs.Add(rest0, d0, ref carry);
            rest1 = Limbs.Add(rest1, d1, ref carry);
            rest2 = Limbs.Add(rest2, d2, ref carry);
            rest3 = Limbs.Add(rest3, d3, ref carry);
            quotient = unchecked(quotient - 1);
        }

        return quotient;
    }

    /// <summary>
    /// The top two limbs of remainder and divisor are equal. Then the digit is 2^64-1 exactly: u - (2^64-1)*d = d + next -
    /// 2^64*(d0 - rest0), which is positive because a normalised d is at least 2^191 and the last term below 2^128.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong SaturatedDigit3(
        ref ulong rest2, ref ulong rest1, ref ulong rest0, ulong next, ulong d2, ulong d1, ulong d0)
    {
        ulong borrow = 0, carry = 0;
        ulong lower = Limbs.Subtract(rest0, d0, ref borrow);
        ulong upper = Limbs.Subtract(rest1, d1, ref borrow);
        rest0 = Limbs.Add(next, d0, ref carry);
        rest1 = Limbs.Add(lower, d1, ref carry);
        rest2 = Limbs.Add(upper, d2, ref carry);
        return ulong.MaxValue;
    }

    /// <summary>The same for four limbs: d is at least 2^255 and the subtracted term below 2^192.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong SaturatedDigit4(
        ref ulong rest3, ref ulong rest2, ref ulong rest1, ref ulong rest0, ulong next, in UInt256 d)
    {
        ulong borrow = 0, carry = 0;
        ulong lower = Limbs.Subtract(rest0, d.Limb0, ref borrow);
        ulong middle = Limbs.Subtract(rest1, d.Limb1, ref borrow);
        ulong upper = Limbs.Subtract(rest2, d.Limb2, ref borrow);
        rest0 = Limbs.Add(next, d.Limb0, ref carry);
        rest1 = Limbs.Add(lower, d.Limb1, ref carry);
        rest2 = Limbs.Add(middle, d.Limb2, ref carry);
        rest3 = Limbs.Add(upper, d.Limb3, ref carry);
        return ulong.MaxValue;
    }
}
