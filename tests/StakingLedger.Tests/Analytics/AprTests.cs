using System.Numerics;
using System.Reflection;
using StakingLedger.Analytics;
using StakingLedger.Numerics;
using StakingLedger.Tests.Conventions;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Analytics;

/// <summary>The simple yearly rate. The real figures are those of the first report of Lido V2, on 16 May 2023.</summary>
public sealed class AprTests
{
    private static readonly UInt256 Unit = UInt256.Parse("1000000000000000000");
    private static readonly Timestamp After = Timestamp.FromSeconds(1_684_238_411);
    private static readonly Timestamp Before = Timestamp.FromSeconds(1_684_238_411 - 86_388);

    // What the report did to the pool's total, withdrawals paid included, and to the rate.
    private static readonly UInt256 TotalBefore = UInt256.Parse("6721680547593358725697807");
    private static readonly UInt256 TotalAfter = UInt256.Parse("6711436779126918302447177");
    private static readonly UInt256 RateBefore = UInt256.Parse("1124168697480543467");
    private static readonly UInt256 RateAfter = UInt256.Parse("1124349506893718109");

    [Fact]
    public void A_rate_at_the_limit_of_256_bits_is_exact_and_one_beyond_it_is_refused()
    {
        PricingPair one = new(Amount.FromWei(1), Shares.Of(1));
        PricingPair most = new(Amount.FromWei(UInt256.MaxValue), Shares.Of(1));
        Timestamp century = Timestamp.FromSeconds(100UL * 365 * 86_400);
        RateGrowth whole = RateGrowth.Between(new PricedMoment(default, one), new PricedMoment(century, most));

        // (G − 1) / 100 with two decimals is G − 1.
        Assert.Equal(SignedAmount.Of(UInt256.MaxValue - UInt256.One), whole.Apr(DayCount.Days365, 2).Scaled);
        Assert.Throws<OverflowException>(() => whole.Apr(DayCount.Days365, 3));
        RateGrowth lost = RateGrowth.Between(new PricedMoment(default, most), new PricedMoment(century, one));
        Assert.Equal("-1.00", lost.Apr(DayCount.Days365, 4).ToPercentString());
    }

    [Theory]
    [InlineData(DayCount.Days365, "5.8714144294", "APR 5.8714144294 % (365)")]
    [InlineData(DayCount.Days365And6Hours, "5.8754359461", "APR 5.8754359461 % (365.25)")]
    [InlineData(DayCount.ActualActual, "5.8714144294", "APR 5.8714144294 % (actual/actual)")]
    public void The_first_report_of_Lido_v2_earned_5_87_percent_by_its_rate(DayCount dayCount, string percent, string text)
    {
        AnnualRate rate = RateGrowth.Between(At(Before, RateBefore, Unit), At(After, RateAfter, Unit)).Apr(dayCount, 12);
        Assert.Equal(percent, rate.ToPercentString());
        Assert.Equal(text, rate.ToString());
        Assert.Contains($"`{percent}`", RepositoryFiles.Read("docs/apr.md"), StringComparison.Ordinal);
    }

    /// <summary>
    /// The trap: the pool's total fell, since withdrawals were paid, so the growth of the total says that a year loses 55.6 %. The same
    /// totals with the shares that they stand for say what the holders got.
    /// </summary>
    [Fact]
    public void The_totals_alone_say_minus_55_6_percent_and_with_their_shares_they_say_what_is_true()
    {
        BigInteger change = (BigInteger)TotalAfter - (BigInteger)TotalBefore;
        BigInteger trap = change * 365 * 86_400 * 10_000 / ((BigInteger)TotalBefore * 86_388);
        Assert.Equal(-5_563, trap);

        UInt256 sharesBefore = FullMath.MulDiv(TotalBefore, Unit, RateBefore, Rounding.Down);
        UInt256 sharesAfter = FullMath.MulDiv(TotalAfter, Unit, RateAfter, Rounding.Down);
        AnnualRate rate = RateGrowth
            .Between(At(Before, TotalBefore, sharesBefore), At(After, TotalAfter, sharesAfter))
            .Apr(DayCount.Days365, 10);
        Assert.Equal("5.87141443", rate.ToPercentString());
    }

    /// <summary>Every entry asks for pairs, or for steps and ledgers that hold them: the growth of a total has no way in.</summary>
    [Fact]
    public void No_entry_of_the_analytics_takes_assets_without_their_shares()
    {
        MethodBase[] entries =
        [
            .. typeof(RateGrowth).Assembly.GetExportedTypes()
                .Where(static t => string.Equals(t.Namespace, typeof(RateGrowth).Namespace, StringComparison.Ordinal))
                .Where(static t => t != typeof(BalanceSeries) && t != typeof(BalanceRow))
                .SelectMany(static t => t.GetMethods().Cast<MethodBase>().Concat(t.GetConstructors())),
        ];
        Assert.Contains(entries, static e => string.Equals(e.Name, nameof(RateGrowth.Between), StringComparison.Ordinal));
        Assert.DoesNotContain(
            entries.SelectMany(static e => e.GetParameters()),
            static p => p.ParameterType == typeof(Amount) || p.ParameterType == typeof(UInt256));
        Assert.Empty(typeof(RateGrowth).GetConstructors());
    }

