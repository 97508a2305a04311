using StakingLedger.Analytics;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

public sealed class PeriodRatesTests
{
    public static TheoryData<string> Histories => [.. StatementHistory.Small];

    [Theory]
    [MemberData(nameof(Histories))]
    public void The_growths_of_the_days_compound_to_that_of_the_whole(string name)
    {
        StatementHistory history = StatementHistory.Of(name);
        AccountId account = history.Accounts.First();
        HolderStatement whole = history.Statement(new StatementRequest(account));
        PeriodRates one = PeriodRates.Of(whole, Assert.Single(whole.Periods()));
        Assert.Equal(4, one.Growths.Count);
        Assert.Equal(history.Last, one.To);
        Timestamp middle = one.From.PlusSeconds(one.To.SecondsSince(one.From) / 2);
        HolderStatement first = history.Statement(new StatementRequest(account) { To = PeriodBound.At(middle) });
        HolderStatement second = history.Statement(new StatementRequest(account) { From = PeriodBound.At(middle) });
        PeriodRates before = PeriodRates.Of(first, Assert.Single(first.Periods()));
        PeriodRates after = PeriodRates.Of(second, Assert.Single(second.Periods()));
        for (int i = 0; i < one.Growths.Count; i++)
        {
            RateGrowth chained = before.Growths[i].Then(after.Growths[i]);
            Assert.Equal((one.Growths[i].Numerator, one.Growths[i].Denominator), (chained.Numerator, chained.Denominator));
            Assert.Equal(one.Growths[i].LeftOutCount, chained.LeftOutCount);
        }
    }

    [Fact]
    public void A_loss_is_a_negative_rate()
    {
        StatementHistory history = StatementHistory.Of("examples/slashing-bond-insurance.jsonl");
        HolderStatement statement = history.Accounts
            .Select(account => history.Statement(new StatementRequest(account) { Cut = PeriodCut.Report }))
            .MaxBy(static s => s.Periods().Count())!;
        RateGrowth[] net = [.. statement.Periods().Select(p => PeriodRates.Of(statement, p).Growths).Where(static g => g.Count != 0)
            .Select(static g => g[0])];
        Assert.Contains(net, static growth => growth.Apr(DayCount.Days365, 8).Scaled.IsNegative);
        Assert.Contains(net, static growth => !growth.Apr(DayCount.Days365, 8).Scaled.IsNegative);
    }
}
