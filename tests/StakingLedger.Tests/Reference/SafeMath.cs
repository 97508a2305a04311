using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>Arithmetic of the 0.4.24 contracts where they use the checking library, with its texts.</summary>
internal static class SafeMath
{
    public static BigInteger Add(BigInteger left, BigInteger right) => InRange(left + right, "MATH_ADD_OVERFLOW");

    public static BigInteger Sub(BigInteger left, BigInteger right) => InRange(left - right, "MATH_SUB_UNDERFLOW");

    public static BigInteger Mul(BigInteger left, BigInteger right) => InRange(left * right, "MATH_MUL_OVERFLOW");

    public static BigInteger Div(BigInteger left, BigInteger right) =>
        right.IsZero ? throw new ReferenceRevertException("MATH_DIV_ZERO") : left / right;

    private static BigInteger InRange(BigInteger value, string text) =>
        value.Sign < 0 || value > ReferenceNumber.Max256 ? throw new ReferenceRevertException(text) : value;
}
