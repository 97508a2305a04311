using System.Runtime.CompilerServices;

namespace StakingLedger.Numerics;

/// <content>
/// One quotient digit per call, as in the exact digits, but false in the cases that random operands meet once in 2^64 times: then
/// digit and remainder mean nothing.
/// </content>
internal static partial class LongDivision
{
    /// <summary>The last digit from the top limbs alone; false when the lower limbs might change it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryLastDigit(ulong rest2, ulong rest1, ulong rest0, ulong d1, ulong d0, out ulong digit)
    {
        if (rest2 >= d1)
        {
            digit = 0;
            return false;
        }

        digit = Limbs.Divide3By2Below(rest2, rest1, rest0, d1, d0, out ulong left, out _);
        return left != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryDigit2(ref ulong rest1, ref ulong rest0, ulong next, ulong d1, ulong d0, out ulong digit)
    {
        if (rest1 == 0 && rest0 < d1)
        {
            rest1 = rest0;
            rest0 = next;
            digit = 0;
            return true;
        }

        if (rest1 >= d1)
        {
            digit = 0;
            return false;
        }

        digit = Limbs.Divide3By2Below(rest1, rest0, next, d1, d0, out rest1, out rest0);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryDigit3(
        ref ulong rest2, ref ulong rest1, ref ulong rest0, ulong next, ulong d2, ulong d1, ulong d0, out ulong digit)
    {
        if (rest2 == 0 && rest1 < d2)
        {
            rest2 = rest1;
            rest1 = rest0;
            rest0 = next;
            digit = 0;
            return true;
        }

        if (rest2 >= d2)
        {
            digit = 0;
            return false;
        }

        unchecked
        {
            // The estimate from the top two divisor limbs is exact or one too large; the upper half of a product is at most
            // 2^64 - 2, so a borrow can be added to it.
            digit = Limbs.Divide3By2Below(rest2, rest1, rest0, d2, d1, out ulong top, out ulong middle);
            ulong taken1 = Limbs.Multiply(digit, d0, out ulong taken0) + (next < taken0 ? 1UL : 0UL);
            ulong borrow = middle < taken1 ? 1UL : 0UL;
            rest0 = next - taken0;
            rest1 = middle - taken1;
            rest2 = top - borrow;
            return top >= borrow;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryDigit4(
        ref ulong rest3, ref ulong rest2, ref ulong rest1, ref ulong rest0, ulong next,
        ulong d3, ulong d2, ulong d1, ulong d0, out ulong digit)
    {
        if (rest3 == 0 && rest2 < d3)
        {
            rest3 = rest2;
            rest2 = rest1;
            rest1 = rest0;
            rest0 = next;
            digit = 0;
            return true;
        }

        if (rest3 >= d3)
        {
            digit = 0;
            return false;
        }

        unchecked
        {
            // As above; and a limb times two limbs is below 2^192, so taken2 does not wrap either.
            digit = Limbs.Divide3By2Below(rest3, rest2, rest1, d3, d2, out ulong top, out ulong upper);
            ulong taken1 = Limbs.Multiply(digit, d0, out ulong taken0) + (next < taken0 ? 1UL : 0UL);
            ulong taken2 = Limbs.Multiply(digit, d1, out ulong product1);
            taken1 += product1;
            taken2 += taken1 < product1 ? 1UL : 0UL;
            ulong borrow1 = rest0 < taken1 ? 1UL : 0UL;
            ulong borrow2 = upper < taken2 ? 1UL : 0UL;
            rest1 = rest0 - taken1;
            rest0 = next - taken0;
            upper -= taken2;
            borrow2 += upper < borrow1 ? 1UL : 0UL;
            rest2 = upper - borrow1;
            rest3 = top - borrow2;
            return top >= borrow2;
        }
    }
}
