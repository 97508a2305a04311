using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>Bonds, insurance and withheld fees (house pool, section 9).</content>
internal sealed partial class PoolDecisions
{
    public Outcome<BondPosted> Decide(PostBond command, in Context context)
    {
        PoolOperator? found = state.Registry.Find(command.Operator);
        PoolRejection? refused = CheckRole(context, PoolRole.OperatorManager | PoolRole.Treasurer)
            ?? CheckKnown(command.Operator, found);
        refused ??= CheckNotRetired(found!) ?? CheckAmount(command.Amount) ?? CheckCapacity(found!.Bond + command.Amount);
        return refused is not null ? refused : new BondPosted(command.Operator, command.Amount);
    }

    public Outcome<BondReleased> Decide(ReleaseBond command, in Context context)
    {
        PoolOperator? found = state.Registry.Find(command.Operator);
        PoolRejection? refused = CheckRole(context, PoolRole.Treasurer)
            ?? CheckKnown(command.Operator, found)
            ?? CheckAmount(command.Amount);
        if (refused is not null)
        {
            return refused;
        }

        UInt256 required = Terms.Losses.BondPerValidator.Value * found!.ActiveValidators;
        Amount free = found.Bond.SaturatingSubtract(Amount.FromWei(required));
        return command.Amount > free
            ? new PoolRejection.BondShort(free, command.Amount)
            : new BondReleased(command.Operator, command.Amount);
    }

    public Outcome<InsuranceFunded> Decide(FundInsurance command, in Context context)
    {
        PoolRejection? refused = CheckRole(context, PoolRole.Treasurer)
            ?? CheckAmount(command.Amount)
            ?? CheckCapacity(state.Insurance + command.Amount);
        return refused is not null ? refused : new InsuranceFunded(command.Amount);
    }

    public Outcome<FeesCollected> Decide(CollectFees command, in Context context)
    {
        if (CheckRole(context, PoolRole.Treasurer) is { } refused)
        {
            return refused;
        }

        Amount withheld = view.Accounts.TryFind(command.Account, out AccountHandle handle)
            ? state.Withheld.Of(handle)
            : Amount.Zero;
        return withheld.IsZero
            ? new PoolRejection.NothingToCollect(command.Account)
            : new FeesCollected(command.Account, withheld);
    }
}
