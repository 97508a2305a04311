using System.Numerics;
using StakingLedger.Analytics;
using StakingLedger.Tests.Conventions;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Analytics;

/// <summary>The compounded yearly rate. The figures were computed outside the library, with 80 digits.</summary>
public sealed class ApyTests
{
    private const ulong Year = 365 * 86_400;
    private static readonly Timestamp Start = Timestamp.FromSeconds(1_684_152_023);

    [Theory]
    [InlineData("1124168697480543467", "1124349506893718109", 86_388, DayCount.Days365, 12, "60467048693")]
    [InlineData("1124168697480543467", "1124349506893718109", 86_388, DayCount.Days365And6Hours, 12, "60509692981")]
    [InlineData(
        "1124168697480543467", "1124349506893718109", 86_388, DayCount.Days365, 30, "60467048693368903186214118174")]
    [InlineData("100", "99", 604_800, DayCount.Days365, 20, "-40788430156446935619")]
    [InlineData("2", "3", 200 * 86_400, DayCount.Days365, 25, "10958806484359341590102917")]
    [InlineData("3", "1", 300 * 86_400, DayCount.Days365, 18, "-737274351063821956")]
    public void The_factor_is_raised_to_a_year_over_the_time_that_passed(
        string before, string after, ulong elapsed, DayCount dayCount, int decimals, string scaled)
    {
        AnnualRate rate = Growth(before, after, elapsed).Apy(dayCount, decimals);
        Assert.Equal(scaled, rate.Scaled.ToString());
        Assert.True(rate.IsCompounded);
    }

    [Fact]
    public void The_page_shows_the_rate_of_the_first_report()
    {
        AnnualRate rate = Growth("1124168697480543467", "1124349506893718109", 86_388).Apy(DayCount.Days365, 12);
        Assert.Equal("APY 6.0467048693 % (365)", rate.ToString());
        Assert.Contains("`6.0467048693`", RepositoryFiles.Read("docs/apr.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20", "21", Year / 2, 3, "102")] // 1.05^2 = 1.1025: the middle, to the even one
    [InlineData("20", "23", Year / 2, 3, "322")] // 1.15^2 = 1.3225
    [InlineData("1000000", "1221025", 2 * Year, 2, "10")] // the root is 1.105: the middle again
    [InlineData("1000000", "1334025", 2 * Year, 2, "16")] // and 1.155
    [InlineData("7", "7", 12_345, 30, "0")]
    [InlineData("7", "0", 12_345, 30, "-1000000000000000000000000000000")]
    [InlineData("1000000", "1", Year / 10_000, 6, "-1000000")]
    public void The_middle_between_two_results_goes_to_the_even_one(
        string before, string after, ulong elapsed, int decimals, string scaled) =>
        Assert.Equal(scaled, Growth(before, after, elapsed).Apy(DayCount.Days365, decimals).Scaled.ToString());

    [Property(MaxTest = 300)]
    public void Over_a_year_compounding_changes_nothing_and_over_less_it_never_takes_away(uint before, uint after, uint seconds)
    {
        RateGrowth year = Growth(Text(before), Text(after), Year);
        Assert.Equal(year.Apr(DayCount.Days365, 18).Scaled, year.Apy(DayCount.Days365, 18).Scaled);

        // Bernoulli: (1+x)^n >= 1+nx. Of a growth of at most a tenth, so that no power is beyond writing.
        uint half = before / 2;
        uint more = after % (1 + (half / 10));
        RateGrowth part = Growth(Text(half), Text(half + more), 86_400 + (seconds % Year));
        if (part.To.SecondsSince(part.From) <= Year)
        {
            Assert.True(part.Apy(DayCount.Days365, 12).Scaled >= part.Apr(DayCount.Days365, 12).Scaled);
        }
    }

    /// <summary>For a whole number of times a year, the power is exact: the fixed-point way must come to the same.</summary>
    [Property(MaxTest = 300)]
    public void The_bounds_come_to_what_exact_powers_say(uint before, uint after, byte times)
    {
        int power = 2 + (times % 40);
        BigInteger top = BigInteger.Pow(after, power) * BigInteger.Pow(10, 15);
        BigInteger bottom = BigInteger.Pow((BigInteger)before + 1, power);
        BigInteger exact = ExactRounding.HalfEven(top, bottom);

        // A million times the same factor makes the numbers too long for the exact way.
        BigInteger pad = BigInteger.Pow(10, 12_000);
        BigInteger scaled = RealPower.Scaled(after * pad, ((BigInteger)before + 1) * pad, power, 1, 15);
        Assert.Equal(exact, scaled);
    }

    [Fact]
    public void A_rate_beyond_writing_is_refused() =>
        Assert.Throws<OverflowException>(static () => Growth("1", "2", 1).Apy(DayCount.Days365, 4));

    private static string Text(uint number) => (1UL + number).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static RateGrowth Growth(string before, string after, ulong elapsed) => RateGrowth.Between(
        AprTests.At(Start, StakingLedger.Numerics.UInt256.Parse(before), 1UL),
        AprTests.At(Start.PlusSeconds(elapsed), StakingLedger.Numerics.UInt256.Parse(after), 1UL));
}
