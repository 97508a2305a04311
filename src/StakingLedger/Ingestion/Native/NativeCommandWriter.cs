using System.Text.Json;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>Writes the operands of a command, so that <see cref="NativeCommandReader"/> reads them.</summary>
internal static class NativeCommandWriter
{
    /// <summary>Writes a command's operands.</summary>
    /// <param name="json">Receives them.</param>
    /// <param name="command">The command.</param>
    /// <param name="time">The time of the line.</param>
    /// <param name="charter">The charter of the pool, for proposals.</param>
    public static void Write(Utf8JsonWriter json, IPoolCommand command, Timestamp time, PoolCharter charter)
    {
        switch (command)
        {
            case ReportEpoch report:
                WriteReport(json, report, time);
                break;
            case ConfirmReport confirmed:
                json.WriteString("report", confirmed.Report.ToString());
                break;
            case ProposeTerms proposal:
                NativeTermsWriter.Write(json, proposal.Terms, charter);
                json.WriteNumber("fromEpoch", proposal.From.Value);
                break;
            case ApproveTerms approved:
                json.WriteNumber("proposal", approved.Proposal);
                break;
            case OpenPool opening:
                NativeTermsWriter.Write(json, opening.Terms, charter: null);
                break;
            case PausePool or ResumePool:
                break;
            default:
                WriteHolders(json, command);
                break;
        }
    }

    private static void WriteHolders(Utf8JsonWriter json, IPoolCommand command)
    {
        switch (command)
        {
            case Deposit deposit:
                json.Account("to", deposit.To);
                json.Amount("amount", deposit.Amount);
                break;
            case Donate donation:
                json.Amount("amount", donation.Amount);
                break;
            case TransferAssets move:
                json.Account("from", move.From);
                json.Account("to", move.To);
                json.Amount("amount", move.Amount);
                break;
            case TransferShares move:
                json.Account("from", move.From);
                json.Account("to", move.To);
                json.Shares("shares", move.Shares);
                break;
            case Redeem redemption:
                json.Account("holder", redemption.Holder);
                json.Shares("shares", redemption.Shares);
                break;
            default:
                WriteRequests(json, command);
                break;
        }
    }

    private static void WriteRequests(Utf8JsonWriter json, IPoolCommand command)
    {
        switch (command)
        {
            case RequestWithdrawal request:
                json.Account("holder", request.Holder);
                json.Amount("amount", request.Amount);
                break;
            case RequestWithdrawalOfShares request:
                json.Account("holder", request.Holder);
                json.Shares("shares", request.Shares);
                break;
            case CancelWithdrawal cancelled:
                json.WriteNumber("request", cancelled.Request.Value);
                break;
            case FinaliseWithdrawals finalised:
                json.Amount("budget", finalised.Budget);
                break;
            case ClaimWithdrawal claimed:
                json.WriteNumber("request", claimed.Request.Value);
                break;
            case TransferClaim move:
                json.WriteNumber("request", move.Request.Value);
                json.Account("to", move.To);
                break;
            default:
                WriteOperators(json, command);
                break;
        }
    }

    private static void WriteOperators(Utf8JsonWriter json, IPoolCommand command)
    {
        switch (command)
        {
            case RegisterOperator registered:
                json.WriteNumber("operator", registered.Operator.Value);
                json.Account("rewardAccount", registered.RewardAccount);
                WriteLimits(json, registered.Weight, registered.MaxUnits, registered.ShareLimit);
                break;
            case SetOperatorLimits limits:
                json.WriteNumber("operator", limits.Operator.Value);
                WriteLimits(json, limits.Weight, limits.MaxUnits, limits.ShareLimit);
                break;
            case SuspendOperator suspended:
                json.WriteNumber("operator", suspended.Operator.Value);
                break;
            case ReinstateOperator reinstated:
                json.WriteNumber("operator", reinstated.Operator.Value);
                break;
            case RetireOperator retired:
                json.WriteNumber("operator", retired.Operator.Value);
                break;
            case RegisterValidators registered:
                json.WriteNumber("operator", registered.Operator.Value);
                WriteNumbers(json, "validators", registered.Validators);
                json.FlagUnless("express", registered.Express, absent: false);
                break;
            case AllocateStake allocation:
                json.WriteNumber("maxSteps", allocation.MaxSteps);
                break;
            default:
                WritePurse(json, command);
                break;
        }
    }

    private static void WritePurse(Utf8JsonWriter json, IPoolCommand command)
    {
        switch (command)
        {
            case PostBond bond:
                json.WriteNumber("operator", bond.Operator.Value);
                json.Amount("amount", bond.Amount);
                break;
            case ReleaseBond bond:
                json.WriteNumber("operator", bond.Operator.Value);
                json.Amount("amount", bond.Amount);
                break;
            case FundInsurance funds:
                json.Amount("amount", funds.Amount);
                break;
            case CollectFees fees:
                json.Account("account", fees.Account);
                break;
            default:
                throw new ArgumentException($"{command.GetType().Name} is no command of a native history.", nameof(command));
        }
    }

    private static void WriteLimits(Utf8JsonWriter json, ulong weight, ulong maxUnits, BasisPoints shareLimit)
    {
        json.WriteNumber("weight", weight);
        json.WriteNumber("maxUnits", maxUnits);
        json.WriteNumber("shareLimit", shareLimit.Value);
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, ValueList<ValidatorId> validators)
    {
        json.WriteStartArray(name);
        foreach (ValidatorId validator in validators)
        {
            json.WriteNumberValue(validator.Value);
        }

        json.WriteEndArray();
    }

    private static void WriteReport(Utf8JsonWriter json, ReportEpoch report, Timestamp time)
    {
        json.WriteNumber("epoch", report.Epoch.Value);
        if (report.ReferenceTime != time)
        {
            json.Time("referenceTime", report.ReferenceTime);
        }

        if (!report.Lines.IsEmpty)
        {
            json.WriteStartArray("lines");
            foreach (ReportLine line in report.Lines)
            {
                json.WriteStartObject();
                WriteLine(json, line);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.AmountUnlessNone("executionRewards", report.PoolExecutionRewards);
        json.AmountUnlessNone("incentives", report.PoolIncentives);
        if (!report.Exited.IsEmpty)
        {
            WriteNumbers(json, "exited", report.Exited);
        }
    }

    private static void WriteLine(Utf8JsonWriter json, ReportLine line)
    {
        json.WriteNumber(line.SubjectKind == ReportSubject.Validators ? "validator" : "operator", line.Subject);
        json.AmountUnlessNone("deposited", line.Deposited);
        json.AmountUnlessNone("consensusRewards", line.ConsensusRewards);
        json.AmountUnlessNone("executionRewards", line.ExecutionRewards);
        json.AmountUnlessNone("incentives", line.Incentives);
        json.AmountUnlessNone("inactivityPenalties", line.InactivityPenalties);
        json.AmountUnlessNone("slashings", line.Slashings);
        json.AmountUnlessNone("swept", line.Swept);
        json.OptionalAmount("closing", line.Closing);
    }
}
