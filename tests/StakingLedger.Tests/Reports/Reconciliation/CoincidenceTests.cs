using System.Globalization;
using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Reports;
using StakingLedger.Tests.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>What fits by chance is no cause: few digits, a unit or two, nothing, round amounts, numbers of another measure.</summary>
[Collection(RecordedPool.Collection)]
public sealed class CoincidenceTests
{
    private static readonly AccountId Holder = AccountId.FromLabel("holder");
    private static readonly AccountId Others = AccountId.FromLabel("others");

    [Theory]
    [InlineData(RecordedPool.LidoMedium)]
    [InlineData(RecordedPool.RocketMedium)]
    public void A_number_of_few_digits_is_explained_by_no_moment_and_no_event(string history)
    {
        RecordedPool pool = RecordedPool.Of(history);
        int looked = 0;
        foreach ((AccountId account, EventNumber at) in pool.Places(stride: 41).Where(p => pool.Balance(p.Account, p.At) > 1_000_000_000))
        {
            string digits = pool.Balance(account, at).ToString(CultureInfo.InvariantCulture);
            BigInteger cut = BigInteger.Parse(digits[..5], CultureInfo.InvariantCulture);
            foreach (int off in new[] { -40, -7, 3, 19 })
            {
                looked++;
                string text = $"{cut + off}e{digits.Length - 5}";
                ReconciledRow row = pool.Compare(PlantedFault.Row(ObservedKind.Balance, account, at, 0) with
                {
                    Value = RecordedPool.Number(text, ObservedUnit.Wei),
                });
                BigInteger exact = (cut + off) * BigInteger.Pow(10, digits.Length - 5);
                Assert.True(row.IsUnexplained || row.Verdict == ReconciliationVerdict.Ambiguous || row.Findings.Count > 0);
                Assert.All(
                    row.Findings.Where(static f => f.Cause == DifferenceCause.Timing),
                    f => Assert.Equal(exact, pool.Balance(account, f.Event <= at ? f.Event!.Value.Previous() : f.Event!.Value)));
            }
        }

        Assert.True(looked > 100);
    }

    [Fact]
    public void A_unit_or_two_is_the_effect_of_many_events_and_only_the_nearest_is_named()
    {
        // Every report adds exactly one unit to the holder's balance; only the last may be what is missing.
        PoolLedger ledger = Pool(new ToyCommand.Deposit(Holder, 100), new ToyCommand.Deposit(Others, 900));
        for (int i = 0; i < 6; i++)
        {
            Do(ledger, new ToyCommand.Report(10, 0, 0));
        }

        Do(ledger, new ToyCommand.Report(100, 0, 0));
        Assert.Equal(116U, ledger.BalanceAt(Holder, ledger.LastEvent).Value);
        ReconciledRow row = new Reconciliation(ledger).Compare(Row(ObservedKind.Balance, Holder, ledger.LastEvent, 115));
        Assert.Empty(row.Findings);
        Assert.Equal(ReconciliationVerdict.WithinBound, row.Verdict);
        ReconciledRow last = new Reconciliation(ledger).Compare(Row(ObservedKind.Balance, Holder, EventNumber.From(8), 105));
        Assert.Equal(ReconciliationVerdict.Ambiguous, last.Verdict);
        Assert.All(last.Findings, static f => Assert.Equal(EventNumber.From(8), f.Event));
    }

    [Fact]
    public void Nothing_is_no_moment_long_ago()
    {
        PoolLedger ledger = Pool(
            new ToyCommand.Deposit(Others, 900), new ToyCommand.Deposit(Holder, 100), new ToyCommand.Deposit(Holder, 50));
        Reconciliation reconciliation = new(ledger);

        // Both deposits would have to be missing: everybody had nothing once.
        foreach (ObservedKind kind in new[] { ObservedKind.Shares, ObservedKind.Balance })
        {
            Assert.Equal(ReconciliationVerdict.Unexplained, reconciliation.Compare(Row(kind, Holder, EventNumber.From(3), 0)).Verdict);
            ReconciledRow one = reconciliation.Compare(Row(kind, Holder, EventNumber.From(2), 0));
            Assert.Equal(ReconciliationVerdict.Ambiguous, one.Verdict);
            Assert.Contains(one.Findings, static f => f.Cause == DifferenceCause.MissingEvent);
        }
    }

