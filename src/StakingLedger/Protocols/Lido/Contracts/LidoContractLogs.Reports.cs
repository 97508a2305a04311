using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>Logs of reports: the same entries, in the order of each generation.</content>
public static partial class LidoContractLogs
{
    private static void AddV3(LogList logs, OracleReported e, in Context context)
    {
        LidoAccounts accounts = logs.Accounts;
        ReportPlan plan = e.Plan;
        AddBunker(logs, e);
        AddDecrease(logs, e);
        AddQueueToBurner(logs, plan, accounts.Accounting);
        AddValidators(logs, e);
        if (!plan.BadDebt.IsZero)
        {
            logs.Lido("ExternalBadDebtInternalized", ContractLogField.Of("amountOfShares", plan.BadDebt));
            logs.Lido("ExternalSharesBurnt", ContractLogField.Of("amountOfShares", plan.BadDebt));
        }

        AddBurn(logs, plan);
        AddCollected(logs, e, context);
        if (!plan.Fees.Minted.IsZero)
        {
            logs.StEthTransfer(accounts.Zero, accounts.Accounting, plan.Fees.MintedValue, plan.Fees.Minted);
            foreach (ModuleFeeShares module in plan.Fees.Modules)
            {
                if (!module.Shares.IsZero)
                {
                    logs.StEthTransfer(accounts.Accounting, module.Account, module.Value, module.Shares);
                }
            }

            if (!plan.Fees.TreasuryShares.IsZero)
            {
                logs.StEthTransfer(
                    accounts.Accounting, accounts.Treasury, plan.Fees.TreasuryValue, plan.Fees.TreasuryShares);
            }
        }

        AddRebased(logs, e);
        logs.Lido(
            "InternalShareRateUpdated",
            ContractLogField.Of("reportTimestamp", e.Report.Timestamp),
            ContractLogField.Of("postInternalShares", plan.Post.InternalShares),
            ContractLogField.Of("postInternalEther", plan.Post.InternalEther),
            ContractLogField.Of("sharesMintedAsFees", plan.Fees.Minted));
    }

    private static void AddV2(LogList logs, OracleReported e, in Context context)
    {
        LidoAccounts accounts = logs.Accounts;
        ReportPlan plan = e.Plan;
        AddBunker(logs, e);
        AddValidators(logs, e);
        AddDecrease(logs, e);
        AddQueueToBurner(logs, plan, accounts.Token);
        AddCollected(logs, e, context);
        AddBurn(logs, plan);

        // The v2 token mints to itself in silence and announces the parts; the treasury's always, even when it is zero.
        if (!plan.Fees.Rewards.IsZero)
        {
            foreach (ModuleFeeShares module in plan.Fees.Modules)
            {
                if (!module.Fee.IsZero)
                {
                    logs.StEthTransfer(accounts.Zero, module.Account, module.Value, module.Shares);
                }
            }

            logs.StEthTransfer(accounts.Zero, accounts.Treasury, plan.Fees.TreasuryValue, plan.Fees.TreasuryShares);
        }

        AddRebased(logs, e);
    }

    private static void AddBunker(LogList logs, OracleReported e)
    {
        if (e.Plan.Bunker == BunkerChange.Enabled)
        {
            logs.Add(
                LidoContract.WithdrawalQueue,
                "BunkerModeEnabled",
                ContractLogField.Of("sinceTimestamp", e.Report.BunkerModeStart));
        }
        else if (e.Plan.Bunker == BunkerChange.Disabled)
        {
            logs.Add(LidoContract.WithdrawalQueue, "BunkerModeDisabled");
        }
    }

    private static void AddDecrease(LogList logs, OracleReported e)
    {
        ClDecreaseCheck check = e.Plan.ClDecrease;
        if (!check.Decrease.IsZero)
        {
            logs.Add(
                LidoContract.SanityChecker,
                "NegativeCLRebaseAccepted",
                ContractLogField.Of("refSlot", e.Report.RefSlot),
                ContractLogField.Of("clTotalBalance", check.TotalBalance),
                ContractLogField.Of("clBalanceDecrease", check.WindowDecrease),
                ContractLogField.Of("maxAllowedCLRebaseNegativeSum", check.Allowed));
        }
    }

