using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>
/// What the contracts log for an event, in their order and with their names. Logs of the staking router and of recipients of
/// rewards are left out.
/// </summary>
public static partial class LidoContractLogs
{
    /// <summary>The logs of one event.</summary>
    /// <param name="accepted">The event.</param>
    /// <param name="terms">The terms in force.</param>
    /// <param name="context">The event's context.</param>
    /// <returns>The logs, in order.</returns>
    /// <exception cref="ArgumentException">The event is not one of the protocol's.</exception>
    public static IReadOnlyList<ContractLog> Of(ILidoEvent accepted, LidoTerms terms, in Context context)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(terms);
        LogList logs = new(terms.Accounts);
        if (!(AddHolders(logs, accepted, context) || AddPool(logs, accepted, terms, context)))
        {
            throw new ArgumentException($"{accepted.GetType().Name} is no event of the Lido protocol.", nameof(accepted));
        }

        return logs.Logs;
    }

    private static bool AddPool(LogList logs, ILidoEvent accepted, LidoTerms terms, in Context context)
    {
        switch (accepted)
        {
            case PoolInitialised e:
                Add(logs, e);
                return true;
            case OracleReported { Plan.Version: LidoVersion.V3 } e:
                AddV3(logs, e, context);
                return true;
            case OracleReported e:
                AddV2(logs, e, context);
                return true;
            case ValidatorsDeposited { Validators: not 0 } e:
                logs.Lido("Unbuffered", ContractLogField.Of("amount", e.Ether));
                logs.Lido("DepositedValidatorsChanged", ContractLogField.Of("depositedValidators", e.TotalDeposited));
                return true;
            case VaultFunded { IsExecutionVault: true } e:
                logs.Add(LidoContract.ExecutionVault, "ETHReceived", ContractLogField.Of("amount", e.Amount));
                return true;
            case StakingLimitChanged e:
                Add(logs, e);
                return true;
            case PoolStopped:
                logs.Lido("Stopped");
                logs.Lido("StakingPaused");
                return true;
            case PoolResumed:
                logs.Lido("Resumed");
                logs.Lido("StakingResumed");
                return true;
            case MaxExternalRatioSet e:
                logs.Lido("MaxExternalRatioBPSet", ContractLogField.Of("maxExternalRatioBP", (UInt256)(uint)e.Ratio.Value));
                return true;
            default:
                return accepted is ValidatorsDeposited or VaultFunded or ModuleSummarySet or ModuleFeesUpdated
                    or ModuleStatusSet or BadDebtSet or TermsChanged;
        }
    }

    private static void Add(LogList logs, PoolInitialised e)
    {
        LidoAccounts accounts = e.Terms.Accounts;
        logs.Submitted(accounts.InitialHolder, e.Bootstrap, accounts.Zero, Shares.Of(e.Bootstrap.Value), e.Bootstrap);
        logs.Approval(LidoContract.Lido, accounts.WithdrawalQueue, accounts.Burner, UInt256.MaxValue);
    }

    private static void Add(LogList logs, StakingLimitChanged e)
    {
        switch (e.Change)
        {
            case StakingLimitChange.Set:
                logs.Lido(
                    "StakingLimitSet",
                    ContractLogField.Of("maxStakeLimit", e.Max),
                    ContractLogField.Of("stakeLimitIncreasePerBlock", e.IncreasePerBlock));
                break;
            case StakingLimitChange.Removed:
                logs.Lido("StakingLimitRemoved");
                break;
            case StakingLimitChange.Paused:
                logs.Lido("StakingPaused");
                break;
            default:
                logs.Lido("StakingResumed");
                break;
        }
    }
}
