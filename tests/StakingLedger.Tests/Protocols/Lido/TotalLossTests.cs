using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Tests.Docs;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.Lido;

/// <summary>
/// A report that leaves no ether and finalises requests for nothing: OracleReportSanityChecker refuses a rate of zero by its name in
/// v2.2.0, and asserts that there is ether in v3.0.2 (_checkSimulatedShareRate).
/// </summary>
public sealed class TotalLossTests
{
    [Fact]
    public void Without_ether_v3_asserts_where_v2_names_a_rate_of_zero()
    {
        Assert.Equal(new LidoRejection.ContractPanic(0x01), ReportOfNothing(LidoVersion.V3));
        Assert.Equal(new LidoRejection.ActualShareRateIsZero(), ReportOfNothing(LidoVersion.V2));
    }

    private static Rejection? ReportOfNothing(LidoVersion version)
    {
        LidoTerms terms = WorkedPool.TermsOf(version);
        LidoPool pool = LidoScene.Open(
            terms with { Limits = terms.Limits with { InitialSlashingAmountPWei = 65_535 } }, Amount.FromEther("1"));
        Context now = Context.By(WorkedPool.Alice).At(Timestamp.FromSeconds(1_700_000_000)).InBlock(BlockNumber.From(100));
        _ = pool.Execute(new Submit(Amount.FromEther("31"), AccountId.ZeroAddress), now).OrThrow();
        _ = pool.Execute(new DepositToValidators(1, 1, 1), now).OrThrow();
        _ = pool.Execute(new ApproveStEth(terms.Accounts.WithdrawalQueue, Amount.FromWei(100)), now).OrThrow();
        _ = pool.Execute(new RequestWithdrawals([Amount.FromWei(100)], WorkedPool.Alice), now).OrThrow();
        OracleReport report = WorkedPool.ReportAt(now.Time, 864_000) with
        {
            ClValidators = 1,
            FinalizationBatches = [RequestId.From(1)],
            SimulatedShareRate = ShareRate.FromRay(1),
        };
        Context later = Context.By(now.Actor).At(now.Time.PlusSeconds(60)).InBlock(now.Block.Next());
        return pool.Execute(report, later).Rejection;
    }
}