    private static void AddQueueToBurner(LogList logs, ReportPlan plan, AccountId requestedBy)
    {
        if (!plan.Burn.FromQueue.IsZero)
        {
            logs.StEthTransfer(
                logs.Accounts.WithdrawalQueue, logs.Accounts.Burner, plan.Burn.FromQueueValue, plan.Burn.FromQueue);
            logs.BurnRequested(requestedBy, isCover: false, plan.Burn.FromQueueValue, plan.Burn.FromQueue);
        }
    }

    private static void AddValidators(LogList logs, OracleReported e) => logs.Lido(
        "CLValidatorsUpdated",
        ContractLogField.Of("reportTimestamp", e.Report.Timestamp),
        ContractLogField.Of("preCLValidators", e.Plan.PreClValidators),
        ContractLogField.Of("postCLValidators", e.Report.ClValidators));

    private static void AddBurn(LogList logs, ReportPlan plan)
    {
        ReportBurn burn = plan.Burn;
        if (burn.Total.IsZero)
        {
            return;
        }

        AddBurnt(logs, isCover: true, burn.CoverValue, burn.Cover);
        AddBurnt(logs, isCover: false, burn.NonCoverValue, burn.NonCover);
        logs.SharesBurnt(logs.Accounts.Burner, burn.PreValue, burn.PostValue, burn.Total);
    }

    private static void AddBurnt(LogList logs, bool isCover, Amount value, Shares shares)
    {
        if (!shares.IsZero)
        {
            logs.Add(
                LidoContract.Burner,
                "StETHBurnt",
                ContractLogField.Of("isCover", isCover),
                ContractLogField.Of("amountOfStETH", value),
                ContractLogField.Of("amountOfShares", shares));
        }
    }

    private static void AddCollected(LogList logs, OracleReported e, in Context context)
    {
        ReportPlan plan = e.Plan;
        if (!plan.ExecutionRewardsTransfer.IsZero)
        {
            logs.Lido("ELRewardsReceived", ContractLogField.Of("amount", plan.ExecutionRewardsTransfer));
        }

        if (!plan.WithdrawalsTransfer.IsZero)
        {
            logs.Lido("WithdrawalsReceived", ContractLogField.Of("amount", plan.WithdrawalsTransfer));
        }

        if (!plan.FinalizedTo.IsNone)
        {
            logs.Add(
                LidoContract.WithdrawalQueue,
                "WithdrawalsFinalized",
                ContractLogField.Of("from", plan.FinalizedFrom.Value),
                ContractLogField.Of("to", plan.FinalizedTo.Value),
                ContractLogField.Of("amountOfETHLocked", plan.EtherToLock),
                ContractLogField.Of("sharesToBurn", plan.Burn.FromQueue),
                ContractLogField.Of("timestamp", context.Time));
        }

        logs.Lido(
            "ETHDistributed",
            ContractLogField.Of("reportTimestamp", e.Report.Timestamp),
            ContractLogField.Of("preCLBalance", plan.PrincipalClBalance),
            ContractLogField.Of("postCLBalance", e.Report.ClBalance),
            ContractLogField.Of("withdrawalsWithdrawn", plan.WithdrawalsTransfer),
            ContractLogField.Of("executionLayerRewardsWithdrawn", plan.ExecutionRewardsTransfer),
            ContractLogField.Of("postBufferedEther", plan.PostBufferedEther + plan.Truncated));
    }

    private static void AddRebased(LogList logs, OracleReported e) => logs.Lido(
        "TokenRebased",
        ContractLogField.Of("reportTimestamp", e.Report.Timestamp),
        ContractLogField.Of("timeElapsed", e.Report.TimeElapsed),
        ContractLogField.Of("preTotalShares", e.Plan.Pre.TotalShares),
        ContractLogField.Of("preTotalEther", e.Plan.Pre.TotalPooledEther),
        ContractLogField.Of("postTotalShares", e.Plan.Post.TotalShares),
        ContractLogField.Of("postTotalEther", e.Plan.Post.TotalPooledEther),
        ContractLogField.Of("sharesMintedAsFees", e.Plan.Fees.Minted));
}
