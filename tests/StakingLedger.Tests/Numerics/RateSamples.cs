using System.Numerics;
using StakingLedger.Numerics;

namespace StakingLedger.Tests.Numerics;

/// <summary>Rates and shares at the edges of the prepared rate and of the bulk kernels.</summary>
internal static class RateSamples
{
    /// <summary>Shares on both sides of every guard: limbs, half limbs, the bound of the vector kernel, the cell's own mark.</summary>
    internal static UInt128[] EdgeShares { get; } = [.. Edges().Distinct()];

    /// <summary>A seeded rate: real pools, rates next to 1 and 2, tiny reduced denominators, halves of every width.</summary>
    internal static (UInt256 Assets, UInt256 Shares) NextRate(Random random)
    {
        UInt256 shares = NextTotal(random);
        uint step = (uint)random.Next(3);
        return random.Next(12) switch
        {
            0 => (shares, shares),
            1 => (shares + 1u, shares),
            2 => (shares - 1u, shares),
            3 => ((shares * 2u) - 1u, shares),
            4 => ((shares * 2u) + step, shares),
            5 => (UInt256.WrappingMultiply(shares, (uint)random.Next(1, 1000)) + step, shares),
            6 => (step, shares),
            7 => ((uint)random.Next(1, 64), (uint)random.Next(1, 64)),
            8 => (NumericSamples.NextPatterned(random), NonZero(NumericSamples.NextPatterned(random))),
            9 => (NumericSamples.Next(random), NonZero(NumericSamples.Next(random))),
            _ => (shares + (shares / (uint)random.Next(1, 1000)) + (uint)random.Next(), shares),
        };
    }

    /// <summary>A seeded share count for a rate: edges, real balances, exact multiples and both of their neighbours.</summary>
    internal static UInt128 NextShares(Random random, in UInt256 totalShares)
    {
        switch (random.Next(5))
        {
            case 0:
                return EdgeShares[random.Next(EdgeShares.Length)];
            case 1:
                // A multiple of the denominator converts without a remainder; its neighbours have the smallest and the largest.
                UInt128 multiple = unchecked(totalShares.Lower * (UInt128)random.Next(1, 100_000));
                return unchecked(multiple + (UInt128)random.Next(3) - 1);
            default:
                return NumericSamples.Next(random).Lower >> random.Next(128);
        }
    }

    /// <summary>floor(shares * assets / total).</summary>
    internal static BigInteger FloorOf(UInt128 shares, in UInt256 assets, in UInt256 total)
        => (BigInteger)shares * (BigInteger)assets / (BigInteger)total;

    private static UInt256 NextTotal(Random random)
    {
        UInt256 total = NumericSamples.Next(random) >> random.Next(64, 200);
        return random.Next(3) == 0 || total < 2u ? (total >> 120) + 1_000_000u : total + 1u;
    }

    private static UInt256 NonZero(UInt256 value) => value.IsZero ? UInt256.One : value;

    private static IEnumerable<UInt128> Edges()
    {
        foreach (int exponent in (int[])[0, 1, 31, 32, 33, 62, 63, 64, 65, 87, 94, 95, 96, 97, 126, 127, 128])
        {
            for (int offset = -2; offset <= 2; offset++)
            {
                UInt128 power = exponent == 128 ? UInt128.Zero : UInt128.One << exponent;
                yield return unchecked(power + (UInt128)(Int128)offset);
            }
        }

        // All limbs full but one: the largest partial products.
        yield return (UInt128.One << 95) - (UInt128.One << 32);
        yield return (UInt128.One << 95) - (UInt128.One << 64);
        yield return (UInt128.One << 96) - (UInt128.One << 64);
        yield return UInt128.MaxValue - ulong.MaxValue;
    }
}
