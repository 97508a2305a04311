using System.Numerics;
using StakingLedger.Numerics;

namespace StakingLedger.Benchmarks;

/// <summary>Sums over results in their order: what both sides of a comparison must agree on.</summary>
internal static class Checksum
{
    /// <summary>Takes the next result in.</summary>
    public static ulong Add(ulong sum, UInt128 result) =>
        unchecked(Add(Add(sum, (ulong)result), (ulong)(result >> 64)));

    /// <summary>Takes the next result in.</summary>
    public static ulong Add(ulong sum, in UInt256 result) => Add(Add(sum, result.Lower), result.Upper);

    /// <summary>Takes the next result in: one that a naive peer computed.</summary>
    public static ulong Add(ulong sum, BigInteger result) => Add(sum, (UInt256)result);

    /// <summary>Takes the next word in.</summary>
    public static ulong Add(ulong sum, ulong word) => unchecked((BitOperations.RotateLeft(sum, 7) ^ word) * 0x9E37_79B9_7F4A_7C15);
}
