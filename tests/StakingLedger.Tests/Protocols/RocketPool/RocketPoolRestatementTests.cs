using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.RocketPool;

/// <summary>A report of a recorded history is corrected: every vote for it named a total that was too high.</summary>
public sealed class RocketPoolRestatementTests
{
    private const string Small = "small-seed1.jsonl";

    [Fact]
    public void The_corrected_history_is_a_replay_with_the_corrected_votes()
    {
        PoolLedger ledger = Recorded(Small);
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
        PoolLedger ledger = Recorded(Small);
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

    [Theory]
    [InlineData(Small)]
    [InlineData("medium-seed1.jsonl.gz")]
    [InlineData("medium-extra.jsonl.gz")]
    public void The_facts_of_an_event_move_each_contracts_ether_as_its_postings_do(string file)
    {
        PoolLedger ledger = Recorded(file);
        RestatementPlan plan = ledger.PlanRestatement(
            [new Correction.Drop(EventNumber.First)], static () => new RocketPoolProtocol()).OrThrow();
        BookReader books = BookReader.Of(ledger, static () => new RocketPoolProtocol(), EventNumber.First);
        int compared = 0;
        foreach (RestatementConflict conflict in plan.Conflicts)
        {
            Assert.True(books.Read());
            Assert.Equal(conflict.Event, books.Number);
            BookTotals posted = new();
            posted.Add(books.Sheet);
            foreach (OutsideFact fact in conflict.Facts.Where(static f => f.Kind != FactKind.Moved))
            {
                SignedAmount value = SignedAmount.Of(fact.Value);
                posted.Add(new Posting(fact.Thing, BookCommodity.Assets, fact.Kind == FactKind.Paid ? value : -value));
                compared++;
            }

            Assert.DoesNotContain(posted.Lines, static p => p.Commodity.IsAssets && p.Account.Kind is BookAccountKind.Buffer
                or BookAccountKind.Collateral or BookAccountKind.ExecutionVault or BookAccountKind.OtherReserve);
        }

        Assert.True(compared > 20);
    }

    internal static PoolLedger Recorded(string name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Traces", "rocketpool", name);
        using RocketPoolTraceReader reader = RocketPoolTraceReader.Open(path, out _)!;
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
