using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>Arithmetic of the 0.8.9 contracts: 256 bits, every step checked.</summary>
internal static class CheckedMath
{
    public static BigInteger Add(BigInteger left, BigInteger right) => InRange(left + right);

    public static BigInteger Sub(BigInteger left, BigInteger right) => InRange(left - right);

    public static BigInteger Mul(BigInteger left, BigInteger right) => InRange(left * right);

    public static BigInteger Div(BigInteger left, BigInteger right) =>
        right.IsZero ? throw new ReferenceRevertException("Panic(0x12)") : left / right;

    public static void Assert(bool condition)
    {
        if (!condition)
        {
            throw new ReferenceRevertException("Panic(0x01)");
        }
    }

    private static BigInteger InRange(BigInteger value) =>
        value.Sign < 0 || value > ReferenceNumber.Max256 ? throw new ReferenceRevertException("Panic(0x11)") : value;
}
