using StakingLedger.Numerics;
using StakingLedger.Units;
using House = StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Simulator.Audit.Library;

/// <summary>Commands of the model as commands of the library.</summary>
internal static class LibraryCommands
{
    public static House.IPoolCommand Of(ModelCommand command) => command switch
    {
        ModelCommand.OpenPool c => new House.OpenPool(LibraryTerms.Of(c.Terms)),
        ModelCommand.Deposit c => new House.Deposit(Account(c.To), Amount(c.Amount)),
        ModelCommand.Donate c => new House.Donate(Amount(c.Amount)),
        ModelCommand.TransferAssets c => new House.TransferAssets(Account(c.From), Account(c.To), Amount(c.Amount)),
        ModelCommand.TransferShares c => new House.TransferShares(Account(c.From), Account(c.To), Shares(c.Shares)),
        ModelCommand.RequestWithdrawal c => new House.RequestWithdrawal(Account(c.Holder), Amount(c.Amount)),
        ModelCommand.RequestWithdrawalOfShares c => new House.RequestWithdrawalOfShares(Account(c.Holder), Shares(c.Shares)),
        ModelCommand.CancelWithdrawal c => new House.CancelWithdrawal(RequestId.From(c.Id)),
        ModelCommand.FinaliseWithdrawals c => new House.FinaliseWithdrawals(Amount(c.Budget)),
        ModelCommand.ClaimWithdrawal c => new House.ClaimWithdrawal(RequestId.From(c.Id)),
        ModelCommand.TransferClaim c => new House.TransferClaim(RequestId.From(c.Id), Account(c.To)),
        ModelCommand.Redeem c => new House.Redeem(Account(c.Holder), Shares(c.Shares)),
        ModelCommand.ReportEpoch c => Report(c),
        ModelCommand.ConfirmReport c => new House.ConfirmReport(Report(c.Report).Digest),
        _ => OfStaff(command),
    };

    private static House.IPoolCommand OfStaff(ModelCommand command) => command switch
    {
        ModelCommand.RegisterOperator c => new House.RegisterOperator(
            OperatorId.From(c.Id), Account(c.RewardAccount), c.Weight, c.MostUnits, BasisPoints.FromValue(c.ShareLimit)),
        ModelCommand.SetOperatorLimits c => new House.SetOperatorLimits(
            OperatorId.From(c.Id), c.Weight, c.MostUnits, BasisPoints.FromValue(c.ShareLimit)),
        ModelCommand.SuspendOperator c => new House.SuspendOperator(OperatorId.From(c.Id)),
        ModelCommand.ReinstateOperator c => new House.ReinstateOperator(OperatorId.From(c.Id)),
        ModelCommand.RetireOperator c => new House.RetireOperator(OperatorId.From(c.Id)),
        ModelCommand.RegisterValidators c => new House.RegisterValidators(
            OperatorId.From(c.Operator), [.. c.Ids.Select(ValidatorId.From)], c.Express),
        ModelCommand.AllocateStake c => new House.AllocateStake(c.MostSteps),
        ModelCommand.PostBond c => new House.PostBond(OperatorId.From(c.Operator), Amount(c.Amount)),
        ModelCommand.ReleaseBond c => new House.ReleaseBond(OperatorId.From(c.Operator), Amount(c.Amount)),
        ModelCommand.FundInsurance c => new House.FundInsurance(Amount(c.Amount)),
        ModelCommand.CollectFees c => new House.CollectFees(Account(c.Account)),
        ModelCommand.PausePool => new House.PausePool(),
        ModelCommand.ResumePool => new House.ResumePool(),
        ModelCommand.ProposeTerms c => new House.ProposeTerms(LibraryTerms.Of(c.Terms), EpochNumber.From(c.From)),
        ModelCommand.ApproveTerms c => new House.ApproveTerms(c.Proposal),
        _ => throw new InvalidOperationException($"The library knows no {command.Kind}."),
    };

    private static House.ReportEpoch Report(ModelCommand.ReportEpoch report) => new()
    {
        Epoch = EpochNumber.From(report.Epoch),
        ReferenceTime = Timestamp.FromSeconds(report.ReferenceTime),
        Lines = [.. report.Lines.Select(Line)],
        PoolExecutionRewards = Amount(report.PoolExecutionRewards),
        PoolIncentives = Amount(report.PoolIncentives),
        Exited = [.. report.Exited.Select(ValidatorId.From)],
    };

    private static House.ReportLine Line(ReportLine line)
    {
        House.ReportLine named = line.Kind == SubjectKind.Validator
            ? House.ReportLine.Of(ValidatorId.From(line.Subject))
            : House.ReportLine.Of(OperatorId.From(line.Subject));
        return named with
        {
            Deposited = Amount(line.Deposited),
            ConsensusRewards = Amount(line.ConsensusRewards),
            ExecutionRewards = Amount(line.ExecutionRewards),
            Incentives = Amount(line.Incentives),
            InactivityPenalties = Amount(line.InactivityPenalties),
            Slashings = Amount(line.Slashings),
            Swept = Amount(line.Swept),
            Closing = line.Closing is { } closing ? Amount(closing) : null,
        };
    }

    private static AccountId Account(string name) => AccountId.FromLabel(name);

    private static Amount Amount(BigInteger value) => LibraryTerms.AmountOf(value);

    private static Shares Shares(BigInteger value) => Units.Shares.Of((UInt256)value);
}
