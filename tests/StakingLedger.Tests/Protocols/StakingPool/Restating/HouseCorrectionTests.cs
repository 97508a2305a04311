using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Reports;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.HouseRestatementTests;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Corrections that go wrong, or touch what everything else stands on.</summary>
public sealed class HouseCorrectionTests
{
    private static readonly Func<IProtocol> House = static () => new StakingPoolProtocol();

    [Fact]
    public void A_correction_by_a_command_of_another_kind_is_refused_by_name_and_is_a_drop_and_an_insertion()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 100).Deposit(Bob, 50);
        EventNumber wrong = EventNumber.From(2);
        Donate donation = new(Wei(100));
        Assert.Equal(
            new LedgerRejection.CorrectionOfAnotherKind(wrong, nameof(Donate), nameof(Deposit)),
            pool.Pool.Ledger.PlanRestatement([new Correction.Replace(wrong, donation)], House).Rejection);
        Assert.Equal(
            new LedgerRejection.CorrectionOfAnotherKind(EventNumber.First, nameof(Donate), nameof(OpenPool)),
            pool.Pool.Ledger.PlanRestatement([new Correction.Replace(EventNumber.First, donation)], House).Rejection);

        RestatementPlan plan = Plan(
            pool,
            new Correction.Drop(EventNumber.From(3)),
            new Correction.Insert(EventNumber.From(3), donation, pool.By(Depositor)));
        Assert.Equal(donation, plan.Restated.CommandBehind(EventNumber.From(3)));
        Assert.Equal(3UL, plan.Restated.LastEvent.Value);
        Assert.Null(plan.RestatedNumberOf(EventNumber.From(3)));
    }

    [Fact]
    public void A_correction_that_is_refused_is_named_with_its_event_and_command()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 100).Deposit(Bob, 50);
        EventNumber second = EventNumber.From(3);
        LedgerRejection.CorrectionRefused replaced = Refused(pool, new Correction.Replace(second, new Deposit(Bob, Amount.Zero)));
        Assert.Equal((second, nameof(Deposit), "pool.zero-amount"), (replaced.Event, replaced.Command, replaced.Refusal.Code));
        LedgerRejection.CorrectionRefused inserted = Refused(
            pool,
            new Correction.Drop(EventNumber.From(2)),
            new Correction.Insert(second, new TransferShares(Alice, Bob, Sh(1)), pool.By(Alice)));
        Assert.Equal((second, nameof(TransferShares)), (inserted.Event, inserted.Command));
        Assert.Equal("pool.insufficient-shares", inserted.Refusal.Code);

        Assert.Throws<ArgumentException>(() => Plan(pool, (Correction)null!));
        Assert.Throws<ArgumentException>(() => Plan(pool, new Correction.Replace(second, null!)));
        Assert.Throws<ArgumentException>(() => Plan(pool, new Correction.Insert(second, null!, pool.By(Alice))));
        Assert.Throws<ArgumentException>(() => Plan(pool, new Correction.Insert(second, new PausePool(), default)));
    }

    [Fact]
    public void The_opening_can_be_corrected_and_its_terms_hold_from_the_beginning()
    {
        PoolTerms wrong = TestTerms.Plain.WithFee(1_000, RewardFeeForm.Withheld);
        TestPool pool = TestPool.Open(wrong).Deposit(Alice, 10_000);
        _ = pool.Reward(Wei(1_000));
        RestatementPlan plan = Plan(
            pool, new Correction.Replace(EventNumber.First, new OpenPool(TestTerms.Plain.WithFee(2_000, RewardFeeForm.Withheld))));
        Assert.Empty(plan.Conflicts);
        Assert.Equal(Wei(10_800), plan.Restated.BalanceAt(Alice, plan.Restated.LastEvent));
        Assert.Equal(EventNumber.First, plan.FirstChanged);
        LedgerVersions versions = new(pool.Pool.Ledger);
        _ = versions.Apply(plan, [], Context.By(Governor).At(Timestamp.FromSeconds(9_000))).OrThrow();
        DifferenceExplanation why = DifferenceExplanation.Between(versions[1], versions[2], House, Alice);
        Assert.Equal((EventNumber.First, -SignedAmount.Of(100)), (why.FirstDifferent, why.Difference));
    }

    [Fact]
    public void A_report_that_later_finalisations_relied_on_changes_what_they_set_aside_and_the_payment_stands()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(ExitPolicy.ByShares)).Deposit(Alice, 1_000).Deposit(Bob, 1_000);
        ReportEpoch report = pool.NextReport() with { PoolExecutionRewards = Wei(400) };
        _ = pool.Do(Oracle, report);
        _ = pool.RequestShares(Alice, Sh(1_000));
        Assert.Equal(Wei(1_200), pool.Finalise(Wei(1_200)).SetAside);
        _ = pool.Claim(Alice, 1);
        RestatementPlan plan = Plan(
            pool, new Correction.Replace(EventNumber.From(4), report with { PoolExecutionRewards = Wei(200) }));
        Assert.Empty(plan.Conflicts);
        FactDifference paid = Assert.Single(plan.FactDifferences);
        Assert.Equal((7UL, SignedAmount.Of(100)), (paid.Event.Value, paid.Difference));
        Assert.Equal(
            [
                new Posting(new BookAccount(BookAccountKind.QueueReserve), BookCommodity.Assets, -SignedAmount.Of(100)),
                new Posting(new BookAccount(BookAccountKind.Restatement, 0, Alice), BookCommodity.Assets, SignedAmount.Of(100)),
            ],
            plan.Owed());
        Assert.Equal(Wei(1_100), plan.Restated.BalanceAt(Bob, plan.Restated.LastEvent));
    }

    [Fact]
    public void An_account_that_only_the_dropped_event_knew_is_gone_and_its_delta_is_all_it_had()
    {
        TestPool pool = TestPool.Open().Deposit(Carol, 70).Deposit(Alice, 100).Deposit(Bob, 50);
        _ = pool.Do(Bob, new TransferAssets(Bob, Alice, Wei(10)));
        RestatementPlan plan = Plan(pool, new Correction.Drop(EventNumber.From(2)));
        Assert.False(plan.Restated.Accounts.TryFind(Carol, out _));
        HolderDelta gone = Assert.Single(plan.Deltas.Holders);
        Assert.Equal((Carol, -SignedAmount.Of(70)), (gone.Account, gone.Assets));
        BalanceExplanation nothing = BalanceExplanation.Of(plan.Restated, House, Carol, plan.Restated.LastEvent);
        Assert.Equal((Amount.Zero, 0), (nothing.Closing, nothing.Groups.Count));
        DifferenceExplanation why = DifferenceExplanation.Between(pool.Pool.Ledger, plan.Restated, House, Carol);
        Assert.Equal((2UL, -SignedAmount.Of(70)), (why.FirstDifferent?.Value, why.Difference));
        Assert.Equal(Wei(110), plan.Restated.BalanceAt(Alice, plan.Restated.LastEvent));
        Assert.Equal(
            PoolLedger.Fold(plan.Restated.Journal, new StakingPoolProtocol()).StateDigest(), plan.Restated.StateDigest());
    }

    [Fact]
    public void A_client_id_that_an_insertion_takes_is_refused_to_the_event_that_had_it()
    {
        TestPool pool = TestPool.Open();
        Context wire = pool.By(Depositor) with { Client = ClientId.Parse("wire-1") };
        _ = pool.Pool.Execute(new Deposit(Alice, Wei(100)), wire).OrThrow();
        EventNumber had = pool.Pool.Ledger.LastEvent;
        RestatementPlan plan = Plan(pool, new Correction.Insert(had, new Deposit(Bob, Wei(40)), wire));
        RestatementConflict conflict = Assert.Single(plan.Conflicts);
        Assert.Equal(new LedgerRejection.ClientIdReused(wire.Client, had), conflict.Rejection);
        Assert.Single(conflict.Facts);

        // The very same command once more is no second event either: it is in conflict, not silently one.
        RestatementPlan same = Plan(pool, new Correction.Insert(had, new Deposit(Alice, Wei(100)), wire));
        Assert.IsType<LedgerRejection.ClientIdReused>(Assert.Single(same.Conflicts).Rejection);

        // With the event dropped, its id is free.
        RestatementPlan free = Plan(
            pool, new Correction.Drop(had), new Correction.Insert(had, new Deposit(Bob, Wei(40)), wire));
        Assert.Empty(free.Conflicts);
        Assert.True(free.Restated.TryFindReceipt(wire.Client, out EventNumber receipt));
        Assert.Equal(had, receipt);
    }

    [Fact]
    public void A_ledger_that_keeps_snapshots_is_restated_from_its_journal()
    {
        TestPool pool = Duplicated();
        _ = pool.Pool.Ledger.Snapshot();
        RestatementPlan plan = Plan(pool, new Correction.Drop(EventNumber.From(2)));
        Assert.Equal(Plan(Duplicated(), new Correction.Drop(EventNumber.From(2))).Restated.StateDigest(), plan.Restated.StateDigest());
    }

    [Fact]
    public void A_command_of_a_correction_names_things_by_the_numbers_of_the_corrected_history()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(ExitPolicy.Capped)).Deposit(Alice, 500).Deposit(Bob, 500);
        _ = pool.Request(Alice, Wei(100));
        _ = pool.Request(Bob, Wei(200));
        _ = pool.Do(Bob, new CancelWithdrawal(Req(2)));
        RestatementPlan plan = Plan(
            pool,
            new Correction.Drop(EventNumber.From(4)),
            new Correction.Replace(EventNumber.From(6), new CancelWithdrawal(Req(1))));
        Assert.Empty(plan.Conflicts);
        Assert.Equal(Wei(500), plan.Restated.BalanceAt(Bob, plan.Restated.LastEvent));
        Assert.IsType<LedgerRejection.CorrectionRefused>(pool.Pool.Ledger.PlanRestatement(
            [
                new Correction.Drop(EventNumber.From(4)),
                new Correction.Replace(EventNumber.From(6), new CancelWithdrawal(Req(2))),
            ],
            House).Rejection);
    }

    private static LedgerRejection.CorrectionRefused Refused(TestPool pool, params Correction[] corrections) =>
        Assert.IsType<LedgerRejection.CorrectionRefused>(pool.Pool.Ledger.PlanRestatement(corrections, House).Rejection);
}
