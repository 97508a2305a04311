using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>A restated history is restated again, and again.</summary>
public sealed class RestatementChainTests
{
    private static readonly Func<IProtocol> House = static () => new StakingPoolProtocol();
    private static readonly EventNumber FirstReport = EventNumber.From(6);
    private static readonly EventNumber BobsDeposit = EventNumber.From(8);

    [Fact]
    public void Version_three_is_an_independent_replay_of_the_doubly_corrected_history()
    {
        LedgerVersions versions = Chain(out PoolLedger first, out ReportEpoch report, out Deposit deposit);
        StakingPool plain = StakingPool.Open(
            ((OpenPool)first.CommandBehind(EventNumber.First)).Terms, first.ContextOf(EventNumber.First));
        for (EventNumber n = EventNumber.From(2); n <= first.LastEvent; n = n.Next())
        {
            IPoolCommand command = n == FirstReport ? report : n == BobsDeposit ? deposit : (IPoolCommand)first.CommandBehind(n);
            _ = plain.Execute(command, first.ContextOf(n)).OrThrow();
        }

        Assert.Equal(3, versions.Count);
        Assert.Equal(plain.Ledger.StateDigest(), versions.Current.StateDigest());
        Assert.Equal(
            plain.Ledger.JournalDigest(includeOpenTail: true), versions.Current.JournalDigest(includeOpenTail: true));
        Assert.NotEqual(versions[2].StateDigest(), versions[3].StateDigest());
        Assert.Empty(versions.Current.CheckInvariants());
    }

    [Fact]
    public void The_deltas_of_two_restatements_add_up_to_those_of_both()
    {
        LedgerVersions versions = Chain(out _, out _, out _);
        RestatementDeltas first = versions.DeltasBetween(1, 2, House);
        RestatementDeltas second = versions.DeltasBetween(2, 3, House);
        RestatementDeltas both = versions.DeltasBetween(1, 3, House);

        Assert.Equal(both.Total, first.Total + second.Total);
        AccountId[] holders = [.. both.Holders.Concat(first.Holders).Concat(second.Holders).Select(static h => h.Account).Distinct()];
        Assert.NotEmpty(holders);
        foreach (AccountId holder in holders)
        {
            Assert.Equal(Of(both, holder), (Of(first, holder).Shares + Of(second, holder).Shares,
                Of(first, holder).Assets + Of(second, holder).Assets));
        }

        Assert.Equal(Sorted(both.Operators), Sorted(first.Operators, second.Operators));
        Assert.Equal(Sorted(both.FeeRecipients), Sorted(first.FeeRecipients, second.FeeRecipients));
        Assert.Equal(Sorted(both.Books), Sorted(first.Books, second.Books));
        Assert.NotEmpty(both.Operators);
        Assert.NotEmpty(both.FeeRecipients);
        Assert.Empty(versions.DeltasBetween(2, 2, House).Books);
        Assert.Throws<ArgumentOutOfRangeException>(() => versions.DeltasBetween(1, 4, House));
    }

