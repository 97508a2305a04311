using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Restatements of a house pool: what came in and what was paid out keeps its number.</summary>
public sealed class HouseRestatementTests
{
    [Fact]
    public void A_dropped_duplicate_deposit_brings_the_withdrawal_of_all_of_it_into_conflict()
    {
        TestPool pool = Duplicated();
        Digest before = pool.Pool.Ledger.JournalDigest(includeOpenTail: true);
        RestatementPlan plan = Plan(pool, new Correction.Drop(EventNumber.From(3)));

        Assert.Equal([5UL, 6UL, 7UL], plan.Conflicts.Select(static c => c.Event.Value));
        Assert.Equal("pool.insufficient-shares", plan.Conflicts[0].Rejection.Code);
        Assert.IsType<LedgerRejection.NamedThingGone>(plan.Conflicts[2].Rejection);
        OutsideFact paid = Assert.Single(plan.Conflicts[2].Facts);
        Assert.Equal((FactKind.Paid, Alice, (UInt256)2_000u), (paid.Kind, paid.Party, paid.Value));
        Assert.Equal(before, pool.Pool.Ledger.JournalDigest(includeOpenTail: true));
    }

    [Fact]
    public void What_was_paid_and_is_refused_now_is_owed_by_whom_it_was_paid_to()
    {
        TestPool pool = Duplicated();
        RestatementPlan plan = Plan(pool, new Correction.Drop(EventNumber.From(3)));
        IReadOnlyList<Posting> owed = plan.Owed(Choices((7, ConflictResolution.BookAsReceivable)));

        Assert.Contains(new Posting(Owed(Alice), BookCommodity.Assets, SignedAmount.Of(2_000)), owed);
        Assert.Contains(
            new Posting(new BookAccount(BookAccountKind.QueueReserve), BookCommodity.Assets, -SignedAmount.Of(2_000)), owed);
        Assert.Equal(2, owed.Count);
        Assert.Equal(Wei(1_000), plan.Restated.BalanceAt(Alice, plan.Restated.LastEvent));
    }

    [Fact]
    public void A_restatement_with_an_open_conflict_is_refused_and_nothing_changes()
    {
        TestPool pool = Duplicated();
        LedgerVersions versions = new(pool.Pool.Ledger);
        RestatementPlan plan = Plan(pool, new Correction.Drop(EventNumber.From(3)));
        Context now = Context.By(Governor).At(Timestamp.FromSeconds(9_000));
        ConflictChoice[] some = Choices((5, ConflictResolution.Drop), (7, ConflictResolution.BookAsReceivable));

        LedgerRejection.ConflictUnresolved open =
            Assert.IsType<LedgerRejection.ConflictUnresolved>(versions.Apply(plan, some, now).Rejection);
        Assert.Equal((6UL, 1), (open.Event.Value, open.Unresolved));
        Assert.Equal(plan.Conflicts[1].Rejection.Code, open.Refusal);
        Assert.Equal((1, 1), (versions.Count, versions.Log.Version));

        Assert.True(versions.Apply(plan, [.. some, .. Choices((6, ConflictResolution.Drop))], now).IsAccepted);
        Assert.Equal((2, 2), (versions.Count, versions.Log.Version));
        Assert.Same(plan.Restated, versions.Current);
    }

    [Fact]
    public void An_event_that_records_no_fact_cannot_be_booked()
    {
        RestatementPlan plan = Plan(Duplicated(), new Correction.Drop(EventNumber.From(3)));
        Assert.Equal(
            new LedgerRejection.NothingToBook(EventNumber.From(5)),
            plan.CorrectingEntry(Choices((5, ConflictResolution.BookAsReceivable))).Rejection);
        Assert.Throws<ArgumentException>(() => plan.CorrectingEntry(Choices((4, ConflictResolution.Drop))));
        Assert.Throws<ArgumentException>(() => plan.CorrectingEntry(
            Choices((5, ConflictResolution.Drop), (5, ConflictResolution.Drop))));
        Assert.Throws<ArgumentException>(() => plan.CorrectingEntry(Choices((5, (ConflictResolution)9))));
    }

