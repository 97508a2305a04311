using StakingLedger.Numerics;

namespace StakingLedger.Rules;

/// <summary>
/// Arithmetic as the contracts do it: intermediate products are 256 bits wide and an operation that does not fit is refused.
/// The wider <see cref="FullMath"/> must not succeed where the chain reverts, so rules that can meet such operands use this.
/// </summary>
public static class ContractMath
{
    /// <summary>Adds two numbers.</summary>
    /// <param name="x">The first summand.</param>
    /// <param name="y">The second summand.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArithmeticFaultException">The sum does not fit 256 bits.</exception>
    public static UInt256 Add(in UInt256 x, in UInt256 y) =>
        UInt256.TryAdd(x, y, out UInt256 sum) ? sum : throw new ArithmeticFaultException(ArithmeticFault.AdditionOverflow);

    /// <summary>Subtracts one number from another.</summary>
    /// <param name="x">The minuend.</param>
    /// <param name="y">The subtrahend.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="ArithmeticFaultException">The difference would be negative.</exception>
    public static UInt256 Subtract(in UInt256 x, in UInt256 y) =>
        UInt256.TrySubtract(x, y, out UInt256 difference)
            ? difference
            : throw new ArithmeticFaultException(ArithmeticFault.SubtractionUnderflow);

    /// <summary>Multiplies two numbers.</summary>
    /// <param name="x">The first factor.</param>
    /// <param name="y">The second factor.</param>
    /// <returns>The product.</returns>
    /// <exception cref="ArithmeticFaultException">The product does not fit 256 bits.</exception>
    public static UInt256 Multiply(in UInt256 x, in UInt256 y) =>
        UInt256.TryMultiply(x, y, out UInt256 product)
            ? product
            : throw new ArithmeticFaultException(ArithmeticFault.MultiplicationOverflow);

    /// <summary>Divides, rounding down.</summary>
    /// <param name="x">The dividend.</param>
    /// <param name="y">The divisor.</param>
    /// <returns>The quotient, rounded down.</returns>
    /// <exception cref="ArithmeticFaultException">The divisor is zero.</exception>
    public static UInt256 Divide(in UInt256 x, in UInt256 y) =>
        y.IsZero ? throw new ArithmeticFaultException(ArithmeticFault.DivisionByZero) : x / y;

    /// <summary>Computes <c>⌊x·y/d⌋</c> through a 256-bit product.</summary>
    /// <param name="x">The first factor.</param>
    /// <param name="y">The second factor.</param>
    /// <param name="d">The divisor.</param>
    /// <returns>The quotient, rounded down.</returns>
    /// <exception cref="ArithmeticFaultException">The product does not fit 256 bits, or the divisor is zero.</exception>
    public static UInt256 MultiplyDivide(in UInt256 x, in UInt256 y, in UInt256 d)
    {
        // Both halves below 2^128: the product fits, and the specialised path of MulDiv gives the same quotient faster.
        if (x.Upper == 0 && y.Upper == 0 && !d.IsZero)
        {
            return FullMath.MulDiv(x, y, d, Rounding.Down);
        }

        return Divide(Multiply(x, y), d);
    }
}
