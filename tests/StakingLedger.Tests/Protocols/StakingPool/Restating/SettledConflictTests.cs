using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Tests.Reports;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>What one restatement refused, a later one may accept again: what was booked for it is then settled.</summary>
[Collection(RecordedPool.Collection)]
public sealed class SettledConflictTests
{
    private static readonly Func<IProtocol> House = static () => new StakingPoolProtocol();

    [Theory]
    [InlineData("house/duplicate-deposit", 3)]
    [InlineData("house/custodian-omnibus", 3)]
    [InlineData(RecordedPool.HouseReported, 3)]
    public void A_correction_that_is_taken_back_gives_the_very_history_and_leaves_nothing_owed(string history, ulong dropped)
    {
        LedgerVersions versions = new(RecordedPool.Of(history).Ledger);
        (int waited, bool isWhole) = TakeBack(versions, EventNumber.From(dropped), House);
        Assert.True(waited > 0 && isWhole);
        Assert.Equal(
            versions[1].JournalDigest(includeOpenTail: true), versions.Current.JournalDigest(includeOpenTail: true));
        Assert.Equal(versions[1].StateDigest(), versions.Current.StateDigest());
    }

    [Theory]
    [InlineData(RecordedPool.LidoSmall)]
    [InlineData(RecordedPool.RocketSmall)]
    public void Recorded_histories_owe_nothing_where_all_that_waited_came_back(string history)
    {
        PoolLedger first = RecordedPool.Of(history).Ledger;
        Func<IProtocol> protocol = history is RecordedPool.LidoSmall
            ? static () => new LidoProtocol()
            : static () => new RocketPoolProtocol();
        // What version 2 decided anew stays decided: a Lido report that finalised fewer requests there finalises no more in version 3.
        int whole = 0;
        int looked = 0;
        for (ulong n = 2; n <= first.LastEvent.Value && looked < 8; n++)
        {
            if (first.CommandBehind(EventNumber.From(n)) is Submit or DepositEther)
            {
                looked++;
                (int waited, bool isWhole) = TakeBack(new LedgerVersions(first), EventNumber.From(n), protocol);
                whole += isWhole && waited > 0 ? 1 : 0;
            }
        }

        Assert.True(looked >= 3 && whole > 0, $"{looked} {whole}");
    }

