using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>The kinds of operation of which a command is made field by field.</summary>
internal static class RocketPoolOperations
{
    private static readonly string[] ReportFields = ["block", "slotTimestamp", "totalEth", "stakingEth", "rethSupply"];

    private static readonly RocketPoolOperation[] All =
    [
        new("deposit", ["value"], static (x, _, _) => new DepositEther(x.Amount("value"))),
        new("burn", ["rethAmount"], static (x, _, _) => new BurnReth(x.Amount("rethAmount"))),
        new("transfer", ["to", "rethAmount"], static (x, n, _) => new TransferReth(x.Account("to", n), x.Amount("rethAmount"))),
        new("sendEthToReth", ["value"], static (x, _, _) => new SendEtherToReth(x.Amount("value"))),
        new("depositExcessCollateral", [], static (_, _, _) => new DepositExcessCollateral()),
        new("submitBalances", ReportFields, static (x, _, _) => new SubmitBalances(Report(x))),
        new("executeUpdateBalances", ReportFields, static (x, _, _) => new ExecuteUpdateBalances(Report(x))),
        new("nodeDeposit", ["bond", "express", "value"], static (x, _, _) =>
            new DepositNode(x.Amount("bond"), x.Flag("express"), x.Amount("value"))),
        new("nodeDepositWithCredit", ["bond", "express", "value"], static (x, _, _) =>
            new DepositNodeWithCredit(x.Amount("bond"), x.Flag("express"), x.Amount("value"))),
        new("assignDeposits", ["max"], static (x, _, _) => new AssignDeposits(x.Count("max"))),
        new("megapool.stake", ["megapool", "validatorId"], static (x, n, _) =>
            new StakeMegapoolValidator(x.Account("megapool", n), x.Integer("validatorId"))),
        new("megapool.dissolve", ["megapool", "validatorId"], static (x, n, _) =>
            new DissolveMegapoolValidator(x.Account("megapool", n), x.Integer("validatorId"))),
        new("megapool.dequeue", ["megapool", "validatorId"], static (x, n, _) =>
            new DequeueMegapoolValidator(x.Account("megapool", n), x.Integer("validatorId"))),
        new("megapool.receiveEth", ["megapool", "value", "note"], static (x, n, _) =>
            new FundMegapool(x.Account("megapool", n), x.Amount("value"))),
        new("megapool.distribute", ["megapool"], static (x, n, _) => new DistributeMegapool(x.Account("megapool", n))),
        new("megapool.claim", ["megapool"], static (x, n, _) => new ClaimMegapool(x.Account("megapool", n))),
        new("megapool.repayDebt", ["megapool", "value"], static (x, n, _) =>
            new RepayMegapoolDebt(x.Account("megapool", n), x.Amount("value"))),
        new("megapool.penalise", ["megapool", "block", "amount"], static (x, n, _) =>
            new PenaliseMegapool(x.Account("megapool", n), x.Count("block"), x.Amount("amount"))),
        new("megapool.reduceBond", ["megapool", "amount"], static (x, n, caller) =>
            new ReduceMegapoolBond(x.Has("megapool") ? x.Account("megapool", n) : caller, x.Amount("amount"))),
        new("withdrawCredit", ["amount"], static (x, _, _) => new WithdrawCredit(x.Amount("amount"))),
        new("megapool.challengeExit", ["megapool", "validatorId"], static (x, n, _) =>
            new ChallengeExit(x.Account("megapool", n), x.Integer("validatorId"))),
        new("megapool.notifyNotExit", ["megapool", "validatorId"], static (x, n, _) =>
            new NotifyNotExit(x.Account("megapool", n), x.Integer("validatorId"))),
        new("megapool.notifyExit", ["megapool", "validatorId", "withdrawableEpoch", "recentEpoch"], static (x, n, _) =>
            new NotifyExit(
                x.Account("megapool", n), x.Integer("validatorId"), x.Count("withdrawableEpoch"), x.Count("recentEpoch"))),
        new("megapool.notifyFinalBalance",
            ["megapool", "validatorId", "amountInGwei", "withdrawalEpoch", "recentEpoch"],
            static (x, n, _) => new NotifyFinalBalance(
                x.Account("megapool", n),
                x.Integer("validatorId"),
                x.Count("amountInGwei"),
                x.Count("withdrawalEpoch"),
                x.Count("recentEpoch"))),
        new("minipool.create", ["minipool", "bond", "note"], static (x, _, _) => new CreateMinipool(Minipool(x), x.Amount("bond"))),
        new("minipool.stake", ["minipool"], static (x, _, _) => new StakeMinipool(Minipool(x))),
        new("minipool.receiveEth", ["minipool", "value", "note"], static (x, _, _) =>
            new FundMinipool(Minipool(x), x.Amount("value"))),
        new("minipool.distributeBalance", ["minipool", "rewardsOnly"], static (x, _, _) =>
            new DistributeMinipool(Minipool(x), x.Flag("rewardsOnly"))),
        new("minipool.beginUserDistribute", ["minipool"], static (x, _, _) => new BeginUserDistribute(Minipool(x))),
        new("minipool.finalise", ["minipool"], static (x, _, _) => new FinaliseMinipool(Minipool(x))),
        new("minipool.submitPenalty", ["minipool", "block"], static (x, _, _) =>
            new SubmitMinipoolPenalty(Minipool(x), x.Count("block"))),
        new("smoothingPool.receiveEth", ["value"], static (x, _, _) => new FundSmoothingPool(x.Amount("value"))),
        new("setting", ["path", "value"], static (x, _, _) => Setting(x)),
    ];

    /// <summary>Gets the names of all of them, for a message.</summary>
    public static string AllNames { get; } = string.Join(", ", All.Select(static o => o.Name));

    /// <summary>Finds one by its name.</summary>
    public static RocketPoolOperation? Find(string name) =>
        Array.Find(All, o => string.Equals(o.Name, name, StringComparison.Ordinal));

    private static ReportedBalances Report(TraceFields x) => new(
        x.Count("block"), x.Count("slotTimestamp"), x.Amount("totalEth"), x.Amount("stakingEth"), x.Amount("rethSupply"));

    private static AccountId Minipool(TraceFields x)
    {
        string text = x.Text("minipool");
        return AccountId.TryParse(text, out AccountId minipool)
            ? minipool
            : throw x.Wrong("minipool", x.Element.GetProperty("minipool"), "a label of a minipool");
    }

    private static ChangeSetting Setting(TraceFields x)
    {
        string path = x.Text("path");
        RocketPoolSetting setting = RocketPoolSettingPaths.Find(path);
        if (setting == RocketPoolSetting.None)
        {
            throw x.Wrong("path", x.Element.GetProperty("path"), "the path of a setting");
        }

        return new ChangeSetting(
            setting, RocketPoolSettingPaths.IsFlag(setting) ? x.Flag("value") ? 1UL : 0UL : x.Number("value"));
    }
}
