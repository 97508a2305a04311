using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>Operators and validators (house pool, section 7).</content>
internal sealed partial class PoolDecisions
{
    public Outcome<OperatorRegistered> Decide(RegisterOperator command, in Context context)
    {
        PoolRejection? refused = CheckRole(context, PoolRole.OperatorManager);
        refused ??= state.Registry.Find(command.Operator) is null ? null : new PoolRejection.OperatorExists(command.Operator);
        refused ??= CheckOrdinary(command.RewardAccount);
        return refused is not null
            ? refused
            : new OperatorRegistered(
                command.Operator, command.RewardAccount, command.Weight, command.MaxUnits, command.ShareLimit);
    }

    public Outcome<OperatorLimitsSet> Decide(SetOperatorLimits command, in Context context)
    {
        PoolRejection? refused = FindManaged(command.Operator, context, out PoolOperator? found) ?? CheckNotRetired(found!);
        return refused is not null
            ? refused
            : new OperatorLimitsSet(command.Operator, command.Weight, command.MaxUnits, command.ShareLimit);
    }

    public Outcome<OperatorStatusChanged> Decide(SuspendOperator command, in Context context)
    {
        PoolRejection? refused = FindManaged(command.Operator, context, out PoolOperator? found) ?? CheckActive(found!);
        return refused is not null ? refused : new OperatorStatusChanged(command.Operator, OperatorStatus.Suspended);
    }

    public Outcome<OperatorStatusChanged> Decide(ReinstateOperator command, in Context context)
    {
        PoolRejection? refused = FindManaged(command.Operator, context, out PoolOperator? found);
        refused ??= found!.Status == OperatorStatus.Suspended ? null : new PoolRejection.OperatorNotSuspended(command.Operator);
        return refused is not null ? refused : new OperatorStatusChanged(command.Operator, OperatorStatus.Active);
    }

    public Outcome<OperatorStatusChanged> Decide(RetireOperator command, in Context context)
    {
        PoolRejection? refused = FindManaged(command.Operator, context, out PoolOperator? found);
        refused ??= CheckNotRetired(found!);
        refused ??= HasStake(found!) ? new PoolRejection.OperatorHasStake(command.Operator) : null;
        return refused is not null ? refused : new OperatorStatusChanged(command.Operator, OperatorStatus.Retired);
    }

    public Outcome<ValidatorsRegistered> Decide(RegisterValidators command, in Context context)
    {
        PoolRejection? refused = FindManaged(command.Operator, context, out PoolOperator? found);
        refused ??= CheckActive(found!) ?? CheckNew(command.Validators);
        return refused is not null
            ? refused
            : new ValidatorsRegistered(command.Operator, command.Validators, command.Express);
    }

    private PoolRejection? CheckNew(ValueList<ValidatorId> validators)
    {
        IdIndex seen = new();
        foreach (ValidatorId validator in validators)
        {
            if (state.Registry.Find(validator) is not null || seen.Find(validator.Value) >= 0)
            {
                return new PoolRejection.ValidatorExists(validator);
            }

            seen.Add(validator.Value, 0);
        }

        return null;
    }

    private PoolRejection? FindManaged(OperatorId id, in Context context, out PoolOperator? found)
    {
        found = state.Registry.Find(id);
        return CheckRole(context, PoolRole.OperatorManager) ?? CheckKnown(id, found);
    }

    private static PoolRejection? CheckKnown(OperatorId id, PoolOperator? found) =>
        found is null ? new PoolRejection.UnknownOperator(id) : null;

    private static PoolRejection? CheckNotRetired(PoolOperator found) =>
        found.Status == OperatorStatus.Retired ? new PoolRejection.OperatorRetired(found.Id) : null;

    private static PoolRejection? CheckActive(PoolOperator found) =>
        found.Status == OperatorStatus.Active ? null : new PoolRejection.OperatorNotActive(found.Id);

    /// <summary>An operator's own balance, or that of its validators, whichever is kept.</summary>
    private bool HasStake(PoolOperator found)
    {
        if (found.ActiveValidators > 0 || !found.Balance.IsZero || !found.InFlight.IsZero)
        {
            return true;
        }

        foreach (int place in found.Validators)
        {
            PoolValidator validator = state.Registry.Validators[place];
            if (!validator.Balance.IsZero || !validator.InFlight.IsZero)
            {
                return true;
            }
        }

        return false;
    }
}
