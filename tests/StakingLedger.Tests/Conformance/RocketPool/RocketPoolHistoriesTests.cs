using StakingLedger.Conformance;
using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Conformance;

public sealed class RocketPoolHistoriesTests
{
    public static TheoryData<string> Files => [RocketPoolTraceFiles.Small, RocketPoolTraceFiles.Medium, RocketPoolTraceFiles.Extra];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_observation_of_a_recorded_history_is_reproduced(string file)
    {
        VerificationReport found = RocketPoolTraceFiles.Verify(file);
        Assert.Null(found.Error);
        Assert.Empty(found.Differences);
        Assert.Equal(VerificationVerdict.Equal, found.Verdict);
        Assert.True(found.Observations > 30 * (long)found.Operations);
    }

    [Fact]
    public void A_dump_that_the_recorder_found_wanting_is_told_by_its_line()
    {
        Assert.Empty(RocketPoolTraceFiles.Verify(RocketPoolTraceFiles.Medium).PartialDumps);
        Assert.Equal([506], RocketPoolTraceFiles.Verify(RocketPoolTraceFiles.Extra).PartialDumps);
    }

    [Fact]
    public void Events_that_are_not_compared_are_counted_by_kind()
    {
        VerificationReport found = RocketPoolTraceFiles.Verify(RocketPoolTraceFiles.Small);
        Assert.Contains(KeyValuePair.Create("BalancesSubmitted", 8UL), found.NotCompared);
        Assert.Contains(KeyValuePair.Create("EtherDeposited", 29UL), found.NotCompared);
        Assert.DoesNotContain(found.NotCompared, static kind => kind.Key is "TokensMinted" or "RewardsDistributed");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_fold_of_the_events_is_the_live_ledger(string file)
    {
        RocketPoolNetwork live = Replay(file, int.MaxValue, out _);
        RocketPoolNetwork folded = RocketPoolNetwork.Fold(live.Ledger.Journal, live.Ledger.LastEvent);
        Assert.Equal(live.Ledger.Snapshot(), folded.Ledger.Snapshot());
        Assert.Equal(live.Ledger.JournalDigest(includeOpenTail: true), folded.Ledger.JournalDigest(includeOpenTail: true));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_snapshot_and_the_rest_of_the_history_lead_to_the_same_ledger(string file)
    {
        RocketPoolNetwork whole = Replay(file, int.MaxValue, out List<(IRocketPoolCommand Command, Context Context)> commands);
        int half = commands.Count / 2;
        RocketPoolNetwork resumed = RocketPoolNetwork.Resume(Replay(file, half, out _).Ledger.Snapshot());
        foreach ((IRocketPoolCommand command, Context context) in commands[half..])
        {
            _ = resumed.Ledger.Execute(command, context);
        }

        Assert.Equal(whole.Ledger.Snapshot(), resumed.Ledger.Snapshot());
    }

    [Fact]
    public void The_command_behind_every_event_is_decided_to_the_same_event()
    {
        RocketPoolNetwork live = Replay(RocketPoolTraceFiles.Medium, int.MaxValue, out _);
        RocketPoolNetwork again = RocketPoolNetwork.Open();
        for (ulong i = 1; i <= live.Ledger.LastEvent.Value; i++)
        {
            EventNumber number = EventNumber.From(i);
            _ = again.Ledger.Execute(live.Ledger.CommandBehind(number), live.Ledger.ContextOf(number)).OrThrow();
        }

        Assert.Equal(live.Ledger.JournalDigest(includeOpenTail: true), again.Ledger.JournalDigest(includeOpenTail: true));
    }

    [Fact]
    public void A_preview_changes_nothing_and_a_refused_command_neither()
    {
        RocketPoolNetwork pool = Replay(RocketPoolTraceFiles.Small, int.MaxValue, out List<(IRocketPoolCommand, Context)> commands);
        byte[] before = pool.Ledger.Snapshot();
        foreach ((IRocketPoolCommand command, Context context) in commands)
        {
            _ = pool.Ledger.Preview(command, context);
        }

        Assert.False(pool.Ledger.Execute(new BurnReth(Amount.Zero), commands[^1].Item2).IsAccepted);
        Assert.Equal(before, pool.Ledger.Snapshot());
    }

    [Fact]
    public void The_timeline_moves_by_reports_alone_and_never_names_another_source()
    {
        RocketPoolNetwork pool = Replay(RocketPoolTraceFiles.Medium, int.MaxValue, out _);
        EventEffects effects = new();
        int steps = 0;
        for (ulong i = 1; i <= pool.Ledger.LastEvent.Value; i++)
        {
            EventNumber number = EventNumber.From(i);
            pool.Ledger.Describe(number, effects);
            for (int k = 0; k < effects.StepCount; k++)
            {
                Assert.Equal(RewardSource.Unattributed, effects.StepAt(k).Cause.Source());
                steps++;
            }
        }

        RocketPoolTotals totals = pool.Now.Totals();
        Assert.Equal(new PricingPair(totals.Report.TotalEther, Shares.Of(totals.Report.RethSupply.Value)), pool.Ledger.Timeline.Current);
        Assert.True(steps > 80, $"{steps} steps");
    }

    private static RocketPoolNetwork Replay(
        string file, int most, out List<(IRocketPoolCommand Command, Context Context)> commands)
    {
        commands = [];
        RocketPoolNetwork pool = RocketPoolNetwork.Open();
        using RocketPoolTraceReader reader = RocketPoolTraceFiles.Read(file);
        while (reader.Read() is { } row)
        {
            if (row is RocketPoolTraceHeader header)
            {
                _ = pool.Ledger.Execute(header.Opening, header.Context).OrThrow();
            }

            if (row is RocketPoolTraceOperation { Command: { } command } operation && commands.Count < most)
            {
                commands.Add((command, operation.Context));
                _ = pool.Ledger.Execute(command, operation.Context);
            }
        }

        Assert.Null(reader.Error);
        return pool;
    }
}
