using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace StakingLedger.Numerics;

/// <summary>Arithmetic on single 64-bit limbs with explicit carries: the bricks of the wider operations.</summary>
internal static class Limbs
{
    /// <summary>The sum of two limbs and a carry of 0 or 1; the carry out replaces the carry in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Add(ulong left, ulong right, ref ulong carry)
    {
        unchecked
        {
            ulong partial = left + carry;
            ulong sum = partial + right;
            carry = (partial < carry ? 1UL : 0UL) + (sum < right ? 1UL : 0UL);
            return sum;
        }
    }

    /// <summary>The difference of two limbs and a borrow of 0 or 1; the borrow out replaces the borrow in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Subtract(ulong left, ulong right, ref ulong borrow)
    {
        unchecked
        {
            ulong partial = left - right;
            ulong difference = partial - borrow;
            borrow = (left < right ? 1UL : 0UL) + (partial < borrow ? 1UL : 0UL);
            return difference;
        }
    }

    /// <summary>The 128-bit product of two limbs, for places where the next step waits for it.</summary>
    /// <remarks>
    /// Two separate multiplications keep both halves in registers. <see cref="Math.BigMul(ulong, ulong, out ulong)"/> sends the
    /// low half through memory, which costs more than the second multiplication as soon as the products depend on each other.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Multiply(ulong left, ulong right, out ulong low)
    {
        if (Bmi2.X64.IsSupported)
        {
            low = unchecked(left * right);
            return Bmi2.X64.MultiplyNoFlags(left, right);
        }

        return Math.BigMul(left, right, out low);
    }

    /// <summary>The upper 64 bits of the product of two limbs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong MultiplyHigh(ulong left, ulong right) => Bmi2.X64.IsSupported
        ? Bmi2.X64.MultiplyNoFlags(left, right)
        : Math.BigMul(left, right, out _);

    /// <summary>left * right + addend + carry. It always fits 128 bits: (2^64-1)^2 + 2(2^64-1) = 2^128-1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong MultiplyAdd(ulong left, ulong right, ulong addend, ulong carry, out ulong high)
    {
        unchecked
        {
            high = Multiply(left, right, out ulong low);
            low += addend;
            high += low < addend ? 1UL : 0UL;
            low += carry;
            high += low < carry ? 1UL : 0UL;
            return low;
        }
    }

    /// <summary>left * right + addend.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong MultiplyAdd(ulong left, ulong right, ulong addend, out ulong high)
    {
        unchecked
        {
            high = Multiply(left, right, out ulong low);
            low += addend;
            high += low < addend ? 1UL : 0UL;
            return low;
        }
    }

    /// <summary>The upper 64 bits of (high, low) shifted left by 0 to 63 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong ShiftLeft(ulong high, ulong low, int shift)
        // Two shifts: a count of 64 would be taken modulo 64, and a shift of 0 must bring in nothing. Modulo 64, ~shift is 63 -
        // shift.
        => (high << shift) | ((low >> 1) >> ~shift);

    /// <summary>The lower 64 bits of (high, low) shifted right by 0 to 63 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong ShiftRight(ulong high, ulong low, int shift)
        => (low >> shift) | ((high << 1) << ~shift);

    /// <summary>(high, low) / divisor. Requires high &lt; divisor, so that the quotient fits one limb.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Divide2By1(ulong high, ulong low, ulong divisor, out ulong remainder)
    {
        if (X86Base.X64.IsSupported)
        {
            (ulong quotient, remainder) = X86Base.X64.DivRem(low, high, divisor);
            return quotient;
        }

        return Divide2By1Software(high, low, divisor, out remainder);
    }

    /// <summary>
    /// The same as <see cref="Divide2By1"/> without hardware help: schoolbook division in base 2^32 (Knuth, TAOCP 4.3.1 D).
    /// </summary>
    internal static ulong Divide2By1Software(ulong high, ulong low, ulong divisor, out ulong remainder)
    {
        unchecked
        {
            int shift = BitOperations.LeadingZeroCount(divisor);
            ulong normalised = divisor << shift;
            ulong top = ShiftLeft(high, low, shift);
            ulong bottom = low << shift;

            ulong upper = HalfStep(top, bottom >> 32, normalised, out ulong middle);
            ulong lower = HalfStep(middle, (uint)bottom, normalised, out ulong rest);
            remainder = rest >> shift;
            return (upper << 32) | lower;
        }
    }

