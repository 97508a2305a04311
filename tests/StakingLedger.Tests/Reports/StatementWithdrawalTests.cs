using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

public sealed class StatementWithdrawalTests
{
    public static TheoryData<string> Histories => [.. StatementHistory.Small];

    [Theory]
    [MemberData(nameof(Histories))]
    public void What_is_paid_is_what_was_set_aside(string name)
    {
        StatementHistory history = StatementHistory.Of(name);
        foreach (AccountId account in history.Accounts)
        {
            StatementPeriod whole = Assert.Single(history.Periods(new StatementRequest(account)));
            SignedAmount paid = StatementTies.Sum(
                whole.Lines.Where(static l => l.Stage == WithdrawalStage.Claimed).Select(static l => l.Assets));
            Assert.Equal(-SignedAmount.Of(whole.Withdrawals.Claimed.Value), paid);
        }
    }

    [Theory]
    [InlineData("lido/small-s1.jsonl")]
    [InlineData("lido/v2-small-s1.jsonl")]
    public void The_pending_withdrawals_of_all_holders_are_the_queue(string name)
    {
        StatementHistory history = StatementHistory.Of(name);
        LidoProtocol protocol = new();
        _ = PoolLedger.Fold(history.Ledger.Journal, protocol);
        (Amount pending, Amount claimable) = (Amount.Zero, Amount.Zero);
        foreach (AccountId account in history.Accounts)
        {
            WithdrawalAccount whole = Assert.Single(history.Periods(new StatementRequest(account))).Withdrawals;
            (pending, claimable) = (pending + whole.PendingAfter, claimable + whole.ClaimableAfter);
        }

        // The floors of the payments stay locked.
        WithdrawalQueue queue = protocol.State.Queue;
        Assert.Equal(queue.UnfinalizedStEth, pending);
        Assert.True(claimable <= queue.LockedEther);
        Assert.True(queue.LockedEther - claimable <= Amount.FromWei(queue.LastFinalizedId));
    }

    [Fact]
    public void A_request_goes_from_asked_to_finalised_to_paid_or_back()
    {
        StatementHistory history = StatementHistory.Of("examples/queue-run.jsonl");
        Amount asked = Amount.FromEther("48");
        StatementPeriod bob = Whole(history, "bob");
        Assert.Equal(
            [WithdrawalStage.Requested, WithdrawalStage.Finalised, WithdrawalStage.Claimed],
            bob.Lines.Where(static l => l.Kind == StatementLineKind.Withdrawal).Select(static l => l.Stage));
        Assert.Equal((asked, asked), (bob.Withdrawals.Requested, bob.Withdrawals.AskedOfFinalised));
        Assert.Equal(bob.Withdrawals.Finalised + bob.Withdrawals.Losses, asked + bob.Withdrawals.Gains);
        Assert.False(bob.Withdrawals.Losses.IsZero);
        Assert.Equal(bob.Withdrawals.Finalised, bob.Withdrawals.Claimed);

        StatementPeriod dan = Whole(history, "dan");
        Assert.Equal(Amount.FromEther("12"), dan.Withdrawals.Requested);
        Assert.Equal(dan.Withdrawals.Requested, dan.Withdrawals.Cancelled);
        Assert.False(dan.Totals.Of(MovementCause.WithdrawalCancelled).SharesIn.IsZero);

        // Cyd sold her place in the queue to Eve.
        StatementPeriod cyd = Whole(history, "cyd");
        StatementPeriod eve = Whole(history, "eve");
        Assert.Equal(-SignedAmount.Of(cyd.Withdrawals.Requested.Value), cyd.Withdrawals.PendingTransferred);
        Assert.Equal(-cyd.Withdrawals.PendingTransferred, eve.Withdrawals.PendingTransferred);
        Assert.False(eve.Withdrawals.Claimed.IsZero);
        Assert.True(eve.Closing.Shares.IsZero);
    }

    private static StatementPeriod Whole(StatementHistory history, string account) =>
        Assert.Single(history.Periods(new StatementRequest(AccountId.FromLabel(account))));
}