    [Fact]
    public void A_request_that_stays_is_known_by_its_new_number()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 500).Deposit(Alice, 500).Deposit(Bob, 1_000);
        _ = pool.Request(Alice, Wei(900));
        _ = pool.Request(Bob, Wei(400));
        _ = pool.Finalise(Wei(1_300));
        _ = pool.Claim(Bob, 2);
        RestatementPlan plan = Plan(pool, new Correction.Drop(EventNumber.From(2)));

        RestatementConflict conflict = Assert.Single(plan.Conflicts);
        Assert.Equal(5UL, conflict.Event.Value);
        Assert.Equal(new ClaimWithdrawal(Req(1)), plan.Restated.CommandBehind(plan.Restated.LastEvent));
        Assert.Equal(Wei(600), plan.Restated.BalanceAt(Bob, plan.Restated.LastEvent));
        Assert.Empty(plan.FactDifferences);
        Assert.Equal(
            [1UL, null, 2, 3, null, 4, 5, 6],
            Enumerable.Range(1, 8).Select(n => plan.RestatedNumberOf(EventNumber.From((ulong)n))?.Value));
    }

    [Fact]
    public void A_payment_that_would_be_another_now_stands_and_the_difference_is_owed()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(ExitPolicy.Capped)).Deposit(Alice, 1_000).Deposit(Bob, 1_000);
        ReportEpoch report = pool.NextReport() with { PoolExecutionRewards = Wei(200) };
        _ = pool.Do(Oracle, report);
        Redeemed redeemed = pool.Do(Alice, new Redeem(Alice, Sh(1_000)));
        Assert.Equal(Wei(1_100), redeemed.Amount);
        RestatementPlan plan = Plan(
            pool, new Correction.Replace(EventNumber.From(4), report with { PoolExecutionRewards = Wei(100) }));

        Assert.Empty(plan.Conflicts);
        FactDifference difference = Assert.Single(plan.FactDifferences);
        Assert.Equal((5UL, (UInt256)1_100u, (UInt256)1_050u), (difference.Event.Value, difference.Fact.Value, difference.Decided));
        Assert.Equal(
            [
                new Posting(new BookAccount(BookAccountKind.Buffer), BookCommodity.Assets, -SignedAmount.Of(50)),
                new Posting(Owed(Alice), BookCommodity.Assets, SignedAmount.Of(50)),
            ],
            plan.Owed());
    }

    [Fact]
    public void The_corrected_history_is_the_one_of_the_corrected_commands_under_the_terms_then_in_force()
    {
        // A fee change mid-way: the first report is wrong, the second one falls under the new fee.
        PoolTerms terms = TestTerms.Plain.WithFee(1_000, RewardFeeForm.Withheld);
        TestPool pool = TestPool.Open(terms).Deposit(Alice, 100_000);
        ReportEpoch first = pool.NextReport() with { PoolExecutionRewards = Wei(5_000) };
        _ = pool.Do(Oracle, first);
        _ = pool.Do(Alice, new TransferAssets(Alice, Bob, Wei(777)));
        pool.ProposeAndApprove(static t => t with { RewardFee = t.RewardFee with { Rate = Bp(2_000) } });
        ReportEpoch second = pool.NextReport() with { PoolExecutionRewards = Wei(3_000) };
        _ = pool.Do(Oracle, second);
        ReportEpoch corrected = first with { PoolExecutionRewards = Wei(4_000) };
        EventNumber wrong = EventNumber.From(3);
        RestatementPlan plan = Plan(pool, new Correction.Replace(wrong, corrected));

        Assert.Empty(plan.Conflicts);
        PoolLedger plain = new(new StakingPoolProtocol());
        for (EventNumber n = EventNumber.First; n <= pool.Pool.Ledger.LastEvent; n = n.Next())
        {
            ICommand command = n == wrong ? corrected : pool.Pool.Ledger.CommandBehind(n);
            _ = plain.Execute(command, pool.Pool.Ledger.ContextOf(n)).OrThrow();
        }

        Assert.Equal(plain.StateDigest(), plan.Restated.StateDigest());
        Assert.Equal(plain.JournalDigest(includeOpenTail: true), plan.Restated.JournalDigest(includeOpenTail: true));
        Assert.Empty(plan.Restated.CheckInvariants());

        // 900 of 1,000 less for the holders, 100 less for the treasury: the second report's fee is the same in both.
        Assert.Equal(-SignedAmount.Of(900), plan.Deltas.Total);
        Assert.Equal(plan.Deltas.Total, plan.Deltas.HoldersAssets + plan.Deltas.Dust);
        Assert.Equal(
            plan.Deltas.HoldersAssets,
            plan.Deltas.Holders.Aggregate(SignedAmount.Zero, static (sum, h) => sum + h.Assets));
        Assert.Equal(
            [new Posting(new BookAccount(BookAccountKind.FeePayable, 0, Treasury), BookCommodity.Assets, SignedAmount.Of(100))],
            plan.Deltas.FeeRecipients);
    }

    [Fact]
    public void The_correcting_entry_turns_the_books_of_version_one_into_those_of_version_two()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.WithFee(1_000, RewardFeeForm.Withheld)).Deposit(Alice, 10_000).Staked(4);
        ReportEpoch report = pool.NextReport(TestPool.Line(100) with { ConsensusRewards = Wei(1_000) });
        _ = pool.Do(Oracle, report);
        EventNumber wrong = pool.Pool.Ledger.LastEvent;
        _ = pool.Request(Alice, Wei(500));
        _ = pool.Finalise(Wei(500));
        _ = pool.Claim(Alice, 1);
        ReportLine line = TestPool.Line(100) with { ConsensusRewards = Wei(700) };
        RestatementPlan plan = Plan(pool, new Correction.Replace(wrong, report with { Lines = [line] }));
        IReadOnlyList<Posting> entry = plan.CorrectingEntry().OrThrow();

        BookTotals after = TotalsOf(pool.Pool.Ledger);
        foreach (Posting posting in entry)
        {
            after.Add(posting);
        }

        BookTotals expected = TotalsOf(plan.Restated);
        foreach (Posting posting in plan.Owed())
        {
            expected.Add(posting);
        }

        Assert.Equal(expected.Lines, after.Lines);
        SignedAmount sum = entry.Where(static p => p.Commodity.IsAssets)
            .Aggregate(SignedAmount.Zero, static (total, p) => total + p.Amount);
        Assert.Equal(SignedAmount.Zero, sum);
        Posting operatorDelta = Assert.Single(plan.Deltas.Operators);
        Assert.Equal(BookAccountKind.Validators, operatorDelta.Account.Kind);
        Assert.Equal(-SignedAmount.Of(300), operatorDelta.Amount);
    }

    [Fact]
    public void A_missing_event_is_inserted_and_what_was_rejected_stays_rejected()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 1_000);
        _ = pool.Refused(Bob, new TransferShares(Bob, Carol, Sh(10)));
        pool.Deposit(Carol, 500);
        RestatementPlan plan = Plan(
            pool, new Correction.Insert(EventNumber.From(3), new Deposit(Bob, Wei(100)), pool.By(Depositor)));

        Assert.Empty(plan.Conflicts);
        Assert.Equal(4UL, plan.Restated.LastEvent.Value);
        Assert.Equal(Wei(100), plan.Restated.BalanceAt(Bob, plan.Restated.LastEvent));
        Assert.Equal(Wei(500), plan.Restated.BalanceAt(Carol, plan.Restated.LastEvent));
        Assert.Equal(4UL, plan.RestatedNumberOf(EventNumber.From(3))?.Value);
        Assert.Equal([Bob], plan.Deltas.Holders.Select(static h => h.Account));
        RestatementPlan atEnd = Plan(
            pool, new Correction.Insert(EventNumber.From(4), new Deposit(Bob, Wei(100)), pool.By(Depositor)));
        Assert.Equal(new Deposit(Bob, Wei(100)), atEnd.Restated.CommandBehind(EventNumber.From(4)));
    }

    [Fact]
    public void A_correction_that_is_refused_itself_is_no_plan()
    {
        TestPool pool = Duplicated();
        Outcome<RestatementPlan> outcome = pool.Pool.Ledger.PlanRestatement(
            [new Correction.Replace(EventNumber.From(2), new Deposit(Alice, Amount.Zero))], static () => new StakingPoolProtocol());
        Assert.False(outcome.IsAccepted);
        Assert.Throws<ArgumentException>(() => pool.Pool.Ledger.PlanRestatement([], static () => new StakingPoolProtocol()));
        Assert.Throws<ArgumentException>(() => Plan(
            pool, new Correction.Drop(EventNumber.From(3)), new Correction.Drop(EventNumber.From(3))));
        Assert.Throws<ArgumentOutOfRangeException>(() => Plan(pool, new Correction.Drop(EventNumber.From(8))));
        Assert.Throws<ArgumentOutOfRangeException>(() => Plan(pool, new Correction.Drop(EventNumber.Genesis)));
    }

    internal static TestPool Duplicated()
    {
        // 2 and 3 are one deposit, recorded twice; 5 to 7 take out what is not there.
        TestPool pool = TestPool.Open().Deposit(Alice, 1_000).Deposit(Alice, 1_000).Deposit(Bob, 5_000);
        pool.Now += 1_000;
        _ = pool.Request(Alice, Wei(2_000));
        _ = pool.Finalise(Wei(2_000));
        pool.Now += 1_000;
        _ = pool.Claim(Alice, 1);
        return pool;
    }

    internal static RestatementPlan Plan(TestPool pool, params Correction[] corrections) =>
        pool.Pool.Ledger.PlanRestatement(corrections, static () => new StakingPoolProtocol()).OrThrow();

    internal static ConflictChoice[] Choices(params (ulong Event, ConflictResolution How)[] choices) =>
        [.. choices.Select(static c => new ConflictChoice(EventNumber.From(c.Event), c.How))];

    private static BookTotals TotalsOf(PoolLedger ledger) =>
        BookTotals.Of(BookReader.Of(ledger, static () => new StakingPoolProtocol()), ledger.LastEvent);

    private static BookAccount Owed(AccountId account) => new(BookAccountKind.Restatement, 0, account);
}
