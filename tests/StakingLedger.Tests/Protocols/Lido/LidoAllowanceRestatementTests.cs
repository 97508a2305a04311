using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.Lido;

/// <summary>Allowances that were approved to the wei: the corrected history spends what the chain spent.</summary>
public sealed class LidoAllowanceRestatementTests
{
    private static readonly Func<IProtocol> Fresh = static () => new LidoProtocol();

    [Theory]
    [InlineData("small-s1.jsonl", true)]
    [InlineData("small-s1.jsonl", false)]
    [InlineData("v2-small-s1.jsonl", true)]
    public void An_allowance_to_the_wei_is_spent_as_the_chain_spent_it(string file, bool isHigher)
    {
        PoolLedger ledger = LidoRestatementTests.Recorded(file);
        EventNumber last = ledger.LastEvent;
        Play(ledger, out AccountId owner, out AccountId spender);
        RestatementPlan plan = PlanOf(ledger, isHigher ? 1 : -1);
        Assert.DoesNotContain(plan.Conflicts, c => c.Event > last);
        Assert.DoesNotContain(plan.FactDifferences, d => d.Event > last);
        AssertAsRecorded(ledger, plan, last, plan.RestatedNumberOf);

        // The approvals are used up to the wei, as they were.
        LidoProtocol state = new();
        _ = PoolLedger.Fold(plan.Restated.Journal, state);
        Context now = plan.Restated.ContextOf(plan.Restated.LastEvent) with { Actor = spender };
        Assert.IsType<LidoRejection.AllowanceExceeded>(
            plan.Restated.Execute(new TransferStEthFrom(owner, spender, Amount.FromWei(1)), now).Rejection);
    }

    [Fact]
    public void Shares_and_spent_allowances_stay_through_a_chain_of_restatements()
    {
        PoolLedger ledger = LidoRestatementTests.Recorded("small-s1.jsonl");
        EventNumber last = ledger.LastEvent;
        Play(ledger, out _, out AccountId spender);
        RestatementPlan second = PlanOf(ledger, 1);
        LedgerVersions versions = new(ledger);
        Timestamp end = ledger.ContextOf(ledger.LastEvent).Time;
        ConflictChoice[] choices = [.. second.Conflicts.Select(static c => new ConflictChoice(c.Event, ConflictResolution.Drop))];
        _ = versions.Apply(second, choices, Context.By(spender).At(Timestamp.FromSeconds(end.Seconds + 1))).OrThrow();
        RestatementPlan third = PlanOf(versions.Current, -3);
        AssertAsRecorded(ledger, third, last, n => second.RestatedNumberOf(n) is { } middle ? third.RestatedNumberOf(middle) : null);
    }

    [Fact]
    public void What_the_chain_did_is_refused_where_its_approval_is_gone()
    {
        PoolLedger ledger = LidoRestatementTests.Recorded("small-s1.jsonl");
        EventNumber approval = ledger.LastEvent.Next();
        Play(ledger, out _, out _);
        RestatementPlan plan = ledger.PlanRestatement([new Correction.Drop(approval)], Fresh).OrThrow();
        RestatementConflict conflict = plan.Conflicts[0];
        Assert.Equal(approval.Next(), conflict.Event);
        Assert.IsType<LidoRejection.AllowanceExceeded>(conflict.Rejection);
        Assert.Equal(FactKind.Moved, Assert.Single(conflict.Facts).Kind);
    }

    [Fact]
    public void A_recorded_event_is_written_read_and_decided_again_as_it_is()
    {
        PoolLedger ledger = LidoRestatementTests.Recorded("small-s1.jsonl");
        Play(ledger, out _, out _);
        RestatementPlan plan = PlanOf(ledger, 1);
        int kept = 0;
        PoolLedger again = new(new LidoProtocol());
        for (EventNumber n = EventNumber.First; n <= plan.Restated.LastEvent; n = n.Next())
        {
            _ = again.Execute(plan.Restated.CommandBehind(n), plan.Restated.ContextOf(n)).OrThrow();
            kept += plan.Restated.EventAt(n) is RecordedOnChain ? 1 : 0;
        }

        Assert.True(kept >= 3);
        Assert.Equal(plan.Restated.JournalDigest(includeOpenTail: true), again.JournalDigest(includeOpenTail: true));
        Assert.Equal(plan.Restated.StateDigest(), again.StateDigest());
        BookTotals books = BookTotals.Of(BookReader.Of(plan.Restated, Fresh), plan.Restated.LastEvent);
        Assert.NotEmpty(books.Lines);
    }

    /// <summary>Approves to the wei and spends all of it: by amount, by shares, and by wrapping.</summary>
    private static void Play(PoolLedger ledger, out AccountId owner, out AccountId spender)
    {
        Context last = ledger.ContextOf(ledger.LastEvent);
        LidoAccounts accounts = ((Initialise)ledger.CommandBehind(EventNumber.First)).Terms.Accounts;
        AccountId rich = default;
        UInt256 most = UInt256.Zero;
        foreach (AccountId account in ledger.Accounts.AsSpan())
        {
            UInt256 held = ledger.SharesAt(default, account, ledger.LastEvent).Value;
            if (held > most && account != accounts.WstEth && account != accounts.WithdrawalQueue && account != accounts.Burner
                && account != accounts.InitialHolder && account != accounts.Treasury)
            {
                (rich, most) = (account, held);
            }
        }

        (owner, spender) = (rich, accounts.Treasury);
        Shares part = Shares.Of(most / 10);
        Amount worth = ledger.Timeline.Current.BalanceOf(part);
        Do(owner, new ApproveStEth(spender, worth));
        Do(spender, new TransferStEthFrom(owner, spender, worth));
        Do(owner, new ApproveStEth(spender, worth));
        Do(spender, new TransferSharesFrom(owner, spender, part));
        Do(owner, new ApproveStEth(accounts.WstEth, worth));
        Do(owner, new Wrap(worth));
        Do(owner, new Unwrap(Shares.Of(part.Value / 3)));

        void Do(AccountId actor, ILidoCommand command) =>
            _ = ledger.Execute(command, last with { Actor = actor, Client = default }).OrThrow();
    }

    private static void AssertAsRecorded(
        PoolLedger ledger, RestatementPlan plan, EventNumber after, Func<EventNumber, EventNumber?> nowOf)
    {
        int kept = 0;
        for (EventNumber n = after.Next(); n <= ledger.LastEvent; n = n.Next())
        {
            EventNumber now = nowOf(n)!.Value;
            if (plan.Restated.EventAt(now) is RecordedOnChain recorded)
            {
                Assert.Equal(ledger.EventAt(n), recorded.Event);
                kept++;
            }
        }

        Assert.Equal(4, kept);
    }

    private static RestatementPlan PlanOf(PoolLedger ledger, long thousandths)
    {
        (EventNumber number, OracleReport report) = LidoRestatementTests.ReportOf(ledger, 2);
        Amount milli = Amount.FromEther("0.001");
        Amount reported = report.ClBalance + Amount.FromEther("1");
        for (long i = 0; i != thousandths; i += Math.Sign(thousandths))
        {
            reported = thousandths > 0 ? reported + milli : reported - milli;
        }

        return ledger.PlanRestatement([new Correction.Replace(number, report with { ClBalance = reported })], Fresh).OrThrow();
    }
}
