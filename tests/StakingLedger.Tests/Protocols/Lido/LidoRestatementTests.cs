using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Reports;
using StakingLedger.Tests.Conformance;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.Lido;

/// <summary>A report of a recorded history is corrected: the consensus balance was too high by one ether.</summary>
public sealed class LidoRestatementTests
{
    private static readonly Amount Ether = Amount.FromEther("1");

    public static TheoryData<string, int> Reports => new()
    {
        { "small-s1.jsonl", 2 },
        { "small-s1.jsonl", 4 },
        { "v2-small-s1.jsonl", 2 },
        { "v2-small-s1.jsonl", 3 },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void The_corrected_history_is_a_replay_with_the_corrected_report_and_transfers_as_the_chain_moved_them(string file, int report)
    {
        PoolLedger ledger = Recorded(file);
        (EventNumber number, OracleReport corrected) = ReportOf(ledger, report);
        RestatementPlan plan = PlanOf(ledger, number, corrected);

        LidoPool plain = LidoPool.Open();
        List<EventNumber> refused = [];
        Dictionary<ulong, ulong?> requests = [];
        for (EventNumber n = EventNumber.First; n <= ledger.LastEvent; n = n.Next())
        {
            ILidoCommand command = n == number ? corrected
                : n < number ? (ILidoCommand)ledger.CommandBehind(n)
                : AsOnChain(ledger, n);
            bool isAccepted = WithRequests(command, requests, plain) is { } renamed
                && plain.Execute(renamed, ledger.ContextOf(n)).IsAccepted;
            if (!isAccepted)
            {
                refused.Add(n);
            }

            if (ledger.EventAt(n) is WithdrawalsRequested before)
            {
                WithdrawalsRequested? now = isAccepted ? (WithdrawalsRequested)plain.Ledger.EventAt(plain.Ledger.LastEvent) : null;
                for (int i = 0; i < before.Items.Length; i++)
                {
                    requests[before.First.Value + (ulong)i] = now?.First.Value + (ulong)i;
                }
            }
        }

        Assert.Equal(refused, plan.Conflicts.Select(static c => c.Event));
        Assert.Equal(plain.Ledger.StateDigest(), plan.Restated.StateDigest());
        Assert.Equal(plain.Ledger.JournalDigest(includeOpenTail: true), plan.Restated.JournalDigest(includeOpenTail: true));
        Assert.Empty(plan.Restated.CheckInvariants());
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void The_deltas_sum_to_the_total_and_version_one_stays_as_it_was(string file, int report)
    {
        PoolLedger ledger = Recorded(file);
        Digest before = ledger.JournalDigest(includeOpenTail: true);
        (EventNumber number, OracleReport corrected) = ReportOf(ledger, report);
        RestatementPlan plan = PlanOf(ledger, number, corrected);
        RestatementDeltas deltas = plan.Deltas;

        Assert.Equal(SignedAmount.Change(ledger.Timeline.Current.Assets.Value, plan.Restated.Timeline.Current.Assets.Value), deltas.Total);
        Assert.False(deltas.Total.IsZero);
        SignedAmount shares = SignedAmount.Zero;
        SignedAmount assets = SignedAmount.Zero;
        foreach (HolderDelta holder in deltas.Holders.Where(static h => h.Token == LidoPool.StEth))
        {
            shares += holder.Shares;
            assets += holder.Assets;
            Assert.Equal(
                SignedAmount.Change(
                    ledger.BalanceAt(holder.Account, ledger.LastEvent).Value,
                    plan.Restated.BalanceAt(holder.Account, plan.Restated.LastEvent).Value),
                holder.Assets);
        }

        Assert.Equal(SignedAmount.Change(ledger.Shares(LidoPool.StEth).Total, plan.Restated.Shares(LidoPool.StEth).Total), shares);
        Assert.Equal(deltas.Total, assets + deltas.Dust);
        Assert.Equal(before, ledger.JournalDigest(includeOpenTail: true));
        Assert.Equal(
            PoolLedger.Fold(ledger.Journal, new LidoProtocol(), number.Previous()).StateDigest(),
            PoolLedger.Fold(plan.Restated.Journal, new LidoProtocol(), number.Previous()).StateDigest());
        AssertBalanced(deltas.Books);

        // The reader holds every event of the corrected history to the laws of the books.
        BookTotals books = BookTotals.Of(BookReader.Of(plan.Restated, static () => new LidoProtocol()), plan.Restated.LastEvent);
        BookTotals entered = BookTotals.Of(BookReader.Of(ledger, static () => new LidoProtocol()), ledger.LastEvent);
        foreach (Posting posting in deltas.Books)
        {
            entered.Add(posting);
        }

        Assert.Equal(books.Lines, entered.Lines);
        Assert.Equal(
            -deltas.Total,
            deltas.Books.Where(static p => p.Commodity.IsAssets && p.Account.Section == BookSection.Holders)
                .Aggregate(SignedAmount.Zero, static (sum, p) => sum + p.Amount));
        Assert.NotEmpty(deltas.FeeRecipients);
        EpochNumber epoch = EpochNumber.From(corrected.RefSlot / 32);
        Assert.Equal(number, ledger.ReportOf(epoch));
        AccountId anybody = deltas.Holders[0].Account;
        Assert.Equal(ledger.BalanceAt(anybody, number), ledger.BalanceAt(anybody, epoch));
        AssertBalanced(plan.Owed([.. plan.Conflicts.Where(static c => c.Facts.Count > 0)
            .Select(static c => new ConflictChoice(c.Event, ConflictResolution.BookAsReceivable))]));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Ether_received_and_shares_that_the_chain_moved_keep_their_numbers(string file, int report)
    {
        PoolLedger ledger = Recorded(file);
        (EventNumber number, OracleReport corrected) = ReportOf(ledger, report);
        RestatementPlan plan = PlanOf(ledger, number, corrected);
        int compared = 0;
        for (EventNumber n = number.Next(); n <= ledger.LastEvent; n = n.Next())
        {
            if (plan.RestatedNumberOf(n) is not { } now)
            {
                continue;
            }

            switch (ledger.EventAt(n), plan.Restated.EventAt(now))
            {
                case (Submitted one, Submitted other):
                    Assert.Equal(one.Amount, other.Amount);
                    compared++;
                    break;
                case (SharesTransferred one, SharesTransferred other):
                    Assert.Equal((one.From, one.To, one.Shares), (other.From, other.To, other.Shares));
                    compared++;
                    break;
                case (SharesTransferred one, RecordedOnChain { Event: SharesTransferred other }):
                    Assert.Equal(one with { AllowanceLeft = null }, other with { AllowanceLeft = null });
                    compared++;
                    break;
                case (Wrapped one, RecordedOnChain { Event: Wrapped other }):
                    Assert.Equal(one with { AllowanceLeft = null }, other with { AllowanceLeft = null });
                    compared++;
                    break;
                case (Unwrapped one, RecordedOnChain { Event: Unwrapped other }):
                    Assert.Equal(one, other);
                    compared++;
                    break;
                default:
                    break;
            }
        }

        Assert.True(compared > 0);

        // Ether came in as it did; what reports moved between the contracts left one and reached the other: nobody owes it.
        foreach (FactDifference difference in plan.FactDifferences.Where(static d => d.Fact.Kind == FactKind.Received))
        {
            Assert.IsType<OracleReported>(ledger.EventAt(difference.Event));
            Assert.Contains(plan.FactDifferences, d => d.Event == difference.Event && d.Fact.Kind == FactKind.Paid
                && d.Fact.Party == difference.Fact.Party && d.Difference == difference.Difference);
        }

        Assert.DoesNotContain(
            plan.Owed(), p => p.Commodity.IsAssets && p.Account.Party == ledger.ContextOf(number).Actor);
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Every_difference_of_a_balance_is_the_sum_of_its_causes(string file, int report)
    {
        PoolLedger ledger = Recorded(file);
        (EventNumber number, OracleReport corrected) = ReportOf(ledger, report);
        RestatementPlan plan = PlanOf(ledger, number, corrected);
        foreach (HolderDelta holder in plan.Deltas.Holders.Where(static h => h.Token == LidoPool.StEth))
        {
            DifferenceExplanation why = DifferenceExplanation.Between(
                ledger, plan.Restated, static () => new LidoProtocol(), holder.Account);
            Assert.Equal(number, why.FirstDifferent);
            Assert.Equal(holder.Assets, why.Difference);
            Assert.Equal(holder.Assets, why.Groups.Aggregate(SignedAmount.Zero, static (sum, g) => sum + g.Difference));
            Assert.Equal(why.One.Opening, why.Other.Opening);
        }
    }

    internal static PoolLedger Recorded(string file)
    {
        using LidoTraceReader reader = LidoTraceReader.Open(TraceFiles.PathOf(file), out _)!;
        LidoReplay replay = LidoReplay.Open((LidoTraceHeader)reader.Read()!, out _);
        while (reader.Read() is { } row)
        {
            if (row is LidoTraceOperation operation)
            {
                _ = replay.Execute(operation);
            }
        }

        Assert.Null(reader.Error);
        return replay.Pool.Ledger;
    }

    internal static (EventNumber Number, OracleReport Corrected) ReportOf(PoolLedger ledger, int place)
    {
        for (EventNumber n = EventNumber.First; ; n = n.Next())
        {
            if (ledger.EventAt(n) is OracleReported reported && --place == 0)
            {
                return (n, reported.Report with { ClBalance = reported.Report.ClBalance - Ether });
            }
        }
    }

    private static RestatementPlan PlanOf(PoolLedger ledger, EventNumber number, OracleReport corrected) =>
        ledger.PlanRestatement([new Correction.Replace(number, corrected)], static () => new LidoProtocol()).OrThrow();

    /// <summary>The command with which the chain's shares move again: worked out here by other means than the library's.</summary>
    private static ILidoCommand AsOnChain(PoolLedger ledger, EventNumber n) => ledger.EventAt(n) switch
    {
        SharesTransferred { Form: TransferForm.StEth } moved => new TransferShares(moved.To, moved.Shares),
        SharesTransferred { Form: TransferForm.StEthFrom or TransferForm.SharesFrom } moved => new RepeatAsRecorded(moved),
        Wrapped or Unwrapped or BurnRequested or ExternalSharesBurnt => new RepeatAsRecorded((ILidoEvent)ledger.EventAt(n)),
        _ => (ILidoCommand)ledger.CommandBehind(n),
    };

    /// <summary>The command with the numbers that its requests have now; null when one of them is gone.</summary>
    private static ILidoCommand? WithRequests(ILidoCommand command, Dictionary<ulong, ulong?> requests, LidoPool now)
    {
        RequestId? Renamed(RequestId id) => requests.GetValueOrDefault(id.Value) is { } number ? RequestId.From(number) : null;
        (ValueList<RequestId> named, AccountId to) = command switch
        {
            ClaimWithdrawal claim => ([claim.Request], default(AccountId)),
            ClaimWithdrawals claims => (claims.Requests, default),
            ClaimWithdrawalsTo claims => (claims.Requests, claims.Recipient),
            TransferRequest transfer => ([transfer.Request], default),
            _ => (default(ValueList<RequestId>), default),
        };
        RequestId?[] renamed = [.. named.Select(Renamed)];
        if (renamed.Contains(null))
        {
            return null;
        }

        RequestId[] all = [.. renamed.Select(static r => r!.Value)];
        ValueList<ulong> hints = [.. all.Select(id => now.Checkpoints.Last(c => c.FromRequestId <= id).Index)];
        return command switch
        {
            ClaimWithdrawal => new ClaimWithdrawal(all[0]),
            ClaimWithdrawals => new ClaimWithdrawals([.. all], hints),
            ClaimWithdrawalsTo => new ClaimWithdrawalsTo([.. all], hints, to),
            TransferRequest transfer => transfer with { Request = all[0] },
            OracleReport report => report with
            {
                FinalizationBatches =
                [
                    .. report.FinalizationBatches
                        .Select(b => requests.Where(r => r.Key <= b.Value && r.Value is not null).Max(static r => r.Value))
                        .OfType<ulong>().Distinct().Select(RequestId.From),
                ],
            },
            _ => command,
        };
    }

    private static void AssertBalanced(IReadOnlyList<Posting> postings)
    {
        foreach (IGrouping<BookCommodity, Posting> commodity in postings.GroupBy(static p => p.Commodity))
        {
            Assert.Equal(SignedAmount.Zero, commodity.Aggregate(SignedAmount.Zero, static (sum, p) => sum + p.Amount));
        }
    }
}
