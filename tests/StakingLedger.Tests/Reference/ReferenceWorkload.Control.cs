using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>Burn requests, validator deposits, modules, vaults, limits and pauses.</summary>
internal sealed partial class ReferenceWorkload
{
    private ReferenceOp BurnMyStEth() => Op("requestBurnMyStETH", "coverer", ("amount", CoverAmount()));

    private ReferenceOp BurnMyStEthForCover() => Op("requestBurnMyStETHForCover", "coverer", ("amount", CoverAmount()));

    private ReferenceOp BurnMyShares() => Op("requestBurnMyShares", "coverer", ("shares", CoverShares("coverer")));

    private ReferenceOp BurnShares()
    {
        string owner = BurnOwner();
        return Op("requestBurnShares", "coverer", ("owner", owner), ("shares", CoverShares(owner)));
    }

    private ReferenceOp BurnSharesForCover()
    {
        string owner = BurnOwner();
        return Op("requestBurnSharesForCover", "coverer", ("owner", owner), ("shares", CoverShares(owner)));
    }

    private ReferenceOp RecoverExcess() => Op("recoverExcessStETH", Holder());

    private BigInteger CoverAmount() => dice.Percent(80) ? dice.Below(Balance("coverer") / 20) : dice.Near(Balance("coverer"));

    private BigInteger CoverShares(string owner) =>
        dice.Percent(80) ? dice.Below(lido.SharesOf(owner) / 20) : dice.Near(lido.SharesOf(owner));

    private string BurnOwner() => dice.Percent(90) ? "coverer" : Holder();

    private ReferenceOp Deposit()
    {
        BigInteger module = dice.Percent(4) ? 99 : 1 + dice.Below(3);
        BigInteger most = dice.Below(6) switch { 0 => 0, 1 => ReferenceNumber.Max256, _ => 1 + dice.Below(40) };
        BigInteger depositable = BigInteger.Max(0, State.BufferedEther - State.UnfinalizedStEth);
        BigInteger cap = BigInteger.Min(BigInteger.Min(most, depositable / ReferenceNumber.DepositSize), 250);
        BigInteger taken = dice.Percent(80) ? cap : dice.Below(cap + 1);
        return Op("deposit", "dsm", ("maxDeposits", most), ("moduleId", module)) with { ValidatorsTaken = taken };
    }

    private ReferenceOp SetModuleSummary()
    {
        BigInteger deposited = dice.Below(4) switch { 0 => 0, 1 => 1 + dice.Below(3), _ => dice.Below(1_000) };
        BigInteger exited = dice.Percent(50) ? 0 : dice.Below(deposited + 1);
        return ModuleSummary(1 + dice.Below(3), exited, deposited);
    }

    private static ReferenceOp ModuleSummary(BigInteger module, BigInteger exited, BigInteger deposited) => Op(
        "setModuleSummary",
        "admin",
        ("module", module),
        ("exited", exited),
        ("deposited", deposited),
        ("depositable", new BigInteger(100_000)));

    private ReferenceOp SetModuleStatus()
    {
        string status = dice.Percent(50)
            ? ReferenceModule.Active
            : dice.Pick([ReferenceModule.DepositsPaused, ReferenceModule.Stopped]);
        return Op("setModuleStatus", "admin", ("module", AnyModule()), ("status", status));
    }

    private ReferenceOp UpdateModuleFees()
    {
        BigInteger moduleFee = dice.Below(10) switch { 0 => 0, 1 => 10_000, _ => dice.Below(900) };
        BigInteger treasuryFee = dice.Below(10) switch { 0 => 0, 1 => 10_000, _ => dice.Below(900) };
        return Op(
            "updateModuleFees",
            "admin",
            ("module", AnyModule()),
            ("moduleFeeBP", moduleFee),
            ("treasuryFeeBP", treasuryFee));
    }

    private BigInteger AnyModule() => dice.Percent(5) ? 99 : 1 + dice.Below(3);

    private ReferenceOp FundExecutionLayerVault()
    {
        BigInteger value = Income();
        return Op("fundELVault", "funder", ("amount", value)) with { Value = value };
    }

    private ReferenceOp CreditWithdrawalVault() => Op("creditWithdrawalVault", "admin", ("amount", Income()));

    /// <summary>Up to about a thousandth of the pool at a time, sometimes far more.</summary>
    private BigInteger Income()
    {
        BigInteger pool = State.BufferedEther + State.ClBalance;
        return dice.Percent(85) ? dice.Below((pool / 1_000) + 5) : dice.Below((pool / 20) + 5);
    }

    private ReferenceOp SetStakingLimit()
    {
        BigInteger max = dice.Below(8) switch
        {
            0 => 0,
            1 => dice.Edge(),
            2 => (ReferenceNumber.Max96 / 2) + dice.Below(2),
            3 => ReferenceNumber.Max96 + dice.Below(2),
            _ => 1 + dice.Bits(scenario.DepositBits),
        };
        BigInteger increase = dice.Below(8) switch
        {
            0 => 0,
            1 => max,
            2 => max + 1,
            3 => max >> 32,
            4 => (max >> 32) + 1,
            5 => 1,
            _ => max / (1 + dice.Below(500)),
        };
        return Op("setStakingLimit", "admin", ("max", max), ("incPerBlock", BigInteger.Min(increase, ReferenceNumber.Max256)));
    }

    private ReferenceOp RemoveStakingLimit() => Op("removeStakingLimit", "admin");

    private ReferenceOp PauseStaking() => Op("pauseStaking", "admin");

    private ReferenceOp ResumeStaking() => Op("resumeStaking", "admin");

    private ReferenceOp Stop() => Op("stop", "admin");

    private ReferenceOp Resume() => Op("resume", "admin");
}
