using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>Bare arithmetic of the 0.4.24 contracts: 256 bits, wrapping; a zero divisor is an invalid opcode.</summary>
internal static class WrappingMath
{
    public static BigInteger Add(BigInteger left, BigInteger right) => (left + right) & ReferenceNumber.Max256;

    public static BigInteger Sub(BigInteger left, BigInteger right) => (left - right) & ReferenceNumber.Max256;

    public static BigInteger Mul(BigInteger left, BigInteger right) => (left * right) & ReferenceNumber.Max256;

    public static BigInteger Div(BigInteger left, BigInteger right) =>
        right.IsZero ? throw new ReferenceRevertException(ReferenceRevertException.InvalidOpcode) : left / right;

    /// <summary>Rounds up: 0 for 0, else one more than the floor of (left - 1) / right.</summary>
    public static BigInteger CeilDiv(BigInteger left, BigInteger right) =>
        left.IsZero ? BigInteger.Zero : Div(left - 1, right) + 1;

    /// <summary>What a packed 128-bit half keeps of a value.</summary>
    public static BigInteger Low128(BigInteger value) => value & ReferenceNumber.Max128;
}
