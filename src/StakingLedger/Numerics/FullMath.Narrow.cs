using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace StakingLedger.Numerics;

/// <content>
/// The case of real pools: all operands below 2^128, the divisor from 2^64 to below 2^127, the quotient below 2^128. The product has
/// four limbs p and the divisor two, d. With p3 &lt; d1 the quotient has two limbs, and the shift that normalises the divisor, which
/// is at least 1, loses no bit of p3; nor can the shifted top limb reach the normalised d1. A first digit that must be zero costs a
/// comparison. What is left over (equal top limbs, a ceiling that carries) goes the general way.
/// </content>
public static partial class FullMath
{
    /// <summary>The floor of x·y/divisor for numbers that stand in 128 bits; false when it is another case, or a rare one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryFloorNarrow(UInt128 x, UInt128 y, UInt128 divisor, out UInt128 quotient)
    {
        bool isNarrow = TryMulDivNarrow(
            (ulong)(x >> 64),
            unchecked((ulong)x),
            (ulong)(y >> 64),
            unchecked((ulong)y),
            (ulong)(divisor >> 64),
            unchecked((ulong)divisor),
            Rounding.Down,
            out ulong q1,
            out ulong q0);
        quotient = new UInt128(q1, q0);
        return isNarrow;
    }

    /// <summary>False when it is another case, or a rare one, and then the limbs mean nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryMulDivNarrow(
        in UInt256 x, in UInt256 y, in UInt256 divisor, Rounding rounding, out ulong q1, out ulong q0)
    {
        q1 = q0 = 0;
        return (x.Limb2 | x.Limb3 | y.Limb2 | y.Limb3 | divisor.Limb2 | divisor.Limb3) == 0
            && TryMulDivNarrow(x.Limb1, x.Limb0, y.Limb1, y.Limb0, divisor.Limb1, divisor.Limb0, rounding, out q1, out q0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryMulDivNarrow(
        ulong x1, ulong x0, ulong y1, ulong y0, ulong d1, ulong d0, Rounding rounding, out ulong q1, out ulong q0)
    {
        q1 = q0 = 0;
        WideMath.Multiply128(x1, x0, y1, y0, out ulong p3, out ulong p2, out ulong p1, out ulong p0);
        if (p3 >= d1 || d1 >> 63 != 0)
        {
            return false;
        }

        Normalise(p3, p2, p1, p0, d1, d0, out ulong u3, out ulong u2, out ulong u1, out ulong u0, out ulong n1, out ulong n0);
        if (u3 != 0 || u2 >= n1)
        {
            q1 = Limbs.Divide3By2Below(u3, u2, u1, n1, n0, out u2, out u1);
            if (u2 >= n1)
            {
                return false;
            }
        }

        q0 = Limbs.Divide3By2Below(u2, u1, u0, n1, n0, out u1, out u0);
        return rounding == Rounding.Down || TryRoundUp(rounding, u1 | u0, ref q0);
    }

    /// <summary>Shifts product and divisor so that the top bit of the divisor is set. Requires a shift of 1 at least.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Normalise(
        ulong p3, ulong p2, ulong p1, ulong p0, ulong d1, ulong d0,
        out ulong u3, out ulong u2, out ulong u1, out ulong u0, out ulong n1, out ulong n0)
    {
        int shift = BitOperations.LeadingZeroCount(d1);

        // A shift count is taken modulo 64: this is 64 - shift.
        int back = unchecked(-shift);
        n1 = (d1 << shift) | (d0 >> back);
        n0 = d0 << shift;
        u3 = (p3 << shift) | (p2 >> back);
        u2 = (p2 << shift) | (p1 >> back);
        u1 = (p1 << shift) | (p0 >> back);
        u0 = p0 << shift;
    }

    /// <summary>Adds one when something is left; false when that carries.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryRoundUp(Rounding rounding, ulong left, ref ulong digit)
    {
        RequireUp(rounding);
        digit = unchecked(digit + (left != 0 ? 1UL : 0UL));
        return digit != 0 || left == 0;
    }

    private static void RequireUp(Rounding rounding)
    {
        if (rounding != Rounding.Up)
        {
            ThrowUnknown(rounding);
        }
    }

    [DoesNotReturn]
    private static void ThrowUnknown(Rounding rounding)
        => throw new ArgumentOutOfRangeException(nameof(rounding), rounding, "The rounding must be Down or Up.");
}
