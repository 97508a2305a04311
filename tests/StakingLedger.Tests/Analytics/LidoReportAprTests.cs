using System.Numerics;
using StakingLedger.Analytics;
using StakingLedger.Numerics;
using StakingLedger.Tests.RealData;
using StakingLedger.Units;

namespace StakingLedger.Tests.Analytics;

/// <summary>The first 111 daily reports of Lido V2, May to September 2023.</summary>
public sealed class LidoReportAprTests
{
    private static readonly Lazy<IReadOnlyList<ShareRateReport>> Reports = new(ShareRateReport.ReadAll);

    [DataTheory("lido-share-rate")]
    [InlineData(DayCount.Days365, 31_536_000)]
    [InlineData(DayCount.Days365And6Hours, 31_557_600)]
    [InlineData(DayCount.ActualActual, 31_536_000)]
    public void Every_report_has_the_rate_that_the_formula_says(DayCount dayCount, int year)
    {
        Assert.Equal(111, Reports.Value.Count);
        foreach (ShareRateReport report in Reports.Value)
        {
            BigInteger scaled = AprTests.Big(Growth(report).Apr(dayCount, 18));
            BigInteger denominator = report.Before * report.Elapsed;
            BigInteger exact = (report.After - report.Before) * year * BigInteger.Pow(10, 18);
            Assert.True(2 * BigInteger.Abs(exact - (scaled * denominator)) <= denominator);
            Assert.Equal((report.After - report.Before).Sign, scaled.Sign);
        }
    }

    [DataTheory("lido-share-rate")]
    [InlineData(DayCount.Days365, "4.1289061840", "4.1885435832")]
    [InlineData(DayCount.Days365And6Hours, "4.1317342019", "4.1914717499")]
    [InlineData(DayCount.ActualActual, "4.1289061840", "4.1885435832")]
    public void The_reports_compound_to_the_whole(DayCount dayCount, string apr, string apy)
    {
        RateGrowth all = Reports.Value.Select(Growth).Aggregate(static (sum, next) => sum.Then(next));
        RateGrowth whole = RateGrowth.Between(
            AprTests.At(all.From, (UInt256)Reports.Value[0].Before, 1UL), AprTests.At(all.To, (UInt256)Reports.Value[^1].After, 1UL));
        Assert.Equal((whole.Numerator, whole.Denominator), (all.Numerator, all.Denominator));
        Assert.Equal(9_590_388UL, all.To.SecondsSince(all.From));
        Assert.Equal(apr, all.Apr(dayCount, 12).ToPercentString());
        Assert.Equal(apy, all.Apy(dayCount, 12).ToPercentString());
    }

    private static RateGrowth Growth(ShareRateReport report) => RateGrowth.Between(
        AprTests.At(Timestamp.FromSeconds(report.Time.Seconds - report.Elapsed), (UInt256)report.Before, 1UL),
        AprTests.At(report.Time, (UInt256)report.After, 1UL));
}
