using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>The sums that every statement must make, to the unit.</summary>
internal static class StatementTies
{
    public static void Demand(StatementHistory history, StatementRequest request, IReadOnlyList<StatementPeriod> periods)
    {
        Assert.NotEmpty(periods);
        HolderPosition before = periods[0].Opening;
        SignedAmount deferred = periods[0].Income.DeferredBefore;
        (Amount pending, Amount claimable) = (periods[0].Withdrawals.PendingBefore, periods[0].Withdrawals.ClaimableBefore);
        foreach (StatementPeriod period in periods)
        {
            Same(before, period.Opening);
            Assert.Equal(deferred, period.Income.DeferredBefore);
            Assert.Equal((pending, claimable), (period.Withdrawals.PendingBefore, period.Withdrawals.ClaimableBefore));
            DemandPosition(period);
            DemandIncome(request, period);
            DemandWithdrawals(period.Withdrawals);
            if (period.LastEvent is { } last)
            {
                Assert.Equal(history.SharesAt(request.Account, last), period.Closing.Shares);
                PricingPair pair = history.Ledger.Timeline.PairAt(last);
                pair = pair.Shares.IsZero ? history.Protocol().PairWithoutShares : pair;
                Assert.Equal(pair, period.Closing.Pair);
                Assert.Equal(pair.BalanceOf(period.Closing.Shares), period.Closing.Assets);
            }

            before = period.Closing;
            deferred = period.Income.DeferredAfter;
            (pending, claimable) = (period.Withdrawals.PendingAfter, period.Withdrawals.ClaimableAfter);
        }
    }

    public static void Same(HolderPosition expected, HolderPosition actual)
    {
        // Periods in which nothing was held are left out, and the rate goes on without them.
        Assert.Equal((expected.Shares, expected.Assets), (actual.Shares, actual.Assets));
        Assert.Equal(expected.Pair, actual.Shares.IsZero ? expected.Pair : actual.Pair);
        Assert.Equal(expected.Holdings, actual.Holdings);
    }

    public static SignedAmount Sum(IEnumerable<SignedAmount> parts) =>
        parts.Aggregate(SignedAmount.Zero, static (sum, part) => sum + part);

    private static void DemandPosition(StatementPeriod period)
    {
        StatementTotals totals = period.Totals;
        SignedAmount assets = SignedAmount.Of(period.Opening.Assets.Value);
        SignedAmount shares = SignedAmount.Of(period.Opening.Shares.Value);
        foreach (StatementLine line in period.Lines)
        {
            Assert.True(period.Span.From <= line.Time || period.FirstEvent <= line.Event);
            if (line.Kind is StatementLineKind.Movement or StatementLineKind.Rate)
            {
                assets += line.Assets;
                shares += line.Shares;
            }

            Assert.Equal(assets, SignedAmount.Of(line.AssetsAfter.Value));
            Assert.Equal(shares, SignedAmount.Of(line.SharesAfter.Value));
        }

        // opening + movements ± rounding + gains − losses = closing
        Assert.Equal(SignedAmount.Of(period.Closing.Assets.Value), assets);
        Assert.Equal(SignedAmount.Of(period.Closing.Shares.Value), shares);
        SignedAmount moved = Sum(totals.Movements.Select(
            static m => SignedAmount.Change(m.AssetsOut.Value, m.AssetsIn.Value) + m.Rounding));
        SignedAmount earned = Sum(totals.Sources.Select(static s => SignedAmount.Change(s.Losses.Value, s.Gains.Value)));
        Assert.Equal(
            SignedAmount.Change(period.Opening.Assets.Value, period.Closing.Assets.Value), moved + earned);
        Assert.Equal(
            SignedAmount.Change(period.Opening.Shares.Value, period.Closing.Shares.Value),
            Sum(totals.Movements.Select(static m => SignedAmount.Change(m.SharesOut.Value, m.SharesIn.Value))));
        Assert.Equal(Sum(totals.Movements.Select(static m => m.Rounding)), totals.Rounding);
        Assert.All(totals.Sources, static s => Assert.Equal(
            s.Net, SignedAmount.Of(s.Gains.Value) - SignedAmount.Of(s.Losses.Value)));
    }

    private static void DemandIncome(StatementRequest request, StatementPeriod period)
    {
        IncomeAccount income = period.Income;
        Assert.Equal(income.DeferredBefore + income.Accrued - income.Counted, income.DeferredAfter);
        Assert.Equal(Sum(period.Totals.Sources.Select(static s => s.Net)), income.Accrued);
        if (request.Basis == IncomeBasis.Accrual)
        {
            Assert.True(income.DeferredAfter.IsZero);
            Assert.Equal(period.Totals.Sources.Select(static s => s.Net), income.Sources.Select(static s => s.Net));
        }
    }

    private static void DemandWithdrawals(WithdrawalAccount w)
    {
        static SignedAmount Plus(Amount amount) => SignedAmount.Of(amount.Value);
        Assert.Equal(
            Plus(w.PendingBefore) + Plus(w.Requested) - Plus(w.Cancelled) - Plus(w.AskedOfFinalised) + w.PendingTransferred,
            Plus(w.PendingAfter));
        Assert.Equal(
            Plus(w.ClaimableBefore) + Plus(w.Finalised) - Plus(w.Claimed) + w.ClaimableTransferred, Plus(w.ClaimableAfter));
    }
}