    /// <summary>Ten times the deposits, or half of them withdrawn: at the rate, nothing changes.</summary>
    [Property(MaxTest = 2_000)]
    public void Deposits_and_withdrawals_at_the_rate_change_nothing(ulong assets, ulong shares, ulong more, ulong times)
    {
        UInt256 factor = UInt256.One + (times % 1_000_000UL);
        RateGrowth plain = RateGrowth.Between(At(Before, Some(assets), Some(shares)), At(After, Some(more), Some(shares)));
        RateGrowth grown = RateGrowth.Between(
            At(Before, Some(assets), Some(shares)), At(After, Some(more) * factor, Some(shares) * factor));
        Assert.Equal((plain.Numerator, plain.Denominator), (grown.Numerator, grown.Denominator));
        Assert.Equal(plain.Apr(DayCount.Days365, 18), grown.Apr(DayCount.Days365, 18));
    }

    [Property(MaxTest = 2_000)]
    public void A_rate_is_the_exact_fraction_rounded_half_to_even(UInt256 e0, UInt256 s0, UInt256 e1, UInt256 s1, uint seconds)
    {
        // Any numbers that leave the result below 2^256.
        (e0, s0) = ((e0 >> 128) + UInt256.One, (s0 >> 192) + UInt256.One);
        (e1, s1) = (e1 >> 192, (s1 >> 128) + UInt256.One);
        ulong elapsed = 1UL + seconds;
        RateGrowth growth = RateGrowth.Between(At(Before, e0, s0), At(Before.PlusSeconds(elapsed), e1, s1));
        BigInteger scaled = Big(growth.Apr(DayCount.Days365And6Hours, 9));

        BigInteger denominator = (BigInteger)e0 * (BigInteger)s1 * elapsed;
        BigInteger exact = (((BigInteger)e1 * (BigInteger)s0) - ((BigInteger)e0 * (BigInteger)s1)) * 31_557_600 * 1_000_000_000;
        BigInteger off = 2 * BigInteger.Abs(exact - (scaled * denominator));
        Assert.True(off < denominator || (off == denominator && scaled.IsEven));
    }

    [Theory]
    [InlineData(1_000, 999, "-0.1000000000")]
    [InlineData(1_000, 0, "-100.0000000000")]
    [InlineData(1_000, 1_000, "0.0000000000")]
    [InlineData(3, 4, "33.3333333333")]
    [InlineData(3, 2, "-33.3333333333")]
    public void A_loss_stays_a_loss(ulong before, ulong after, string percent) => Assert.Equal(
        percent,
        RateGrowth.Between(At(Before, before, 7UL), At(Before.PlusSeconds(31_536_000), after, 7UL))
            .Apr(DayCount.Days365, 12).ToPercentString());

    [Theory]
    [InlineData("2023-12-31T00:00:00Z", "2024-01-02T00:00:00Z", 365 + 366, 365 * 366)]
    [InlineData("2024-02-29T00:00:00Z", "2024-03-01T00:00:00Z", 1, 366)]
    [InlineData("2023-07-01T00:00:00Z", "2024-07-01T00:00:00Z", (184 * 366) + (182 * 365), 365 * 366)]
    [InlineData("2023-01-01T00:00:00Z", "2025-01-01T00:00:00Z", 2, 1)]
    [InlineData("1999-12-31T23:59:59Z", "2001-01-01T00:00:01Z", (365 * 86_400) + 2, 365 * 86_400)]
    public void Actual_actual_counts_each_day_by_the_length_of_its_year(string from, string to, long years, long of)
    {
        (BigInteger numerator, BigInteger denominator) =
            DayCount.ActualActual.YearsBetween(Timestamp.Parse(from), Timestamp.Parse(to));
        Assert.Equal(years * denominator, numerator * of);
    }

    [Fact]
    public void What_prices_nothing_or_takes_no_time_has_no_rate()
    {
        PricedMoment good = At(Before, 5UL, 5UL);
        Refused("expected a pair that prices a share", () => RateGrowth.Between(At(Before, 5UL, 0UL), At(After, 5UL, 5UL)));
        Refused("expected a rate above zero", () => RateGrowth.Between(At(Before, 0UL, 5UL), At(After, 5UL, 5UL)));
        Refused("expected a pair that prices a share", () => RateGrowth.Between(good, At(After, 5UL, 0UL)));
        Refused("No time passes", () => RateGrowth.Between(good, At(Before, 5UL, 5UL)));
        Refused("No time passes", () => RateGrowth.Between(At(After, 5UL, 5UL), good));
        RateGrowth growth = RateGrowth.Between(good, At(After, 6UL, 5UL));
        Refused("expected one from 2023-05-16T12:00:11Z", () => growth.Then(growth));
        Assert.Throws<ArgumentOutOfRangeException>(() => growth.Apr(DayCount.Days365, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => growth.Apr(DayCount.Days365, 31));
        Assert.Throws<ArgumentOutOfRangeException>(() => growth.Apr((DayCount)9, 4));
    }

    internal static PricedMoment At(Timestamp time, UInt256 assets, UInt256 shares) =>
        new(time, new PricingPair(Amount.FromWei(assets), Shares.Of(shares)));

    internal static BigInteger Big(AnnualRate rate) =>
        rate.Scaled.IsNegative ? -(BigInteger)rate.Scaled.Magnitude : (BigInteger)rate.Scaled.Magnitude;

    private static UInt256 Some(ulong number) => UInt256.One + number;

    private static void Refused(string message, Func<object> action) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(action).Message, StringComparison.Ordinal);
}