    [Fact]
    public void A_fact_that_comes_back_with_another_number_stands_and_the_difference_is_owed()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(ExitPolicy.Capped)).Deposit(Alice, 1_000).Deposit(Bob, 1_000).Donate(Wei(200));
        Assert.Equal(Wei(1_100), pool.Do(Alice, new Redeem(Alice, Sh(1_000))).Amount);
        LedgerVersions versions = new(pool.Pool.Ledger);
        EventNumber deposit = EventNumber.From(2);
        Context context = versions.Current.ContextOf(deposit);
        _ = Apply(versions, 10_000, new Correction.Drop(deposit));
        RestatementPlan plan = Apply(
            versions,
            11_000,
            new Correction.Insert(deposit, new Deposit(Alice, Wei(1_000)), context),
            new Correction.Replace(EventNumber.From(3), new Donate(Wei(100))));

        SettledConflict settled = Assert.Single(plan.Settled);
        Assert.Equal(new SettledMark(1, EventNumber.From(5), EventNumber.From(4)), settled.Mark);
        Assert.Equal(50, (long)(ulong)Assert.Single(settled.Differences).Difference.Magnitude);
        BookAccount owed = new(BookAccountKind.Restatement, 0, Alice);
        Assert.Equal([1_100L, -1_050L], versions.Log.Entries.Select(e => AmountOf(e, owed)));
        AssertAddUp(versions, House);
    }

    [Fact]
    public void What_is_refused_again_stays_booked_and_is_settled_by_the_version_that_accepts_it()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(ExitPolicy.Capped))
            .Deposit(Bob, 500).Deposit(Alice, 1_000).Deposit(Bob, 700).Deposit(Bob, 300);
        _ = pool.Do(Alice, new Redeem(Alice, Sh(1_000)));
        LedgerVersions versions = new(pool.Pool.Ledger);
        EventNumber deposit = EventNumber.From(3);
        Context context = versions.Current.ContextOf(deposit);
        _ = Apply(versions, 10_000, new Correction.Drop(deposit));
        RestatementPlan half = Apply(
            versions, 11_000, new Correction.Insert(EventNumber.From(2), new Deposit(Alice, Wei(400)), context));
        Assert.Empty(half.Settled);

        // The place of the redemption moved with the insertion before it.
        RestatementPlan whole = Apply(
            versions,
            12_000,
            new Correction.Insert(deposit, new Deposit(Alice, Wei(600)), context),
            new Correction.Drop(EventNumber.From(4)));
        Assert.Equal(new SettledMark(1, EventNumber.From(6), EventNumber.From(6)), Assert.Single(whole.Settled).Mark);
        Assert.Equal(whole.Restated.LastEvent, versions.Current.LastEvent);
        Assert.IsType<Redeem>(versions.Current.CommandBehind(versions.Current.LastEvent));
        BookAccount owed = new(BookAccountKind.Restatement, 0, Alice);
        Assert.Equal([1_000L, 0L, -1_000L], versions.Log.Entries.Select(e => AmountOf(e, owed)));
        AssertAddUp(versions, House);

        // Settled is settled: it is an event like any other now, and refused it is a conflict again.
        RestatementPlan again = versions.PlanRestatement([new Correction.Drop(EventNumber.From(2))], House).OrThrow();
        Assert.Empty(again.Settled);
        Assert.Equal(versions.Current.LastEvent, Assert.Single(again.Conflicts).Event);
    }

    [Fact]
    public void What_was_dropped_stays_dropped_and_what_lies_before_the_correction_is_not_tried()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(ExitPolicy.Capped)).Deposit(Alice, 1_000).Deposit(Bob, 1_000);
        _ = pool.Do(Alice, new Redeem(Alice, Sh(1_000)));
        _ = pool.Deposit(Bob, 5);
        EventNumber deposit = EventNumber.From(2);
        Context context = pool.Pool.Ledger.ContextOf(deposit);
        foreach (ConflictResolution how in new[] { ConflictResolution.Drop, ConflictResolution.BookAsReceivable })
        {
            LedgerVersions versions = new(pool.Pool.Ledger);
            RestatementPlan first = versions.PlanRestatement([new Correction.Drop(deposit)], House).OrThrow();
            _ = versions.Apply(first, [new ConflictChoice(EventNumber.From(4), how)], At(10_000)).OrThrow();
            Correction insert = new Correction.Insert(deposit, new Deposit(Alice, Wei(1_000)), context);
            Assert.Equal(
                how == ConflictResolution.Drop ? 0 : 1, versions.PlanRestatement([insert], House).OrThrow().Settled.Count);
            Assert.Empty(versions.PlanRestatement([new Correction.Drop(EventNumber.From(3))], House).OrThrow().Settled);

            // A plan of the bare ledger knows of nothing that waits.
            Assert.Empty(versions.Current.PlanRestatement([insert], House).OrThrow().Settled);
        }
    }

    [Fact]
    public void An_event_with_facts_cannot_wait_and_one_without_cannot_be_booked()
    {
        LedgerVersions versions = new(RecordedPool.Of("house/duplicate-deposit").Ledger);
        RestatementPlan plan = versions.PlanRestatement([new Correction.Drop(EventNumber.From(3))], House).OrThrow();
        ConflictChoice[] waits = [.. plan.Conflicts.Select(static c => new ConflictChoice(c.Event, ConflictResolution.Wait))];
        EventNumber paid = plan.Conflicts.Single(static c => c.Facts.Count > 0).Event;
        Assert.Equal(new LedgerRejection.FactsToBook(paid), versions.Apply(plan, waits, Late(versions)).Rejection);
        Assert.Equal(1, versions.Count);
    }

    [Fact]
    public void A_log_that_settles_what_does_not_wait_is_refused()
    {
        LedgerVersions versions = new(RecordedPool.Of("house/duplicate-deposit").Ledger);
        _ = TakeBack(versions, EventNumber.From(3), House);
        RestatementEntry last = versions.Log.Entries[^1];
        RestatementLog log = new(versions.Log.Protocol, versions.Log.Genesis);
        log.Append(versions.Log.Entries[0]);
        foreach (SettledMark wrong in new[]
        {
            new SettledMark(1, EventNumber.From(4), EventNumber.From(4)), new SettledMark(2, EventNumber.From(9), EventNumber.From(4)),
            new SettledMark(0, EventNumber.From(9), EventNumber.From(4)),
        })
        {
            ArgumentException error = Assert.Throws<ArgumentException>(() => log.Append(last with { Settled = [wrong] }));
            Assert.Contains("does not wait", error.Message, StringComparison.Ordinal);
        }

        log.Append(last);
        Assert.Equal(versions.Log.Digest, log.Digest);
    }

    /// <summary>Drops an event, inserts it again, and checks what must hold; gives how many waited, and whether all came back.</summary>
    private static (int Waited, bool IsWhole) TakeBack(LedgerVersions versions, EventNumber dropped, Func<IProtocol> protocol)
    {
        ICommand command = versions.Current.CommandBehind(dropped);
        Context context = versions.Current.ContextOf(dropped);
        RestatementPlan drop = versions.PlanRestatement([new Correction.Drop(dropped)], protocol).OrThrow();
        _ = versions.Apply(drop, Choices(drop), Late(versions)).OrThrow();
        RestatementPlan back = versions.PlanRestatement([new Correction.Insert(dropped, command, context)], protocol).OrThrow();
        Assert.Subset(
            drop.Conflicts.Select(static c => c.Event).ToHashSet(), back.Settled.Select(static s => s.Mark.Event).ToHashSet());
        _ = versions.Apply(back, Choices(back), Late(versions)).OrThrow();
        bool isWhole = back.Conflicts.Count == 0 && back.Settled.Count == drop.Conflicts.Count;
        if (isWhole)
        {
            Assert.Empty(versions.DeltasBetween(1, 3, protocol).Holders);
            Assert.Empty(versions.DeltasBetween(1, 3, protocol).Books);
            BookTotals all = new();
            foreach (Posting posting in versions.Log.Entries.SelectMany(static e => e.Postings))
            {
                all.Add(posting);
            }

            Assert.Empty(all.Lines);
        }

        AssertAddUp(versions, protocol);
        MemoryStream file = new();
        versions.Log.WriteFile(file);
        file.Position = 0;
        RestatementLog read = RestatementLog.ReadFile(file);
        Assert.Equal(versions.Log.Digest, read.Digest);
        Assert.Equal(versions.Log.Entries[^1].Settled, read.Entries[^1].Settled);
        return (drop.Conflicts.Count, isWhole);
    }

    /// <summary>Per holder, the deltas of the steps are those of the whole chain; each entry sums to zero, which the log demands.</summary>
    private static void AssertAddUp(LedgerVersions versions, Func<IProtocol> protocol)
    {
        SortedDictionary<string, SignedAmount> sums = new(StringComparer.Ordinal);
        for (int v = 1; v < versions.Count; v++)
        {
            Add(versions.DeltasBetween(v, v + 1, protocol), isMinus: false);
        }

        Add(versions.DeltasBetween(1, versions.Count, protocol), isMinus: true);
        Assert.All(sums.Values, static s => Assert.True(s.IsZero));

        void Add(RestatementDeltas deltas, bool isMinus)
        {
            foreach (HolderDelta h in deltas.Holders)
            {
                foreach ((string what, SignedAmount amount) in new[] { ("shares", h.Shares), ("assets", h.Assets) })
                {
                    string key = $"{h.Account} {h.Token.Index} {what}";
                    sums[key] = sums.GetValueOrDefault(key) + (isMinus ? -amount : amount);
                }
            }
        }
    }

    private static RestatementPlan Apply(LedgerVersions versions, ulong recorded, params Correction[] corrections)
    {
        RestatementPlan plan = versions.PlanRestatement(corrections, House).OrThrow();
        _ = versions.Apply(plan, Choices(plan), At(recorded)).OrThrow();
        return plan;
    }

    private static ConflictChoice[] Choices(RestatementPlan plan) =>
    [
        .. plan.Conflicts.Select(static c =>
            new ConflictChoice(c.Event, c.Facts.Count > 0 ? ConflictResolution.BookAsReceivable : ConflictResolution.Wait)),
    ];

    private static Context At(ulong seconds) => Context.By(Governor).At(Timestamp.FromSeconds(seconds));

    private static Context Late(LedgerVersions versions) => At(9_000_000_000UL + (ulong)versions.Count);

    private static long AmountOf(RestatementEntry entry, BookAccount account)
    {
        SignedAmount amount = entry.Postings.Where(p => p.Account == account && p.Commodity.IsAssets)
            .Aggregate(SignedAmount.Zero, static (sum, p) => sum + p.Amount);
        return amount.IsNegative ? -(long)(ulong)amount.Magnitude : (long)(ulong)amount.Magnitude;
    }
}
