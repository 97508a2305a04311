using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>The kinds of operation that a recorded Lido history can hold.</summary>
internal static partial class LidoOperations
{
    private static readonly LidoOperation[] All =
    [
        Paid("submit", ["amount", "referral"], static (x, n) => new Submit(x.Amount("amount"), x.Account("referral", n))),
        Plain("transfer", ["to", "amount"], static (x, n) => new TransferStEth(x.Account("to", n), x.Amount("amount"))),
        Plain("transferShares", ["to", "shares"], static (x, n) => new TransferShares(x.Account("to", n), x.Shares("shares"))),
        Plain("transferFrom", ["owner", "to", "amount"], static (x, n) =>
            new TransferStEthFrom(x.Account("owner", n), x.Account("to", n), x.Amount("amount"))),
        Plain("transferSharesFrom", ["owner", "to", "shares"], static (x, n) =>
            new TransferSharesFrom(x.Account("owner", n), x.Account("to", n), x.Shares("shares"))),
        Plain("approve", ["spender", "amount"], static (x, n) => new ApproveStEth(x.Account("spender", n), x.Amount("amount"))),
        Plain("wrap", ["amount"], static (x, n) => new Wrap(x.Amount("amount"))),
        Plain("unwrap", ["amount"], static (x, n) => new Unwrap(x.Shares("amount"))),
        Plain("wstTransfer", ["to", "amount"], static (x, n) => new TransferWstEth(x.Account("to", n), x.Shares("amount"))),
        Plain("wstApprove", ["spender", "amount"], static (x, n) => new ApproveWstEth(x.Account("spender", n), x.Shares("amount"))),
        Paid("wstStake", ["amount"], static (x, n) => new StakeToWstEth(x.Amount("amount"))),
        Plain("requestWithdrawals", ["amounts", "owner"], static (x, n) =>
            new RequestWithdrawals([.. x.Numbers("amounts").Select(a => Amount.FromWei(a))], x.Account("owner", n))),
        Plain("requestWithdrawalsWstETH", ["amounts", "owner"], static (x, n) =>
            new RequestWithdrawalsWstEth([.. x.Numbers("amounts").Select(a => Shares.Of(a))], x.Account("owner", n))),
        Plain("claimWithdrawal", ["requestId"], static (x, n) => new ClaimWithdrawal(x.Request("requestId"))),
        Plain("claimWithdrawals", ["requestIds", "hints"], static (x, n) =>
            new ClaimWithdrawals(Requests(x, "requestIds"), [.. x.Counts("hints")])),
        Plain("claimWithdrawalsTo", ["requestIds", "hints", "recipient"], static (x, n) =>
            new ClaimWithdrawalsTo(Requests(x, "requestIds"), [.. x.Counts("hints")], x.Account("recipient", n))),
        Plain("nftTransfer", ["owner", "to", "requestId"], static (x, n) =>
            new TransferRequest(x.Account("owner", n), x.Account("to", n), x.Request("requestId"))),
        Plain("deposit", ["maxDeposits", "moduleId"], static (x, n) =>
            new DepositToValidators(x.Count("maxDeposits"), x.Count("moduleId"), Validators: 0)),
        Plain("setModuleSummary", ["module", "exited", "deposited", "depositable"], static (x, n) =>
            new SetModuleSummary(x.Count("module"), x.Count("exited"), x.Count("deposited"), x.Count("depositable"))),
        Plain("updateModuleFees", ["module", "moduleFeeBP", "treasuryFeeBP"], static (x, n) =>
            new UpdateModuleFees(x.Count("module"), x.Count("moduleFeeBP"), x.Count("treasuryFeeBP"))),
        Plain("setModuleStatus", ["module", "status"], static (x, n) => new SetModuleStatus(x.Count("module"), Status(x))),
        Paid("fundELVault", ["amount"], static (x, n) => new FundExecutionVault(x.Amount("amount"))),
        Plain("creditWithdrawalVault", ["amount"], static (x, n) => new FundWithdrawalVault(x.Amount("amount"))),
        Plain("requestBurnMyStETH", ["amount"], static (x, n) => new RequestBurnMyStEth(x.Amount("amount"), IsCover: false)),
        Plain("requestBurnMyStETHForCover", ["amount"], static (x, n) => new RequestBurnMyStEth(x.Amount("amount"), IsCover: true)),
        Plain("requestBurnMyShares", ["shares"], static (x, n) => new RequestBurnMyShares(x.Shares("shares"))),
        Plain("requestBurnShares", ["owner", "shares"], static (x, n) =>
            new RequestBurnShares(x.Account("owner", n), x.Shares("shares"), IsCover: false)),
        Plain("requestBurnSharesForCover", ["owner", "shares"], static (x, n) =>
            new RequestBurnShares(x.Account("owner", n), x.Shares("shares"), IsCover: true)),
        Plain("recoverExcessStETH", [], static (x, n) => new RecoverExcessStEth()),
        Plain("setMaxExternalRatioBP", ["bp"], static (x, n) => new SetMaxExternalRatio(x.Count("bp"))),
        Plain("mintExternalShares", ["to", "shares"], static (x, n) =>
            new MintExternalShares(x.Account("to", n), x.Shares("shares"))),
        Plain("burnExternalShares", ["shares"], static (x, n) => new BurnExternalShares(x.Shares("shares"))),
        new("rebalanceExternalEther", LidoPayment.Free, ["shares"], static (x, n, value) =>
            new RebalanceExternalEther(x.Shares("shares"), value)),
        Plain("setBadDebt", ["shares"], static (x, n) => new SetBadDebt(x.Shares("shares"))),
        Plain("setStakingLimit", ["max", "incPerBlock"], static (x, n) =>
            new SetStakingLimit(x.Amount("max"), x.Amount("incPerBlock"))),
        Plain("removeStakingLimit", [], static (x, n) => new RemoveStakingLimit()),
        Plain("pauseStaking", [], static (x, n) => new PauseStaking()),
        Plain("resumeStaking", [], static (x, n) => new ResumeStaking()),
        Plain("stop", [], static (x, n) => new Stop()),
        Plain("resume", [], static (x, n) => new Resume()),
        Plain("report", ReportFields, static (x, n) => Report(x)),
    ];

    private static readonly string[] WithoutHolder =
    [
        "setModuleSummary", "deposit", "fundELVault", "creditWithdrawalVault", "setStakingLimit", "updateModuleFees",
        "setMaxExternalRatioBP", "removeStakingLimit", "pauseStaking", "resumeStaking", "setModuleStatus", "stop", "resume",
    ];

    /// <summary>Gets the names of all operations, for messages.</summary>
    public static string AllNames => string.Join(", ", All.Select(o => o.Name));

    /// <summary>Finds an operation by its name in the file; null when there is none.</summary>
    public static LidoOperation? Find(string name)
    {
        foreach (LidoOperation operation in All)
        {
            if (string.Equals(operation.Name, name, StringComparison.Ordinal))
            {
                return operation;
            }
        }

        return null;
    }

    /// <summary>True for operations that move no holder's shares, which are recorded without balances.</summary>
    public static bool TouchesNoHolder(string name) => WithoutHolder.Contains(name, StringComparer.Ordinal);
}
