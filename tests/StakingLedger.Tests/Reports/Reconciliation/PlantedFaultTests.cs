using System.Numerics;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>Faults are planted into values of recorded histories, and must come out with their cause; or with none.</summary>
[Collection(RecordedPool.Collection)]
public sealed class PlantedFaultTests
{
    [Theory]
    [MemberData(nameof(PlantedFault.All), MemberType = typeof(PlantedFault))]
    public void What_the_ledger_says_is_equal(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        Reconciliation reconciliation = new(pool.Ledger, pool.Facts);
        foreach ((AccountId account, EventNumber at) in pool.Places(stride: 11 * PlantedFault.Stride(history)))
        {
            foreach (ObservedKind kind in Enum.GetValues<ObservedKind>().Where(static k => k != ObservedKind.None))
            {
                ObservedRow row = PlantedFault.Row(kind, account, at, BigInteger.Zero);
                BigInteger value = PlantedFault.Value(pool, row, at);
                ReconciledRow reconciled = reconciliation.Compare(row with { Value = RecordedPool.Wei(value) });
                Assert.Equal(ReconciliationVerdict.Equal, reconciled.Verdict);
                Assert.Empty(reconciled.Findings);
            }
        }

        Assert.False(reconciliation.Summary.HasUnexplained);
        Assert.Equal(reconciliation.Summary.Rows, reconciliation.Summary.Of(ReconciliationVerdict.Equal));
    }

    [Theory]
    [MemberData(nameof(PlantedFault.All), MemberType = typeof(PlantedFault))]
    public void A_value_under_other_rules_is_told_by_their_name(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        OtherHistory other = pool.Facts.OtherHistories[0];
        int planted = 0;
        foreach ((AccountId account, EventNumber at) in pool.Places(stride: 7 * PlantedFault.Stride(history)))
        {
            BigInteger shares = RecordedPool.Big(other.Ledger.SharesAt(default, account, other.PlaceOf(at)).Value);
            if (shares == pool.Shares(account, at) || shares.IsZero)
            {
                continue;
            }

            planted++;
            ReconciledRow row = pool.Compare(PlantedFault.Row(ObservedKind.Shares, account, at, shares));
            Assert.Contains(
                row.Findings, f => f.Cause == DifferenceCause.OtherRules && f.Detail.EndsWith(other.Name, StringComparison.Ordinal));
            Assert.False(row.IsUnexplained);

            // The other history is the host's to hand over: without it nothing names rules.
            Assert.DoesNotContain(
                pool.Compare(PlantedFault.Row(ObservedKind.Shares, account, at, shares), withFacts: false).Findings,
                static f => f.Cause == DifferenceCause.OtherRules);
        }

        Assert.True(planted > 0);
    }

    [Theory]
    [MemberData(nameof(PlantedFault.All), MemberType = typeof(PlantedFault))]
    public void A_wrong_unit_and_shares_for_assets_are_told(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        int planted = 0;
        foreach ((AccountId account, EventNumber at) in pool.Places(stride: 11 * PlantedFault.Stride(history)))
        {
            BigInteger balance = pool.Balance(account, at);
            BigInteger shares = pool.Shares(account, at);
            if (balance < BigInteger.Pow(10, 15) || shares == balance)
            {
                continue;
            }

            planted++;
            BigInteger gwei = BigInteger.Pow(10, 9);
            Demand(
                pool,
                PlantedFault.Row(ObservedKind.Balance, account, at, balance / gwei),
                DifferenceCause.UnitMistake,
                "the number is in gwei, stated as wei");
            ObservedNumber asGwei = RecordedPool.Number(balance.ToString(null, null), ObservedUnit.Gwei);
            Demand(
                pool,
                PlantedFault.Row(ObservedKind.Balance, account, at, 0) with { Value = asGwei },
                DifferenceCause.UnitMistake,
                "the number is in wei, stated as gwei");
            string ether = Amount.FromWei((StakingLedger.Numerics.UInt256)balance).ToEtherString();
            ObservedRow none = PlantedFault.Row(ObservedKind.Balance, account, at, 0);
            Demand(
                pool,
                none with { Value = RecordedPool.Number(ether, ObservedUnit.Wei) },
                DifferenceCause.UnitMistake,
                "the number is in ether, stated as wei");
            Demand(pool, none with { Value = RecordedPool.Wei(shares) }, DifferenceCause.UnitMistake, "shares, stated as assets");
            ObservedRow units = PlantedFault.Row(ObservedKind.Shares, account, at, balance);
            Demand(pool, units, DifferenceCause.UnitMistake, "assets, stated as shares");
        }

        Assert.True(planted > 5, $"{planted}");
    }

    [Theory]
    [MemberData(nameof(PlantedFault.All), MemberType = typeof(PlantedFault))]
    public void A_number_that_nothing_gives_is_unexplained(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        foreach ((AccountId account, EventNumber at) in pool.Places(stride: 29 * PlantedFault.Stride(history)))
        {
            BigInteger odd = 987_654_321_012_347;
            foreach (ObservedKind kind in Enum.GetValues<ObservedKind>().Where(static k => k != ObservedKind.None))
            {
                ObservedRow row = PlantedFault.Row(kind, account, at, BigInteger.Zero);
                ReconciledRow reconciled = pool.Compare(row with { Value = RecordedPool.Wei(PlantedFault.Value(pool, row, at) + odd) });
                Assert.Equal(ReconciliationVerdict.Unexplained, reconciled.Verdict);
                Assert.True(reconciled.IsUnexplained);
                Assert.Empty(reconciled.Findings);
            }
        }
    }

    [Theory]
    [MemberData(nameof(PlantedFault.All), MemberType = typeof(PlantedFault))]
    public void A_balance_merely_near_is_within_bound_and_stays_unexplained_and_a_total_has_no_bound(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        int near = 0;
        foreach ((AccountId account, EventNumber at) in pool.Places(stride: 3 * PlantedFault.Stride(history)))
        {
            // Two units too little: no rounding of a single quotient gives that.
            BigInteger less = BigInteger.Max(0, pool.Balance(account, at) - 2);
            ReconciledRow row = pool.Compare(PlantedFault.Row(ObservedKind.Balance, account, at, less));
            int own = pool.Ledger.EventsOf(default, account, EventNumber.Genesis, at).Count;
            if (row.Findings.Count == 0)
            {
                near++;
                Assert.Equal(own >= 1 ? ReconciliationVerdict.WithinBound : ReconciliationVerdict.Unexplained, row.Verdict);
                Assert.True(row.IsUnexplained);
            }

            ReconciledRow total = pool.Compare(PlantedFault.Row(ObservedKind.TotalShares, default, at, PlantedFault.Total(pool, at) - 2));
            Assert.NotEqual(ReconciliationVerdict.WithinBound, total.Verdict);
        }

        Assert.True(near > 0);
    }

    private static void Demand(RecordedPool pool, ObservedRow row, DifferenceCause cause, string detail)
    {
        ReconciledRow reconciled = pool.Compare(row);
        Assert.Contains(reconciled.Findings, f => f.Cause == cause && string.Equals(f.Detail, detail, StringComparison.Ordinal));
        Assert.False(reconciled.IsUnexplained);
    }
}
