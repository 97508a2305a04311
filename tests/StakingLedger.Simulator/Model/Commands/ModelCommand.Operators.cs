namespace StakingLedger.Simulator.Model;

/// <content>Operators, their validators, and the money around them.</content>
internal abstract partial record ModelCommand
{
    public sealed record RegisterOperator(ulong Id, string RewardAccount, ulong Weight, ulong MostUnits, int ShareLimit) : ModelCommand;

    public sealed record SetOperatorLimits(ulong Id, ulong Weight, ulong MostUnits, int ShareLimit) : ModelCommand;

    public sealed record SuspendOperator(ulong Id) : ModelCommand;

    public sealed record ReinstateOperator(ulong Id) : ModelCommand;

    public sealed record RetireOperator(ulong Id) : ModelCommand;

    public sealed record RegisterValidators(ulong Operator, Sequence<ulong> Ids, bool Express) : ModelCommand;

    public sealed record AllocateStake(ulong MostSteps) : ModelCommand;

    public sealed record PostBond(ulong Operator, BigInteger Amount) : ModelCommand;

    public sealed record ReleaseBond(ulong Operator, BigInteger Amount) : ModelCommand;

    public sealed record FundInsurance(BigInteger Amount) : ModelCommand;

    public sealed record CollectFees(string Account) : ModelCommand;
}
