using System.Runtime.CompilerServices;

namespace StakingLedger.Numerics;

/// <summary>
/// A rate numerator / denominator, prepared once for many conversions x * numerator / denominator. Every result is the exact one,
/// the same that <see cref="FullMath"/> gives. <c>default</c> is a rate whose denominator is zero: every conversion throws.
/// </summary>
/// <remarks>
/// The trick: floor(x * n / d) without a division. Prepared are the whole part I = floor(n / d), below 2^64, and 128 bits of the
/// rest, F = floor((n mod d) * 2^128 / d). With y = x * F, the true quotient t = x * n / d is x * I + y / 2^128 + e, where the
/// error e of the truncated F satisfies 0 &lt;= e &lt; x / 2^128. So floor(t) = x * I + floor(y / 2^128), unless the fraction of
/// y / 2^128 and e reach 1 together. With f the upper 64 bits of that fraction and x1 those of x, the fraction is below
/// (f + 1) / 2^64 and e below (x1 + 1) / 2^64: they stay below 1 together if f + x1 + 2 &lt;= 2^64, that is, if f &lt; ~x1. Where
/// that fails, about x1 times in 2^64 cases unless the denominator is tiny, the division decides.
/// <para>
/// The ceiling: with 0 &lt; f &lt; ~x1 the fraction of t lies strictly between 0 and 1, so the ceiling is the floor plus one. With
/// f = 0 the division decides, because t may be whole.
/// </para>
/// <para>
/// Nothing overflows: with L = floor((2^64 - 1) / (I + 1)) and x1 &lt; L, t &lt; x * (I + 1) &lt;= 2^128 - 2^64, and every partial sum
/// is at most t. Larger x, and rates of 2^64 or more, for which L is zero, take the division.
/// </para>
/// </remarks>
public readonly partial record struct PreparedRate
{
    private readonly UInt256 _numerator;
    private readonly UInt256 _denominator;
    private readonly ulong _whole;
    private readonly ulong _fraction1;
    private readonly ulong _fraction0;

    // Fast for values whose upper limb is below it; zero when the rate has no fast form.
    private readonly ulong _limit;

    [SkipLocalsInit]
    private PreparedRate(in UInt256 numerator, in UInt256 denominator)
    {
        _numerator = numerator;
        _denominator = denominator;
        if (!TryPrepare(in numerator, in denominator, out _whole, out _fraction1, out _fraction0))
        {
            (_whole, _fraction1, _fraction0) = (0, 0, 0);
            return;
        }

        _limit = _whole == ulong.MaxValue ? 0 : ulong.MaxValue / (_whole + 1);
    }

    /// <summary>What a value is multiplied by.</summary>
    public UInt256 Numerator => _numerator;

    /// <summary>What the product is divided by.</summary>
    public UInt256 Denominator => _denominator;

    /// <summary>floor(numerator / denominator), when <see cref="Limit"/> is not zero.</summary>
    internal ulong Whole => _whole;

    /// <summary>Bits 64 to 127 of the binary fraction of the rate.</summary>
    internal ulong Fraction1 => _fraction1;

    /// <summary>Bits 0 to 63 of the binary fraction of the rate, whose unit is 2^-128.</summary>
    internal ulong Fraction0 => _fraction0;

    /// <summary>Values whose upper limb is below this take the fast form; zero when the rate has none.</summary>
    internal ulong Limit => _limit;

    /// <summary>Prepares a rate. It costs about as much as two conversions by <see cref="FullMath"/>.</summary>
    /// <param name="numerator">What a value is multiplied by.</param>
    /// <param name="denominator">What the product is divided by.</param>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static PreparedRate Create(in UInt256 numerator, in UInt256 denominator)
    {
        if (denominator.IsZero)
        {
            LongDivision.ThrowDivideByZero();
        }

        return new PreparedRate(in numerator, in denominator);
    }

    /// <summary>x * numerator / denominator, rounded down.</summary>
    /// <param name="x">The value.</param>
    /// <exception cref="DivideByZeroException">The rate is the default one.</exception>
    /// <exception cref="OverflowException">The quotient is 2^256 or more.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public UInt256 Floor(in UInt256 x)
        => (x.Limb2 | x.Limb3) == 0 && TryFloorNarrow(x.Limb1, x.Limb0, out ulong q1, out ulong q0)
            ? new UInt256(q0, q1, 0, 0)
            : Exact(in x, Rounding.Down);

    /// <summary>x * numerator / denominator, rounded up.</summary>
    /// <param name="x">The value.</param>
    /// <exception cref="DivideByZeroException">The rate is the default one.</exception>
    /// <exception cref="OverflowException">The rounded quotient is 2^256 or more.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public UInt256 Ceiling(in UInt256 x)
        => (x.Limb2 | x.Limb3) == 0 && TryCeilingNarrow(x.Limb1, x.Limb0, out ulong q1, out ulong q0)
            ? new UInt256(q0, q1, 0, 0)
            : Exact(in x, Rounding.Up);

    /// <summary>x * numerator / denominator, rounded down, when it fits 256 bits.</summary>
    /// <param name="x">The value.</param>
    /// <param name="result">The rounded quotient; zero when it does not fit.</param>
    /// <returns>Whether the quotient is below 2^256.</returns>
    /// <exception cref="DivideByZeroException">The rate is the default one.</exception>
    public bool TryFloor(in UInt256 x, out UInt256 result)
    {
        if ((x.Limb2 | x.Limb3) == 0 && TryFloorNarrow(x.Limb1, x.Limb0, out ulong q1, out ulong q0))
        {
            result = new UInt256(q0, q1, 0, 0);
            return true;
        }

        return FullMath.TryMulDiv(in x, in _numerator, in _denominator, Rounding.Down, out result);
    }

    /// <summary>x * numerator / denominator, rounded up, when it fits 256 bits.</summary>
    /// <param name="x">The value.</param>
    /// <param name="result">The rounded quotient; zero when it does not fit.</param>
    /// <returns>Whether the rounded quotient is below 2^256.</returns>
    /// <exception cref="DivideByZeroException">The rate is the default one.</exception>
    public bool TryCeiling(in UInt256 x, out UInt256 result)
    {
        if ((x.Limb2 | x.Limb3) == 0 && TryCeilingNarrow(x.Limb1, x.Limb0, out ulong q1, out ulong q0))
        {
            result = new UInt256(q0, q1, 0, 0);
            return true;
        }

        return FullMath.TryMulDiv(in x, in _numerator, in _denominator, Rounding.Up, out result);
    }

    /// <summary>
    /// The fast form alone, for hot loops: floor(x * numerator / denominator). False when it cannot decide, and then the limbs mean
    /// nothing: ask <see cref="TryFloor"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryFloorNarrow(ulong x1, ulong x0, out ulong q1, out ulong q0)
    {
        ulong f = Multiply(x1, x0, out q1, out q0);
        return f < ~x1 && x1 < _limit;
    }

    /// <summary>The same over 128-bit numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryFloorNarrow(UInt128 x, out UInt128 quotient)
    {
        bool decided = TryFloorNarrow(unchecked((ulong)(x >> 64)), unchecked((ulong)x), out ulong q1, out ulong q0);
        quotient = new UInt128(q1, q0);
        return decided;
    }

    /// <summary>
    /// The fast form alone, for hot loops: ceil(x * numerator / denominator). False when it cannot decide, and then the limbs mean
    /// nothing: ask <see cref="TryCeiling"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryCeilingNarrow(ulong x1, ulong x0, out ulong q1, out ulong q0)
    {
        ulong f = Multiply(x1, x0, out q1, out q0);
        unchecked
        {
            // The floor is below 2^128 - 2^64, so the carry cannot be lost.
            q0++;
            q1 += q0 == 0 ? 1UL : 0UL;
        }

        return f != 0 && f < ~x1 && x1 < _limit;
    }

    /// <summary>The same over 128-bit numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryCeilingNarrow(UInt128 x, out UInt128 quotient)
    {
        bool decided = TryCeilingNarrow(unchecked((ulong)(x >> 64)), unchecked((ulong)x), out ulong q1, out ulong q0);
        quotient = new UInt128(q1, q0);
        return decided;
    }

    /// <summary>x * I + floor(x * F / 2^128), modulo 2^128; returns the upper 64 bits of the fraction that is dropped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Multiply(ulong x1, ulong x0, out ulong q1, out ulong q0)
    {
        unchecked
        {
            ulong h00 = Limbs.MultiplyHigh(x0, _fraction0);
            ulong h01 = Limbs.Multiply(x0, _fraction1, out ulong f);
            ulong h10 = Limbs.Multiply(x1, _fraction0, out ulong l10);
            ulong h11 = Limbs.Multiply(x1, _fraction1, out ulong l11);
            ulong hw = Limbs.Multiply(x0, _whole, out ulong lw);

            // The upper half of a product is at most 2^64 - 2: adding a carry to it does not wrap.
            f += h00;
            h01 += f < h00 ? 1UL : 0UL;
            f += l10;
            h10 += f < l10 ? 1UL : 0UL;

            ulong low = l11 + lw;
            ulong high = h11 + hw + (x1 * _whole) + (low < lw ? 1UL : 0UL);
            low += h01;
            high += low < h01 ? 1UL : 0UL;
            low += h10;
            high += low < h10 ? 1UL : 0UL;
            q0 = low;
            q1 = high;
            return f;
        }
    }

    /// <summary>The parts of the rate; false when its whole part does not fit 64 bits.</summary>
    [SkipLocalsInit]
    private static bool TryPrepare(
        in UInt256 numerator, in UInt256 denominator, out ulong whole, out ulong fraction1, out ulong fraction0)
    {
        // floor(n * 2^128 / d) = I * 2^128 + F.
        if ((numerator.Limb2 | numerator.Limb3 | denominator.Limb2 | denominator.Limb3) == 0 && denominator.Limb1 != 0)
        {
            LongDivision.By2(
                numerator.Limb1, numerator.Limb0, 0, 0, denominator.Limb1, denominator.Limb0,
                out whole, out fraction1, out fraction0, out _, out _);
            return true;
        }

        bool fits = FullMath.TryMulDiv(in numerator, new UInt256(0, 0, 1, 0), in denominator, Rounding.Down, out UInt256 scaled);
        (whole, fraction1, fraction0) = (scaled.Limb2, scaled.Limb1, scaled.Limb0);
        return fits && scaled.Limb3 == 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private UInt256 Exact(in UInt256 x, Rounding rounding) => FullMath.MulDiv(in x, in _numerator, in _denominator, rounding);
}
