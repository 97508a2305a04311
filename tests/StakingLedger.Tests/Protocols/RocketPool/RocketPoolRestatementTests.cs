using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.RocketPool;

/// <summary>A report of a recorded history is corrected: every vote for it named a total that was too high.</summary>
public sealed class RocketPoolRestatementTests
{
    private static readonly string Path = System.IO.Path.Combine(
        AppContext.BaseDirectory, "Traces", "rocketpool", "small-seed1.jsonl");

    [Fact]
    public void The_corrected_history_is_a_replay_with_the_corrected_votes()
    {
        PoolLedger ledger = Recorded();
        RestatementPlan plan = PlanOf(ledger, out Dictionary<ulong, SubmitBalances> votes);
        Assert.Equal(2, votes.Count);
        PoolLedger plain = new(new RocketPoolProtocol());
        List<EventNumber> refused = [];
        for (EventNumber n = EventNumber.First; n <= ledger.LastEvent; n = n.Next())
        {
            ICommand command = votes.TryGetValue(n.Value, out SubmitBalances? vote) ? vote : ledger.CommandBehind(n);
            if (!plain.Execute(command, ledger.ContextOf(n)).IsAccepted)
            {
                refused.Add(n);
            }
        }

        Assert.Equal(refused, plan.Conflicts.Select(static c => c.Event));
        Assert.Equal(plain.StateDigest(), plan.Restated.StateDigest());
        Assert.Equal(plain.JournalDigest(includeOpenTail: true), plan.Restated.JournalDigest(includeOpenTail: true));
    }

    [Fact]
    public void A_burn_keeps_the_ether_that_it_was_paid_and_the_difference_is_owed()
    {
        PoolLedger ledger = Recorded();
        RestatementPlan plan = PlanOf(ledger, out _);
        FactDifference[] burns =
        [
            .. plan.FactDifferences.Where(d => d.Fact is { Kind: FactKind.Paid, Thing.Kind: BookAccountKind.Collateral }
                && ledger.CommandBehind(d.Event) is BurnReth),
        ];
        Assert.NotEmpty(burns);
        Assert.All(burns, static d => Assert.True(d.Difference > SignedAmount.Zero, "a lower total pays less"));
        AccountId burner = burns[0].Fact.Party;
        SignedAmount owed = plan.Owed()
            .Where(p => p.Account.Kind == BookAccountKind.Restatement && p.Commodity.IsAssets && p.Account.Party == burner)
            .Aggregate(SignedAmount.Zero, static (sum, p) => sum + p.Amount);
        Assert.Equal(
            burns.Where(d => d.Fact.Party == burner).Aggregate(SignedAmount.Zero, static (sum, d) => sum + d.Difference), owed);
        Assert.Equal(plan.Deltas.Total, plan.Deltas.HoldersAssets + plan.Deltas.Dust);
    }

    private static PoolLedger Recorded()
    {
        using RocketPoolTraceReader reader = RocketPoolTraceReader.Open(Path, out _)!;
        RocketPoolReplay replay = new(reader);
        _ = replay.ReadHeader();
        replay.Open();
        while (replay.TryRead(out Context? context))
        {
            if (context is not null)
            {
                _ = replay.Execute();
            }
        }

        Assert.Null(reader.Error);
        return replay.Ledger;
    }

    private static RestatementPlan PlanOf(PoolLedger ledger, out Dictionary<ulong, SubmitBalances> votes)
    {
        votes = [];
        for (EventNumber n = EventNumber.First; n <= ledger.LastEvent; n = n.Next())
        {
            // The first report that was executed: one of block 0 never is.
            if (ledger.CommandBehind(n) is SubmitBalances { Report.SlotTimestamp: 1_790_261_736 } vote)
            {
                votes[n.Value] = new SubmitBalances(vote.Report with { TotalEther = vote.Report.TotalEther - Amount.FromEther("1") });
            }
        }

        Correction[] corrections =
            [.. votes.Select(static v => new Correction.Replace(EventNumber.From(v.Key), v.Value))];
        return ledger.PlanRestatement(corrections, static () => new RocketPoolProtocol()).OrThrow();
    }
}
