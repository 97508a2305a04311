using System.Numerics;
using StakingLedger.Numerics;

namespace StakingLedger.Tests.Numerics;

/// <summary>Numbers that have broken multi-precision code before, and seeded random ones of every width.</summary>
internal static class NumericSamples
{
    internal static readonly BigInteger TwoTo256 = BigInteger.One << 256;

    /// <summary>Zero, one, both sides of every limb edge, of the halves and of the top, and some decimal landmarks.</summary>
    internal static UInt256[] Nasty { get; } = [.. NastyIntegers().Distinct().Order().Select(value => (UInt256)value)];

    /// <summary>Numbers uniform in bit length.</summary>
    internal static IEnumerable<UInt256> Random(int seed, int count)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
        {
            yield return Next(random);
        }
    }

    /// <summary>One number, uniform in bit length.</summary>
    internal static UInt256 Next(Random random)
    {
        int length = random.Next(257);
        var value = new UInt256(NextLimb(random), NextLimb(random), NextLimb(random), NextLimb(random));
        return length == 0 ? UInt256.Zero : (value | (UInt256.One << 255)) >> (256 - length);
    }

    /// <summary>One number whose limbs are extreme, so that the rare corrections of a division happen often.</summary>
    internal static UInt256 NextPatterned(Random random)
    {
        ReadOnlySpan<ulong> limbs =
            [0, 0, 1, 2, (1UL << 63) - 1, 1UL << 63, (1UL << 63) + 1, ulong.MaxValue - 1, ulong.MaxValue, ulong.MaxValue];
        int length = random.Next(1, 5);
        return new UInt256(
            limbs[random.Next(limbs.Length)],
            length > 1 ? limbs[random.Next(limbs.Length)] : 0,
            length > 2 ? limbs[random.Next(limbs.Length)] : 0,
            length > 3 ? limbs[random.Next(limbs.Length)] : 0);
    }

    private static ulong NextLimb(Random random) => unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue));

    private static IEnumerable<BigInteger> NastyIntegers()
    {
        foreach (int exponent in (int[])[0, 1, 31, 32, 63, 64, 127, 128, 191, 192, 254, 255, 256])
        {
            for (int offset = -1; offset <= 1; offset++)
            {
                BigInteger value = (BigInteger.One << exponent) + offset;
                if (value < TwoTo256)
                {
                    yield return value;
                }
            }
        }

        foreach (int exponent in (int[])[1, 9, 18, 19, 20, 27, 38, 39, 57, 58, 76, 77])
        {
            yield return BigInteger.Pow(10, exponent);
        }

        yield return (BigInteger.One << 256) - (BigInteger.One << 192);
        yield return (BigInteger.One << 256) - (BigInteger.One << 64);
        yield return (BigInteger.One << 192) - (BigInteger.One << 128);
        yield return (BigInteger.One << 255) + (BigInteger.One << 127);
    }
}
