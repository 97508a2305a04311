using System.Numerics;
using StakingLedger.Numerics;

namespace StakingLedger.Tests.Numerics;

public class LimbsTests
{
    private static readonly ulong[] Edges =
    [
        0, 1, 2, 3, uint.MaxValue - 1UL, uint.MaxValue, 1UL << 32, (1UL << 32) + 1, (1UL << 63) - 1, 1UL << 63, (1UL << 63) + 1,
        0xFFFFFFFF_00000000, 0xFFFFFFFE_FFFFFFFF, 0x80000000_FFFFFFFF, ulong.MaxValue - 1, ulong.MaxValue,
    ];

    [Fact]
    public void Two_limbs_by_one_is_the_same_with_and_without_hardware()
    {
        foreach ((ulong high, ulong low, ulong divisor) in Triples())
        {
            if (high < divisor)
            {
                var dividend = new UInt128(high, low);
                ulong quotient = Limbs.Divide2By1(high, low, divisor, out ulong remainder);
                Assert.Equal((ulong)(dividend / divisor), quotient);
                Assert.Equal((ulong)(dividend % divisor), remainder);
                Assert.Equal(quotient, Limbs.Divide2By1Software(high, low, divisor, out ulong softRemainder));
                Assert.Equal(remainder, softRemainder);
            }
        }
    }

    [Fact]
    public void Three_limbs_by_two_is_exact_over_all_edges_of_a_normalised_divisor()
    {
        foreach (ulong d1 in Edges.Where(edge => edge >> 63 != 0))
        {
            foreach (ulong d0 in Edges)
            {
                var divisor = new UInt128(d1, d0);
                foreach ((ulong u2, ulong u1, ulong u0) in EdgeTriples())
                {
                    if (new UInt128(u2, u1) < divisor)
                    {
                        CheckThreeByTwo(u2, u1, u0, d1, d0);
                    }
                }
            }
        }
    }

    [Fact]
    public void A_multiply_add_never_loses_a_carry()
    {
        foreach ((ulong left, ulong right, ulong addend) in EdgeTriples())
        {
            foreach (ulong carry in Edges)
            {
                ulong low = Limbs.MultiplyAdd(left, right, addend, carry, out ulong high);
                BigInteger expected = ((BigInteger)left * right) + addend + carry;
                Assert.Equal(expected, ((BigInteger)high << 64) + low);
            }
        }
    }

    private static void CheckThreeByTwo(ulong u2, ulong u1, ulong u0, ulong d1, ulong d0)
    {
        BigInteger dividend = ((BigInteger)u2 << 128) + ((BigInteger)u1 << 64) + u0;
        BigInteger expected = BigInteger.DivRem(dividend, ((BigInteger)d1 << 64) + d0, out BigInteger rest);
        ulong quotient = Limbs.Divide3By2(u2, u1, u0, d1, d0, out ulong r1, out ulong r0);
        Assert.Equal(expected, quotient);
        Assert.Equal(rest, ((BigInteger)r1 << 64) + r0);
    }

    private static IEnumerable<(ulong A, ulong B, ulong C)> EdgeTriples()
        => from a in Edges from b in Edges from c in Edges select (a, b, c);

    private static IEnumerable<(ulong A, ulong B, ulong C)> Triples()
    {
        var random = new Random(9);
        return EdgeTriples().Concat(Enumerable.Range(0, 100_000).Select(_ => (Draw(random), Draw(random), Draw(random))));
    }

    private static ulong Draw(Random random)
        => unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue)) >> random.Next(64);
}