    [Fact]
    public void Round_amounts_of_which_some_pair_has_the_sum_are_no_two_events()
    {
        PoolLedger ledger = new(new ToyPool());
        for (uint i = 0; i < 8; i++)
        {
            Do(ledger, new ToyCommand.Deposit(Others, (UInt256)(1UL << (int)i) * 1_000_000_000_000_000_000UL));
        }

        // Three ether: one and two left out, or four twice and one left out, or ...
        Amount three = Amount.FromEther("3");
        BigInteger less = RecordedPool.Big(ledger.TotalSharesAt(default, ledger.LastEvent).Value - three.Value);
        ReconciledRow row = new Reconciliation(ledger).Compare(Row(ObservedKind.TotalShares, default, ledger.LastEvent, less));
        Assert.Equal(ReconciliationVerdict.Unexplained, row.Verdict);
    }

    [Fact]
    public void What_a_division_of_assets_left_over_explains_no_total_of_shares()
    {
        PoolLedger ledger = Pool(new ToyCommand.Deposit(Others, 900_000));
        StatedDivision division = new("dust", Amount.FromWei(100), Amount.FromWei(57), 60);
        Reconciliation reconciliation = new(ledger, new ReconciliationFacts { Divisions = [division] });
        Assert.Equal(
            ReconciliationVerdict.Unexplained,
            reconciliation.Compare(Row(ObservedKind.TotalShares, default, ledger.LastEvent, 900_043)).Verdict);
        Assert.Equal(
            ReconciliationVerdict.Explained,
            reconciliation.Compare(Row(ObservedKind.TotalAssets, default, ledger.LastEvent, 900_043)).Verdict);
    }

    [Fact]
    public void Units_of_a_token_that_is_not_priced_are_not_taken_for_its_assets()
    {
        PoolLedger ledger = Pool(
            new ToyCommand.Deposit(Holder, 1_000_000), new ToyCommand.Wrap(Holder, 777_000), new ToyCommand.Report(500_000, 0, 0));
        ObservedRow row = Row(ObservedKind.Shares, Holder, ledger.LastEvent, 777_000 * 3 / 2);
        Assert.Equal(ReconciliationVerdict.Unexplained, new Reconciliation(ledger).Compare(row with { Token = ToyPool.Wrapped }).Verdict);
    }

    [Fact]
    public void Shares_in_place_of_the_assets_of_a_change_are_a_unit_mistake()
    {
        PoolLedger ledger = Pool(
            new ToyCommand.Deposit(Others, 1_000_000), new ToyCommand.Report(500_000, 0, 0), new ToyCommand.Deposit(Holder, 300_000));
        BigInteger shares = RecordedPool.Big(ledger.SharesAt(default, Holder, ledger.LastEvent).Value);
        ReconciledRow row = new Reconciliation(ledger).Compare(Row(ObservedKind.BalanceChange, Holder, ledger.LastEvent, shares));
        Assert.Equal("shares, stated as assets", Assert.Single(row.Findings).Detail);
    }

    [Fact]
    public void Numbers_at_the_end_of_256_bits_are_compared_and_have_no_difference_that_does_not_fit()
    {
        PoolLedger ledger = Pool(new ToyCommand.Deposit(Holder, 1_000), new ToyCommand.Report(0, 100, 0));
        Reconciliation reconciliation = new(ledger);
        BigInteger most = BigInteger.Pow(2, 256) - 1;
        ReconciledRow change = reconciliation.Compare(Row(ObservedKind.BalanceChange, Holder, ledger.LastEvent, most));
        Assert.Equal(ReconciliationVerdict.Unexplained, change.Verdict);
        Assert.Null(change.Difference);
        foreach (ObservedKind kind in Enum.GetValues<ObservedKind>().Where(static k => k != ObservedKind.None))
        {
            Assert.True(reconciliation.Compare(Row(kind, Holder, ledger.LastEvent, most)).IsUnexplained);
            Assert.True(reconciliation.Compare(Row(kind, Holder, ledger.LastEvent, -most)).IsUnexplained);
        }
    }

    private static PoolLedger Pool(params ToyCommand[] commands)
    {
        PoolLedger ledger = new(new ToyPool());
        foreach (ToyCommand command in commands)
        {
            Do(ledger, command);
        }

        return ledger;
    }

    private static void Do(PoolLedger ledger, ToyCommand command) =>
        _ = ledger.Execute(command, Context.By(ToyPool.Desk)).OrThrow();

    private static ObservedRow Row(ObservedKind kind, AccountId account, EventNumber at, BigInteger value) =>
        PlantedFault.Row(kind, account, at, value);
}