    /// <summary>(u2, u1, u0) / (d1, d0). Requires d1 normalised (top bit set) and (u2, u1) &lt; (d1, d0).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Divide3By2(ulong u2, ulong u1, ulong u0, ulong d1, ulong d0, out ulong r1, out ulong r0)
    {
        unchecked
        {
            if (u2 >= d1)
            {
                // Through other variables: those whose address is taken leave the registers, and this path is rare.
                ulong saturated = Divide3By2Saturated(u1, u0, d1, d0, out ulong top, out ulong bottom);
                r1 = top;
                r0 = bottom;
                return saturated;
            }

            return Divide3By2Below(u2, u1, u0, d1, d0, out r1, out r0);
        }
    }

    /// <summary>The same as <see cref="Divide3By2"/> for u2 &lt; d1: the estimate fits one limb.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Divide3By2Below(ulong u2, ulong u1, ulong u0, ulong d1, ulong d0, out ulong r1, out ulong r0)
    {
        unchecked
        {
            ulong quotient = Divide2By1(u2, u1, d1, out ulong rest);

            // The upper half of a product is at most 2^64 - 2, so the borrow can be added to it.
            ulong taken = Multiply(quotient, d0, out ulong productLow) + (u0 < productLow ? 1UL : 0UL);
            ulong low = u0 - productLow;
            ulong high = rest - taken;
            if (rest < taken)
            {
                // The estimate ignored d0, so it may be one or two too large. Adding the divisor back carries when the remainder
                // is whole again.
                quotient--;
                if (!AddBack(ref high, ref low, d1, d0))
                {
                    quotient--;
                    AddBack(ref high, ref low, d1, d0);
                }
            }

            r1 = high;
            r0 = low;
            return quotient;
        }
    }

    /// <summary>
    /// One base-2^32 digit of (top, nextDigit) / divisor, where top &lt; divisor and the divisor is normalised.
    /// </summary>
    private static ulong HalfStep(ulong top, ulong nextDigit, ulong divisor, out ulong remainder)
    {
        unchecked
        {
            ulong divisorHigh = divisor >> 32;
            ulong divisorLow = (uint)divisor;
            ulong quotient = top / divisorHigh;
            ulong rest = top - (quotient * divisorHigh);
            while (quotient > uint.MaxValue || quotient * divisorLow > ((rest << 32) | nextDigit))
            {
                quotient--;
                rest += divisorHigh;
                if (rest > uint.MaxValue)
                {
                    break;
                }
            }

            remainder = ((top << 32) | nextDigit) - (quotient * divisor);
            return quotient;
        }
    }

    /// <summary>The case u2 == d1 (so u1 &lt; d0): the hardware division would trap, and the estimate is 2^64-1.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong Divide3By2Saturated(ulong u1, ulong u0, ulong d1, ulong d0, out ulong r1, out ulong r0)
    {
        unchecked
        {
            // u - (2^64-1)*d = (u1 - d0) * 2^64 + u0 + d, as u2 == d1. It is negative exactly when the sum below does not carry.
            ulong quotient = ulong.MaxValue;
            r1 = u1 - d0;
            r0 = u0;
            while (!AddBack(ref r1, ref r0, d1, d0))
            {
                quotient--;
            }

            return quotient;
        }
    }

    /// <summary>Adds the divisor to a remainder that went below zero; true when it is not negative any more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AddBack(ref ulong r1, ref ulong r0, ulong d1, ulong d0)
    {
        unchecked
        {
            ulong carry = 0;
            r0 = Add(r0, d0, ref carry);
            r1 = Add(r1, d1, ref carry);
            return carry != 0;
        }
    }
}
