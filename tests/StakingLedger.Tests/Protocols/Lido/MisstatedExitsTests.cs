using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Rules;
using StakingLedger.Tests.Docs;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.Lido;

/// <summary>A module that states more exits than deposits: the router's checked subtraction stops whoever asks for fees.</summary>
public sealed class MisstatedExitsTests
{
    [Fact]
    public void A_v3_report_panics_even_without_a_profit()
    {
        WorkedPool worked = Misstated(LidoVersion.V3);
        Digest before = worked.Pool.Ledger.StateDigest();

        Assert.Equal(new LidoRejection.ContractPanic(0x11), Report(worked, Amount.Zero).Rejection);
        Assert.Equal(before, worked.Pool.Ledger.StateDigest());
        Assert.Equal(
            ArithmeticFault.SubtractionUnderflow,
            Assert.Throws<ArithmeticFaultException>(() => worked.Pool.FeeDistribution()).Fault);
    }

    [Fact]
    public void A_v2_report_panics_only_with_a_profit()
    {
        Assert.True(Report(Misstated(LidoVersion.V2), Amount.Zero).IsAccepted);
        Assert.Equal(
            new LidoRejection.ContractPanic(0x11), Report(Misstated(LidoVersion.V2), Amount.FromGwei(1)).Rejection);
    }

    private static WorkedPool Misstated(LidoVersion version)
    {
        WorkedPool worked = WorkedPool.Bootstrapped(version);
        AccountId desk = WorkedPool.Alice;
        _ = worked.Submit(desk, Amount.FromEther("64"));
        _ = worked.Execute(desk, new FundWithdrawalVault(Amount.FromGwei(1)));
        _ = worked.Execute(desk, new SetModuleSummary(1, Exited: 3, Deposited: 2, Depositable: 0));
        return worked;
    }

    private static Outcome<OracleReported> Report(WorkedPool worked, Amount withdrawals)
    {
        Context now = worked.Now(WorkedPool.Alice);
        Context later = Context.By(now.Actor).At(now.Time.PlusSeconds(60)).InBlock(now.Block.Next());
        OracleReport report = WorkedPool.ReportAt(now.Time, 864_000) with { WithdrawalVaultBalance = withdrawals };
        return worked.Pool.Execute(report, later);
    }
}
