using System.Runtime.CompilerServices;

namespace StakingLedger.Numerics;

/// <summary>Products of two numbers, as wide as they come.</summary>
internal static class WideMath
{
    /// <summary>The full product of two 128-bit numbers: it always fits 256 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Multiply128(
        ulong x1, ulong x0, ulong y1, ulong y0, out ulong p3, out ulong p2, out ulong p1, out ulong p0)
    {
        unchecked
        {
            ulong h00 = Limbs.Multiply(x0, y0, out p0);
            ulong h01 = Limbs.Multiply(x0, y1, out ulong l01);
            ulong h10 = Limbs.Multiply(x1, y0, out ulong l10);
            p3 = Limbs.Multiply(x1, y1, out p2);

            // The upper half of a product is at most 2^64 - 2: adding a carry to it does not wrap.
            p1 = h00 + l01;
            h01 += p1 < l01 ? 1UL : 0UL;
            p1 += l10;
            h10 += p1 < l10 ? 1UL : 0UL;
            p2 += h01;
            p3 += p2 < h01 ? 1UL : 0UL;
            p2 += h10;
            p3 += p2 < h10 ? 1UL : 0UL;
        }
    }

    /// <summary>The product, when it fits 256 bits; false otherwise, and then the limbs mean nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryMultiply(
        in UInt256 x, in UInt256 y, out ulong p3, out ulong p2, out ulong p1, out ulong p0)
    {
        ulong x0 = x.Limb0, x1 = x.Limb1, x2 = x.Limb2, x3 = x.Limb3;
        ulong y0 = y.Limb0, y1 = y.Limb1, y2 = y.Limb2, y3 = y.Limb3;
        if ((x2 | x3 | y2 | y3) == 0)
        {
            Multiply128(x1, x0, y1, y0, out p3, out p2, out p1, out p0);
            return true;
        }

        // A pair of limbs that are not zero and whose places add up to four or more: the product is 2^256 at least.
        if ((x3 != 0 && (y1 | y2 | y3) != 0) || (x2 != 0 && (y2 | y3) != 0) || (x1 != 0 && y3 != 0))
        {
            p3 = p2 = p1 = p0 = 0;
            return false;
        }

        ulong carry = Limbs.Multiply(x0, y0, out p0);
        ulong t1 = Limbs.MultiplyAdd(x1, y0, carry, out carry);
        ulong t2 = Limbs.MultiplyAdd(x2, y0, carry, out carry);
        ulong t3 = Limbs.MultiplyAdd(x3, y0, carry, out ulong above);
        p1 = Limbs.MultiplyAdd(x0, y1, t1, out carry);
        t2 = Limbs.MultiplyAdd(x1, y1, t2, carry, out carry);
        t3 = Limbs.MultiplyAdd(x2, y1, t3, carry, out carry);
        above |= carry;
        p2 = Limbs.MultiplyAdd(x0, y2, t2, out carry);
        t3 = Limbs.MultiplyAdd(x1, y2, t3, carry, out carry);
        above |= carry;
        p3 = Limbs.MultiplyAdd(x0, y3, t3, out carry);
        return (above | carry) == 0;
    }

    /// <summary>The full 512-bit product: high * 2^256 + low.</summary>
    [SkipLocalsInit]
    internal static void Multiply(in UInt256 x, in UInt256 y, out UInt256 high, out UInt256 low)
    {
        ulong x0 = x.Limb0, x1 = x.Limb1, x2 = x.Limb2, x3 = x.Limb3;
        ulong y0 = y.Limb0, y1 = y.Limb1, y2 = y.Limb2, y3 = y.Limb3;

        ulong carry = Limbs.Multiply(x0, y0, out ulong p0);
        ulong p1 = Limbs.MultiplyAdd(x1, y0, carry, out carry);
        ulong p2 = Limbs.MultiplyAdd(x2, y0, carry, out carry);
        ulong p3 = Limbs.MultiplyAdd(x3, y0, carry, out ulong p4);

        p1 = Limbs.MultiplyAdd(x0, y1, p1, out carry);
        p2 = Limbs.MultiplyAdd(x1, y1, p2, carry, out carry);
        p3 = Limbs.MultiplyAdd(x2, y1, p3, carry, out carry);
        p4 = Limbs.MultiplyAdd(x3, y1, p4, carry, out ulong p5);

        p2 = Limbs.MultiplyAdd(x0, y2, p2, out carry);
        p3 = Limbs.MultiplyAdd(x1, y2, p3, carry, out carry);
        p4 = Limbs.MultiplyAdd(x2, y2, p4, carry, out carry);
        p5 = Limbs.MultiplyAdd(x3, y2, p5, carry, out ulong p6);

        p3 = Limbs.MultiplyAdd(x0, y3, p3, out carry);
        p4 = Limbs.MultiplyAdd(x1, y3, p4, carry, out carry);
        p5 = Limbs.MultiplyAdd(x2, y3, p5, carry, out carry);
        p6 = Limbs.MultiplyAdd(x3, y3, p6, carry, out ulong p7);

        low = new UInt256(p0, p1, p2, p3);
        high = new UInt256(p4, p5, p6, p7);
    }

    /// <summary>The product modulo 2^256.</summary>
    [SkipLocalsInit]
    internal static UInt256 MultiplyLow(in UInt256 x, in UInt256 y)
    {
        ulong x0 = x.Limb0, x1 = x.Limb1, x2 = x.Limb2, x3 = x.Limb3;
        ulong y0 = y.Limb0, y1 = y.Limb1, y2 = y.Limb2, y3 = y.Limb3;
        unchecked
        {
            ulong carry = Limbs.Multiply(x0, y0, out ulong p0);
            ulong p1 = Limbs.MultiplyAdd(x1, y0, carry, out carry);
            ulong p2 = Limbs.MultiplyAdd(x2, y0, carry, out carry);
            ulong p3 = (x3 * y0) + carry;

            p1 = Limbs.MultiplyAdd(x0, y1, p1, out carry);
            p2 = Limbs.MultiplyAdd(x1, y1, p2, carry, out carry);
            p3 += (x2 * y1) + carry;

            p2 = Limbs.MultiplyAdd(x0, y2, p2, out carry);
            p3 += (x1 * y2) + carry + (x0 * y3);
            return new UInt256(p0, p1, p2, p3);
        }
    }
}