    [Fact]
    public void What_a_fact_exceeds_adds_up_over_the_restatements()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(ExitPolicy.Capped)).Deposit(Alice, 1_000).Deposit(Bob, 1_000);
        ReportEpoch report = pool.NextReport() with { PoolExecutionRewards = Wei(200) };
        _ = pool.Do(Oracle, report);
        Assert.Equal(Wei(1_100), pool.Do(Alice, new Redeem(Alice, Sh(1_000))).Amount);
        LedgerVersions versions = new(pool.Pool.Ledger);
        EventNumber wrong = EventNumber.From(4);
        Restate(versions, 10_000, new Correction.Replace(wrong, report with { PoolExecutionRewards = Wei(100) }));
        Restate(versions, 11_000, new Correction.Replace(wrong, report with { PoolExecutionRewards = Wei(140) }));

        BookAccount owed = new(BookAccountKind.Restatement, 0, Alice);
        Assert.Equal([50L, -20L], versions.Log.Entries.Select(e => AmountOf(e, owed)));
    }

    [Fact]
    public void A_restatement_is_recorded_after_the_one_before_and_not_before_what_it_restates()
    {
        LedgerVersions versions = Chain(out _, out _, out _);
        Timestamp last = versions.Log.Entries[^1].RecordedTime;
        RestatementPlan plan = PlanOf(versions, new Correction.Drop(BobsDeposit));
        foreach (ulong seconds in new[] { 0UL, last.Seconds - 1, last.Seconds })
        {
            Rejection? refused = versions.Apply(plan, All(plan), Context.By(Governor).At(Timestamp.FromSeconds(seconds))).Rejection;
            LedgerRejection.RecordedTooEarly early = Assert.IsType<LedgerRejection.RecordedTooEarly>(refused);
            Assert.Equal((last.Seconds + 1, seconds), (early.Earliest.Seconds, early.Given.Seconds));
            Assert.Equal((3, 3), (versions.Count, versions.Log.Version));
        }

        Assert.True(versions.Apply(plan, All(plan), Context.By(Governor).At(Timestamp.FromSeconds(last.Seconds + 1))).IsAccepted);
        Assert.Throws<ArgumentException>(
            () => versions.Apply(plan, All(plan), Context.By(Governor).At(Timestamp.FromSeconds(last.Seconds + 2))));

        // A history that was never restated: its last event is the bound.
        LedgerVersions fresh = new(versions[1]);
        RestatementPlan second = PlanOf(fresh, new Correction.Drop(BobsDeposit));
        Timestamp end = versions[1].ContextOf(versions[1].LastEvent).Time;
        Assert.Equal(
            new LedgerRejection.RecordedTooEarly(end, Timestamp.FromSeconds(end.Seconds - 1)),
            fresh.Apply(second, All(second), Context.By(Governor).At(Timestamp.FromSeconds(end.Seconds - 1))).Rejection);
        Assert.True(fresh.Apply(second, All(second), Context.By(Governor).At(end)).IsAccepted);
    }

    [Fact]
    public void What_was_believed_is_answered_for_any_chain()
    {
        LedgerVersions versions = Chain(out PoolLedger first, out _, out _);
        Timestamp about = first.ContextOf(BobsDeposit).Time;
        Timestamp[] recorded = [.. versions.Log.Entries.Select(static e => e.RecordedTime)];
        Assert.Equal(1, versions.Believed(about, Timestamp.FromSeconds(recorded[0].Seconds - 1)).Version);
        Assert.Equal(2, versions.Believed(about, recorded[0]).Version);
        Assert.Equal(2, versions.Believed(about, Timestamp.FromSeconds(recorded[1].Seconds - 1)).Version);
        RestatementRow row = versions.Believed(about, recorded[1]);
        Assert.Equal((3, BobsDeposit, about, recorded[1]), (row.Version, row.Event, row.ValidTime, row.RecordedTime));

        // What the second restatement did not touch was recorded by the first one, or when it happened.
        Assert.Equal(recorded[0], versions.RowOf(3, FirstReport).RecordedTime);
        Assert.Equal(first.ContextOf(EventNumber.From(5)).Time, versions.RowOf(3, EventNumber.From(5)).RecordedTime);
    }

    private static LedgerVersions Chain(out PoolLedger first, out ReportEpoch report, out Deposit deposit)
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.WithFee(1_000, RewardFeeForm.Withheld)).Deposit(Alice, 10_000)
            .WithOperator(1).Allocate(4);
        ReportEpoch wrong = pool.NextReport(TestPool.Line(100) with { Deposited = Wei(128), ConsensusRewards = Wei(900) });
        _ = pool.Do(Oracle, wrong);
        _ = pool.Do(Alice, new TransferAssets(Alice, Carol, Wei(333)));
        _ = pool.Deposit(Bob, 5_000);
        _ = pool.Report(TestPool.Line(100) with { ConsensusRewards = Wei(70), ExecutionRewards = Wei(40) });
        _ = pool.Do(Bob, new TransferAssets(Bob, Alice, Wei(77)));
        first = pool.Pool.Ledger;
        report = wrong with { Lines = [TestPool.Line(100) with { Deposited = Wei(128), ConsensusRewards = Wei(500) }] };
        deposit = new Deposit(Bob, Wei(4_200));
        LedgerVersions versions = new(first);
        Restate(versions, 20_000, new Correction.Replace(FirstReport, report));
        Restate(versions, 30_000, new Correction.Replace(BobsDeposit, deposit));
        return versions;
    }

    private static RestatementPlan PlanOf(LedgerVersions versions, params Correction[] corrections) =>
        versions.Current.PlanRestatement(corrections, House).OrThrow();

    private static void Restate(LedgerVersions versions, ulong seconds, params Correction[] corrections)
    {
        RestatementPlan plan = PlanOf(versions, corrections);
        Assert.Empty(plan.Conflicts);
        _ = versions.Apply(plan, [], Context.By(Governor).At(Timestamp.FromSeconds(seconds))).OrThrow();
    }

    private static ConflictChoice[] All(RestatementPlan plan) => [.. plan.Conflicts.Select(
        static c => new ConflictChoice(c.Event, c.Facts.Count > 0 ? ConflictResolution.BookAsReceivable : ConflictResolution.Drop))];

    private static (SignedAmount Shares, SignedAmount Assets) Of(RestatementDeltas deltas, AccountId account)
    {
        HolderDelta[] own = [.. deltas.Holders.Where(h => h.Account == account)];
        return own.Length == 0 ? default : (own[0].Shares, own[0].Assets);
    }

    private static IReadOnlyList<Posting> Sorted(params IEnumerable<Posting>[] parts)
    {
        BookTotals totals = new();
        foreach (Posting posting in parts.SelectMany(static p => p))
        {
            totals.Add(posting);
        }

        return totals.Lines;
    }

    private static long AmountOf(RestatementEntry entry, BookAccount account)
    {
        SignedAmount amount = entry.Postings.Single(p => p.Account == account).Amount;
        return (long)(ulong)amount.Magnitude * (amount.IsNegative ? -1 : 1);
    }
}
