using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.Lido;
using StakingLedger.Rules;
using StakingLedger.Tests.Docs;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.Lido;

/// <summary>
/// Below a rate of one a share can be worth no wei, and an allowance of nothing moves it: contracts can then hold less than they owe.
/// The chain allows it, so the ledger must live with it.
/// </summary>
public sealed class ContractTakingsTests
{
    private static readonly AccountId Mallory = AccountId.FromLabel("mallory");
    private static readonly AccountId Burner = AccountId.FromLabel("burner");
    private static readonly AccountId Queue = AccountId.FromLabel("queue");
    private static readonly Amount Fallen = Amount.FromEther("63");

    [Fact]
    public void A_report_that_burns_more_than_the_burner_holds_is_refused_and_changes_nothing()
    {
        WorkedPool worked = BelowOne();
        _ = worked.Execute(WorkedPool.Alice, new ApproveStEth(Burner, Amount.FromEther("1")));
        _ = worked.Execute(WorkedPool.Alice, new RequestBurnMyShares(Shares.Of(1_000UL)));
        _ = worked.Execute(Mallory, new TransferSharesFrom(Burner, Mallory, Shares.Of(1UL)));
        Digest before = worked.Pool.Ledger.StateDigest();

        Outcome<OracleReported> outcome = Report(worked, Fallen, Shares.Of(1_000UL));

        Assert.Equal(new LidoRejection.BalanceExceeded(Shares.Of(999UL), Shares.Of(1_000UL)), outcome.Rejection);
        Assert.Equal(before, worked.Pool.Ledger.StateDigest());
        Assert.Empty(worked.Pool.Ledger.CheckInvariants());
        Assert.True(Report(worked, Fallen, Shares.Of(999UL)).IsAccepted);
        Assert.Empty(worked.Pool.Ledger.CheckInvariants());
    }

    [Fact]
    public void Shares_taken_from_a_contract_break_no_law()
    {
        WorkedPool worked = BelowOne();
        _ = worked.Execute(WorkedPool.Alice, new ApproveStEth(WorkedPool.WstEth, Amount.FromEther("1")));
        _ = worked.Execute(WorkedPool.Alice, new Wrap(Amount.FromGwei(1)));
        _ = worked.Execute(WorkedPool.Alice, new ApproveStEth(Queue, Amount.FromEther("1")));
        _ = worked.Execute(WorkedPool.Alice, new RequestWithdrawals([Amount.FromGwei(1)], WorkedPool.Alice));

        _ = worked.Execute(Mallory, new TransferSharesFrom(WorkedPool.WstEth, Mallory, Shares.Of(1UL)));
        _ = worked.Execute(Mallory, new TransferSharesFrom(Queue, Mallory, Shares.Of(1UL)));

        Assert.Equal(Shares.Of(2UL), worked.Pool.SharesOf(Mallory));
        Assert.Empty(worked.Pool.Ledger.CheckInvariants());
        Assert.Empty(LidoPool.Resume(worked.Pool.Ledger.Snapshot()).Ledger.CheckInvariants());
    }

    [Fact]
    public void Numbers_that_no_chain_holds_are_refused_before_anything_is_written()
    {
        WorkedPool worked = WorkedPool.Bootstrapped();
        Context now = worked.Now(WorkedPool.Alice);
        Amount most = Amount.FromWei(UInt128.MaxValue);
        _ = worked.Execute(WorkedPool.Alice, new FundExecutionVault(most));
        _ = worked.Execute(WorkedPool.Alice, new SetBadDebt(Shares.Of(UInt256.MaxValue)));

        Assert.Equal(
            new LidoRejection.VaultTooLarge(most, Amount.FromWei(1UL)),
            worked.Pool.Execute(new FundExecutionVault(Amount.FromWei(1UL)), now).Rejection);
        Assert.Equal(new LidoRejection.ContractPanic(0x11), Report(worked, Amount.Zero, Shares.Zero).Rejection);
        Assert.False(worked.Pool.Ledger.IsCorrupt);

        LidoTerms terms = WorkedPool.TermsOf(LidoVersion.V3);
        Amount wide = Amount.FromWei(UInt256.One << 128);
        Assert.Equal(
            new LidoRejection.SharesOverflow(Shares.Of(wide.Value)),
            LidoPool.Open().Execute(new Initialise(terms, wide), now).Rejection);
    }

    [Fact]
    public void A_stake_that_does_not_add_up_is_refused_in_v2_as_its_token_does()
    {
        LidoPool pool = LidoPool.Open();
        Context now = Context.By(WorkedPool.Alice).At(Timestamp.FromSeconds(1_700_000_000)).InBlock(BlockNumber.From(1));
        _ = pool.Execute(new Initialise(WorkedPool.TermsOf(LidoVersion.V2), Amount.FromWei(1UL)), now).OrThrow();
        _ = pool.Execute(new Resume(), now).OrThrow();

        Outcome<Submitted> outcome = pool.Execute(new Submit(Amount.FromWei(UInt256.MaxValue), default), now);

        Assert.Equal(new LidoRejection.SafeMathFault(ArithmeticFault.AdditionOverflow), outcome.Rejection);
    }

    [Fact]
    public void An_account_that_is_none_counts_as_the_zero_account()
    {
        WorkedPool worked = WorkedPool.Bootstrapped();
        Context now = worked.Now(WorkedPool.Alice);

        Assert.IsType<LidoRejection.TransferToZeroAccount>(
            worked.Pool.Execute(new TransferShares(default, Shares.Zero), now).Rejection);
        Assert.IsType<LidoRejection.ApproveToZeroAccount>(
            worked.Pool.Execute(new ApproveStEth(default, Amount.Zero), now).Rejection);
        Assert.True(worked.Pool.Execute(new RequestWithdrawals(default, default), now).IsAccepted);
        Assert.True(worked.Pool.Preview(new ClaimWithdrawals(default, default), now).IsAccepted);
    }

    /// <summary>65 ether of which 2 were lost: a share is worth less than a wei.</summary>
    private static WorkedPool BelowOne()
    {
        WorkedPool worked = WorkedPool.Bootstrapped();
        _ = worked.Submit(WorkedPool.Alice, Amount.FromEther("64"));
        _ = worked.Execute(WorkedPool.Alice, new DepositToValidators(2, 1, 2));
        _ = Report(worked, Fallen - Amount.FromEther("1"), Shares.Zero).OrThrow();
        Assert.Equal(Amount.FromEther("63"), worked.Totals.TotalPooledEther);
        return worked;
    }

    private static Outcome<OracleReported> Report(WorkedPool worked, Amount balance, Shares burn)
    {
        Context now = worked.Now(WorkedPool.Alice);
        Context later = Context.By(now.Actor).At(now.Time.PlusSeconds(60)).InBlock(now.Block.Next());
        OracleReport report = WorkedPool.ReportAt(now.Time, 864_000) with
        {
            ClValidators = worked.Totals.DepositedValidators,
            ClBalance = balance,
            SharesRequestedToBurn = burn,
        };
        return worked.Pool.Execute(report, later);
    }
}
