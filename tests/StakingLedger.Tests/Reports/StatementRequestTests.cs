using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

public sealed class StatementRequestTests
{
    private static readonly AccountId Acme = AccountId.FromLabel("acme");

    private static StatementHistory History => StatementHistory.Of("examples/custodian-omnibus.jsonl");

    [Fact]
    public void An_account_that_never_took_part_is_refused_by_name()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(
            () => History.Statement(new StatementRequest(AccountId.FromLabel("nobody"))));
        Assert.Contains("nobody", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new StatementRequest(default));
    }

    [Fact]
    public void An_end_before_the_beginning_is_refused_with_both()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => History.Statement(new StatementRequest(Acme)
        {
            From = PeriodBound.Parse("2026-02-01"),
            To = PeriodBound.Parse("2026-01-01"),
        }));
        Assert.Contains("2026-02-01", error.Message, StringComparison.Ordinal);
        Assert.Contains("2026-01-01", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020-01-01", "2020-02-01", StatementReach.LiesBefore)]
    [InlineData("2020-01-01", "2026-02-01", StatementReach.BeginsBefore)]
    [InlineData("2040-01-01", "2040-02-01", StatementReach.LiesAfter)]
    [InlineData("2026-01-05", "2026-01-06", StatementReach.Within)]
    public void A_period_without_movements_is_a_statement_and_says_how_it_lies_to_the_history(
        string from, string to, StatementReach reach)
    {
        StatementRequest request = new(Acme) { From = PeriodBound.Parse(from), To = PeriodBound.Parse(to), Cut = PeriodCut.Month };
        HolderStatement statement = History.Statement(request);
        Assert.Equal(reach, statement.Reach);
        List<StatementPeriod> periods = [.. statement.Periods()];
        StatementTies.Demand(History, request, periods);
        if (reach != StatementReach.BeginsBefore)
        {
            StatementPeriod only = Assert.Single(periods);
            Assert.Empty(only.Lines);
            Assert.Equal(only.Opening.Assets, only.Closing.Assets);
            Assert.Equal(reach == StatementReach.LiesBefore, only.Closing.Shares.IsZero);
        }
    }

    [Theory]
    [InlineData("2026-01-10", "2026-01-20", 10)]
    [InlineData("2026-01-10T12:00:00Z", "2026-01-12T12:00:00Z", 3)]
    [InlineData("2026-01-31", "2026-03-02", 30)]
    public void Every_day_has_its_row_while_something_is_held(string from, string to, int days)
    {
        StatementRequest request = new(Acme) { From = PeriodBound.Parse(from), To = PeriodBound.Parse(to), Cut = PeriodCut.Day };
        List<StatementPeriod> periods = History.Periods(request);
        StatementTies.Demand(History, request, periods);
        Assert.Equal(days, periods.Count);
        Assert.Equal(request.From.Value.In(CalendarZone.Utc), periods[0].Span.From);
        Assert.Equal(request.To.Value.In(CalendarZone.Utc), periods[^1].Span.To);
        Assert.All(periods.Zip(periods.Skip(1)), static pair => Assert.Equal(pair.First.Span.To, pair.Second.Span.From));
    }

    [Fact]
    public void A_statement_can_be_read_twice()
    {
        HolderStatement statement = History.Statement(new StatementRequest(Acme) { Cut = PeriodCut.Report });
        Assert.Equal(
            statement.Periods().SelectMany(static p => p.Lines), statement.Periods().SelectMany(static p => p.Lines));
    }

    [Fact]
    public void Periods_by_report_end_with_a_report_and_hold_one()
    {
        List<StatementPeriod> periods = History.Periods(new StatementRequest(Acme) { Cut = PeriodCut.Report });
        Assert.True(periods.Count > 2);
        foreach (StatementPeriod period in periods.SkipLast(1))
        {
            Assert.Equal(period.LastEvent, period.Lines.Where(static l => l.Kind == StatementLineKind.Rate).Select(static l => l.Event)
                .Distinct().Cast<EventNumber?>().LastOrDefault(period.LastEvent));
            Assert.Equal(History.Ledger.ContextOf(period.LastEvent!.Value).Time, period.Span.To);
        }
    }
}
