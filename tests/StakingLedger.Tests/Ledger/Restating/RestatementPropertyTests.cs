using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

/// <summary>Random histories with random corrections, against a plain replay of the corrected commands.</summary>
public sealed class RestatementPropertyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void The_state_of_version_two_is_that_of_a_replay_of_the_corrected_commands(int seed)
    {
        PoolLedger ledger = ToyWorkload.Run(seed, 200);
        Digest before = ledger.StateDigest();
        Random random = new(seed);
        ulong dropped = (ulong)random.Next(1, 60);
        ulong replaced = (ulong)random.Next(60, 120);
        while (ledger.CommandBehind(EventNumber.From(replaced)) is not ToyCommand.Report)
        {
            replaced++;
        }

        ulong inserted = (ulong)random.Next(150, 201);
        ToyCommand report = new ToyCommand.Report((ulong)random.Next(1, 1_000_000), default, 500);
        Context now = Context.By(ToyPool.Desk).At(Timestamp.FromSeconds(1_700_000_000));
        Correction[] corrections =
        [
            new Correction.Insert(EventNumber.From(inserted), report, now),
            new Correction.Drop(EventNumber.From(dropped)),
            new Correction.Replace(EventNumber.From(replaced), report),
        ];
        RestatementPlan plan = ledger.PlanRestatement(corrections, static () => new ToyPool()).OrThrow();

        PoolLedger plain = new(new ToyPool());
        List<ulong> refused = [];
        for (ulong n = 1; n <= 200; n++)
        {
            EventNumber number = EventNumber.From(n);
            if (n == inserted)
            {
                _ = plain.Execute(report, now).OrThrow();
            }

            if (n == dropped)
            {
                continue;
            }

            ICommand command = n == replaced ? report : ledger.CommandBehind(number);
            if (!plain.Execute(command, ledger.ContextOf(number)).IsAccepted)
            {
                refused.Add(n);
                Assert.Null(plan.RestatedNumberOf(number));
            }
            else
            {
                Assert.Equal(plain.LastEvent, plan.RestatedNumberOf(number));
            }
        }

        Assert.Equal(refused, plan.Conflicts.Select(static c => c.Event.Value));
        Assert.Equal(plain.StateDigest(), plan.Restated.StateDigest());
        Assert.Equal(plain.JournalDigest(includeOpenTail: true), plan.Restated.JournalDigest(includeOpenTail: true));
        Assert.Equal(before, ledger.StateDigest());
        Assert.Equal(EventNumber.From(dropped), plan.FirstChanged);
        Assert.Null(plan.RestatedNumberOf(EventNumber.From(dropped)));
        AssertDeltas(ledger, plan);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void Version_three_is_a_replay_of_the_commands_of_version_two_and_the_deltas_add_up(int seed)
    {
        PoolLedger ledger = ToyWorkload.Run(seed, 150);
        Random random = new(seed);
        LedgerVersions versions = new(ledger);
        Timestamp end = Enumerable.Range(1, 150).Max(n => ledger.ContextOf(EventNumber.From((ulong)n)).Time);
        for (ulong version = 2; version <= 4; version++)
        {
            PoolLedger before = versions.Current;
            ulong dropped = (ulong)random.Next(1, 60);
            RestatementPlan plan = before.PlanRestatement(
                [new Correction.Drop(EventNumber.From(dropped))], static () => new ToyPool()).OrThrow();
            ConflictChoice[] choices = [.. plan.Conflicts.Select(static c => new ConflictChoice(c.Event, ConflictResolution.Drop))];
            _ = versions.Apply(plan, choices, Context.By(ToyPool.Desk).At(Timestamp.FromSeconds(end.Seconds + version))).OrThrow();
            PoolLedger plain = new(new ToyPool());
            for (ulong n = 1; n <= before.LastEvent.Value; n++)
            {
                EventNumber number = EventNumber.From(n);
                _ = n == dropped ? default : plain.Execute(before.CommandBehind(number), before.ContextOf(number));
            }

            Assert.Equal(plain.StateDigest(), versions.Current.StateDigest());
            Assert.Equal(plain.JournalDigest(includeOpenTail: true), versions.Current.JournalDigest(includeOpenTail: true));
        }

        foreach (TokenId token in new[] { ToyPool.Staked, new TokenId(1) })
        {
            foreach (AccountId account in ToyWorkload.AccountsOf(ledger))
            {
                SignedAmount steps = Delta(versions, 1, 2) + Delta(versions, 2, 3) + Delta(versions, 3, 4);
                Assert.Equal(Delta(versions, 1, 4), steps);

                SignedAmount Delta(LedgerVersions all, int one, int other) => all.DeltasBetween(one, other, static () => new ToyPool())
                    .Holders.Where(h => h.Account == account && h.Token == token)
                    .Aggregate(SignedAmount.Zero, static (sum, h) => sum + h.Shares);
            }
        }
    }

    [Fact]
    public void A_restatement_of_a_ledger_from_a_snapshot_is_refused()
    {
        PoolLedger fork = ToyWorkload.Run(1, 20).Fork(new ToyPool());
        new ToyWorkload(2).Continue(fork, 5);
        Assert.Throws<InvalidOperationException>(
            () => fork.PlanRestatement([new Correction.Drop(EventNumber.From(22))], static () => new ToyPool()));
    }

    private static void AssertDeltas(PoolLedger ledger, RestatementPlan plan)
    {
        SignedAmount sum = SignedAmount.Zero;
        foreach (AccountId account in ToyWorkload.AccountsOf(plan.Restated).Union(ToyWorkload.AccountsOf(ledger)))
        {
            SignedAmount assets = SignedAmount.Change(
                ledger.BalanceAt(account, ledger.LastEvent).Value, plan.Restated.BalanceAt(account, plan.Restated.LastEvent).Value);
            sum += assets;
            Assert.Equal(
                assets,
                plan.Deltas.Holders.Where(h => h.Account == account && h.Token == ToyPool.Staked)
                    .Aggregate(SignedAmount.Zero, static (total, h) => total + h.Assets));
        }

        Assert.Equal(sum, plan.Deltas.HoldersAssets);
        Assert.Equal(
            SignedAmount.Change(ledger.Timeline.Current.Assets.Value, plan.Restated.Timeline.Current.Assets.Value),
            plan.Deltas.HoldersAssets + plan.Deltas.Dust);
    }
}
