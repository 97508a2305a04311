using System.Numerics;
using StakingLedger.Numerics;

namespace StakingLedger.Tests.Numerics;

/// <summary>
/// The corrections of a digit that random operands meet about once in 2^64: built on purpose, for every divisor width.
/// </summary>
public class LongDivisionTests
{
    private static readonly ulong[] Extremes = [0, 1, (1UL << 63) - 1, 1UL << 63, ulong.MaxValue - 1, ulong.MaxValue];

    [Fact]
    public void A_dividend_built_from_quotient_and_remainder_gives_them_back_at_every_extreme()
    {
        foreach (UInt256 divisor in ExtremeDivisors())
        {
            var d = (BigInteger)divisor;
            foreach (BigInteger remainder in (BigInteger[])[0, 1, d / 2, d - 1])
            {
                foreach (UInt256 quotient in ExtremeQuotients())
                {
                    BigInteger dividend = ((BigInteger)quotient * d) + BigInteger.Min(remainder, d - 1);
                    CheckWide(dividend, divisor, quotient);
                }
            }
        }
    }

    [Fact]
    public void A_remainder_that_shares_its_top_limbs_with_the_divisor_gives_the_largest_digit()
    {
        foreach (UInt256 divisor in ExtremeDivisors())
        {
            // high is just below the divisor, so the first estimate has nothing to divide by but equal limbs.
            for (uint below = 1; below <= 3; below++)
            {
                if (divisor > below)
                {
                    BigInteger dividend = ((BigInteger)(divisor - below) << 256) + (BigInteger)(UInt256.MaxValue - below);
                    CheckWide(dividend, divisor, (UInt256)(dividend / (BigInteger)divisor));
                }
            }
        }
    }

    private static void CheckWide(BigInteger dividend, UInt256 divisor, UInt256 expected)
    {
        var high = (UInt256)(dividend >> 256);
        var low = (UInt256)(dividend % NumericSamples.TwoTo256);
        UInt256 quotient = LongDivision.DivideWide(in high, in low, in divisor, out UInt256 remainder);
        Assert.Equal(expected, quotient);
        Assert.Equal(dividend - ((BigInteger)expected * (BigInteger)divisor), (BigInteger)remainder);
        if (high.IsZero)
        {
            Assert.Equal((quotient, remainder), UInt256.DivRem(in low, in divisor));
        }
    }

    private static IEnumerable<UInt256> ExtremeDivisors()
        => from limb3 in Extremes
           from limb2 in Extremes
           from limb1 in Extremes
           from limb0 in (ulong[])[0, 1, ulong.MaxValue]
           where (limb3 | limb2 | limb1 | limb0) != 0
           select new UInt256(limb0, limb1, limb2, limb3);

    private static IEnumerable<UInt256> ExtremeQuotients()
        => from upper in (UInt128[])[UInt128.Zero, UInt128.One, UInt128.MaxValue - 1, UInt128.MaxValue]
           from lower in (UInt128[])[UInt128.Zero, UInt128.One, UInt128.MaxValue - 1, UInt128.MaxValue]
           select new UInt256(upper, lower);
}
