using StakingLedger.Numerics;

namespace StakingLedger.Rules;

/// <summary>
/// A division rounded down together with what it left over: <c>numerator = Value·Divisor + Remainder</c>. Whoever keeps the result
/// of a division on money keeps its remainder too, so that no dust goes unnamed.
/// </summary>
/// <param name="Value">The quotient, rounded down.</param>
/// <param name="Remainder">What is left; below the divisor.</param>
/// <param name="Divisor">The divisor; zero when nothing was divided and the value is exact.</param>
internal readonly record struct Quotient(UInt256 Value, UInt256 Remainder, UInt256 Divisor)
{
    /// <summary>Gets a value indicating whether there was a division.</summary>
    public bool IsDivided => !Divisor.IsZero;

    /// <summary>A value that no division led to.</summary>
    public static Quotient Exact(in UInt256 value) => new(value, default, default);

    /// <summary><c>x/d</c> as the contracts compute it.</summary>
    /// <exception cref="ArithmeticFaultException">The divisor is zero.</exception>
    public static Quotient Of(in UInt256 x, in UInt256 d) => Of(x, UInt256.One, d);

    /// <summary><c>x·y/d</c> as the contracts compute it, through a 256-bit product.</summary>
    /// <exception cref="ArithmeticFaultException">The product does not fit 256 bits, or the divisor is zero.</exception>
    public static Quotient Of(in UInt256 x, in UInt256 y, in UInt256 d) => With(x, y, d, ContractMath.MultiplyDivide(x, y, d));

    /// <summary><c>x·y/d</c> through the full product, for what cannot overflow on the chain.</summary>
    /// <exception cref="OverflowException">The quotient does not fit 256 bits.</exception>
    public static Quotient Wide(in UInt256 x, in UInt256 y, in UInt256 d) =>
        With(x, y, d, FullMath.MulDiv(x, y, d, Rounding.Down));

    // The remainder is below 2^256, so the low halves of both products give all of it.
    private static Quotient With(in UInt256 x, in UInt256 y, in UInt256 d, in UInt256 value) => new(
        value, UInt256.WrappingSubtract(UInt256.WrappingMultiply(x, y), UInt256.WrappingMultiply(value, d)), d);
}
