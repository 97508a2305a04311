using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Tests.Properties;

namespace StakingLedger.Tests.Numerics;

public class PreparedRateTests
{
    [Fact]
    public void Every_conversion_equals_that_of_unbounded_integers_at_rates_and_shares_of_every_kind()
    {
        var random = new Random(41);
        for (int i = 0; i < 2_000; i++)
        {
            (UInt256 assets, UInt256 shares) = RateSamples.NextRate(random);
            PreparedRate rate = PreparedRate.Create(assets, shares);
            for (int k = 0; k < 25; k++)
            {
                CheckBoth(rate, RateSamples.NextShares(random, shares));
            }
        }
    }

    [Fact]
    public void Every_pair_of_nasty_numbers_is_a_rate_that_converts_the_edges_exactly()
    {
        foreach (UInt256 numerator in NumericSamples.Nasty)
        {
            foreach (UInt256 denominator in NumericSamples.Nasty.Where(sample => !sample.IsZero))
            {
                PreparedRate rate = PreparedRate.Create(numerator, denominator);
                foreach (UInt128 shares in RateSamples.EdgeShares.Where((_, index) => index % 7 == 0))
                {
                    CheckBoth(rate, shares);
                }
            }
        }
    }

    [Property]
    public void A_prepared_conversion_is_the_unprepared_one(UInt256 x, UInt256 numerator, UInt256 d)
    {
        PreparedRate rate = PreparedRate.Create(numerator, d.IsZero ? UInt256.One : d);
        CheckAgainstFullMath(rate, x);
        CheckAgainstFullMath(rate, x.Lower);
        CheckAgainstFullMath(rate, x.Lower >> 64);
    }

    [Fact]
    public void The_fast_form_decides_for_real_pools()
    {
        var random = new Random(43);
        UInt256 assets = UInt256.Parse("9654321098765432109876543");
        UInt256 shares = UInt256.Parse("8012345678901234567890123");
        PreparedRate rate = PreparedRate.Create(assets, shares);
        for (int i = 0; i < 10_000; i++)
        {
            UInt128 held = NumericSamples.Next(random).Lower >> random.Next(41, 128);
            Assert.True(rate.TryFloorNarrow(held, out UInt128 floor));
            Assert.Equal(FullMath.MulDiv(held, assets, shares, Rounding.Down), floor);
            if (held > 1)
            {
                Assert.True(rate.TryCeilingNarrow(held, out UInt128 ceiling));
                Assert.Equal(FullMath.MulDiv(held, assets, shares, Rounding.Up), ceiling);
            }
        }
    }

    [Fact]
    public void The_fast_form_is_never_wrong_where_it_decides()
    {
        var random = new Random(42);
        for (int i = 0; i < 3_000; i++)
        {
            (UInt256 assets, UInt256 shares) = RateSamples.NextRate(random);
            PreparedRate rate = PreparedRate.Create(assets, shares);
            foreach (UInt128 held in RateSamples.EdgeShares)
            {
                if (rate.TryFloorNarrow(held, out UInt128 floor))
                {
                    Assert.Equal(FullMath.MulDiv(held, assets, shares, Rounding.Down), floor);
                }

                if (rate.TryCeilingNarrow(held, out UInt128 ceiling))
                {
                    Assert.Equal(FullMath.MulDiv(held, assets, shares, Rounding.Up), ceiling);
                }
            }
        }
    }

    [Fact]
    public void A_rate_without_a_denominator_is_refused_and_the_default_one_throws()
    {
        Assert.Throws<DivideByZeroException>(() => PreparedRate.Create(UInt256.One, UInt256.Zero));
        Assert.Throws<DivideByZeroException>(() => PreparedRate.Create(UInt256.MaxValue, UInt256.Zero));
        PreparedRate none = default;
        Assert.Throws<DivideByZeroException>(() => none.Floor(UInt256.Zero));
        Assert.Throws<DivideByZeroException>(() => none.Ceiling(UInt256.One));
        Assert.Throws<DivideByZeroException>(() => none.TryFloor(UInt256.Zero, out _));
        Assert.Throws<DivideByZeroException>(() => none.TryCeiling(UInt256.MaxValue, out _));
    }

    [Fact]
    public void A_quotient_beyond_256_bits_throws_or_does_not_fit()
    {
        PreparedRate rate = PreparedRate.Create(UInt256.MaxValue, 3u);
        Assert.Throws<OverflowException>(() => rate.Floor(4u));
        Assert.Throws<OverflowException>(() => rate.Ceiling(4u));
        Assert.False(rate.TryFloor(4u, out UInt256 floor));
        Assert.False(rate.TryCeiling(UInt256.MaxValue, out UInt256 ceiling));
        Assert.Equal((UInt256.Zero, UInt256.Zero), (floor, ceiling));
        Assert.Equal(UInt256.MaxValue, rate.Floor(3u));
    }

    [Fact]
    public void A_rate_knows_its_two_numbers_and_equals_one_of_the_same_numbers()
    {
        PreparedRate rate = PreparedRate.Create(7u, 3u);
        Assert.Equal((7u, 3u), (rate.Numerator, rate.Denominator));
        Assert.Equal(PreparedRate.Create(7u, 3u), rate);
        Assert.NotEqual(PreparedRate.Create(14u, 6u), rate);
    }

    private static void CheckBoth(in PreparedRate rate, UInt128 shares)
    {
        BigInteger floor = BigInteger.DivRem(
            (BigInteger)shares * (BigInteger)rate.Numerator, (BigInteger)rate.Denominator, out BigInteger rest);
        Check(floor, rate.TryFloor(shares, out UInt256 down), down);
        Check(rest.IsZero ? floor : floor + 1, rate.TryCeiling(shares, out UInt256 up), up);
        if (floor + 1 < NumericSamples.TwoTo256)
        {
            Assert.Equal(down, rate.Floor(shares));
            Assert.Equal(up, rate.Ceiling(shares));
        }

        void Check(BigInteger expected, bool fits, UInt256 actual)
        {
            Assert.Equal(expected < NumericSamples.TwoTo256, fits);
            Assert.Equal(fits ? expected : 0, (BigInteger)actual);
        }
    }

    private static void CheckAgainstFullMath(in PreparedRate rate, in UInt256 x)
    {
        bool fits = FullMath.TryMulDiv(x, rate.Numerator, rate.Denominator, Rounding.Down, out UInt256 floor);
        Assert.Equal((fits, floor), (rate.TryFloor(x, out UInt256 down), down));
        fits = FullMath.TryMulDiv(x, rate.Numerator, rate.Denominator, Rounding.Up, out UInt256 ceiling);
        Assert.Equal((fits, ceiling), (rate.TryCeiling(x, out UInt256 up), up));
    }
}
