using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

public sealed class StatementBasisTests
{
    public static TheoryData<string> Histories => [.. StatementHistory.Small];

    [Theory]
    [MemberData(nameof(Histories))]
    public void What_counts_and_what_is_deferred_is_what_accrued(string name)
    {
        StatementHistory history = StatementHistory.Of(name);
        foreach (AccountId account in history.Accounts)
        {
            StatementRequest accrual = new(account);
            StatementRequest control = accrual with { Basis = IncomeBasis.Control, Control = ControlRule.AtExit };
            IncomeAccount accrued = Assert.Single(history.Periods(accrual)).Income;
            StatementPeriod whole = Assert.Single(history.Periods(control));
            Assert.Equal(accrued.Counted, whole.Income.Counted + whole.Income.DeferredAfter);
            if (whole.Closing.Shares.IsZero && whole.Withdrawals.PendingAfter.IsZero)
            {
                Assert.True(whole.Income.DeferredAfter.IsZero);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void Income_that_is_controlled_at_the_report_is_income_that_accrued(string name)
    {
        StatementHistory history = StatementHistory.Of(name);
        foreach (AccountId account in history.Accounts)
        {
            StatementRequest accrual = new(account) { Cut = PeriodCut.Day };
            StatementRequest control = accrual with
            {
                Basis = IncomeBasis.Control,
                Control = ControlRule.AtReport,
                WrappedControl = ControlRule.AtReport,
            };
            Assert.Equal(
                history.Periods(accrual).SelectMany(static p => p.Income.Sources),
                history.Periods(control).SelectMany(static p => p.Income.Sources));
        }
    }

    [Fact]
    public void Income_leaves_in_proportion_to_the_shares_and_at_a_queue_when_the_request_is_finalised()
    {
        // Ada asked for 50 of about 60 ether on 9 June; the request was finalised on 16 June.
        StatementHistory history = StatementHistory.Of("examples/queue-run.jsonl");
        StatementRequest request = new(AccountId.FromLabel("ada"))
        {
            Basis = IncomeBasis.Control,
            Control = ControlRule.AtExit,
            Cut = PeriodCut.Day,
        };
        List<StatementPeriod> days = history.Periods(request);
        StatementLine asked = days.SelectMany(static d => d.Lines)
            .Single(static l => l.Kind == StatementLineKind.Movement && l.Movement == MovementCause.WithdrawalRequest);
        StatementLine finalised = days.SelectMany(static d => d.Lines).Single(static l => l.Stage == WithdrawalStage.Finalised);
        Assert.True(asked.Time < finalised.Time);
        foreach (StatementPeriod day in days)
        {
            Assert.Equal(day.Span.Contains(finalised.Time), !day.Income.Counted.IsZero);
        }

        // What had accrued on all shares until then, times the part that left, rounded down source by source.
        StatementPeriod before = days.Last(d => d.Span.From <= asked.Time);
        SignedAmount deferred = before.Income.DeferredAfter;
        Shares held = asked.SharesAfter + Shares.Of(asked.Shares.Magnitude);
        StatementPeriod day16 = days.Single(d => d.Span.Contains(finalised.Time));
        SignedAmount counted = day16.Income.Counted;
        SignedAmount exact = SignedAmount.Of(
            FullMath.MulDiv(deferred.Magnitude, asked.Shares.Magnitude, held.Value, Rounding.Down));
        Assert.True((exact - counted).Magnitude <= 3, $"{counted} of {deferred}, expected about {exact}");
    }
}
