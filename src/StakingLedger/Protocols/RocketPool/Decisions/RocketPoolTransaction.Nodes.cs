using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <content>Node deposits.</content>
internal sealed partial class RocketPoolTransaction
{
    /// <summary>Adds a validator that is paid in full.</summary>
    public void Decide(DepositNode command) => DepositNode(command.Bond, command.Express, command.Value, usesCredit: false);

    /// <summary>Adds a validator that credit pays in part.</summary>
    public void Decide(DepositNodeWithCredit command) =>
        DepositNode(command.Bond, command.Express, command.Value, usesCredit: true);

    private static AccountId MegapoolOf(in AccountId node) => RocketPoolAccounts.MegapoolOf(node);

    private void DepositNode(Amount bond, bool express, Amount value, bool usesCredit)
    {
        if (!usesCredit)
        {
            Demand(value == bond, new RocketPoolRejection.ValueMismatch(value, bond));
        }
        else
        {
            Demand(value <= bond, new RocketPoolRejection.Arithmetic(ArithmeticFault.SubtractionUnderflow, IsSafeMath: false));
            SpendCredit(bond - value);
        }

        Log(RocketPoolLogKind.DepositReceived, RocketPoolAccounts.NodeDeposit, Caller, default, value);
        Pay(Caller, RocketPoolAccounts.DepositPool, value);
        Add(RocketPoolField.NodeBalance, bond.Value);
        CreateValidator(Caller, bond, express);
        if (IsOn(RocketPoolSetting.AssignEnabled))
        {
            Assign(1);
        }
    }

    private void SpendCredit(Amount shortfall)
    {
        Amount credit = Wei(RocketPoolField.Credit, Caller);
        Demand(shortfall <= Amount.Min(credit, PoolEther), new RocketPoolRejection.CreditTooSmall(shortfall, credit));
        Subtract(RocketPoolField.Credit, shortfall.Value, Caller);
    }

    private void CreateValidator(in AccountId node, Amount bond, bool express)
    {
        AccountId megapool = MegapoolOf(node);
        Amount required = NewValidatorBond(megapool);
        Demand(bond == required, new RocketPoolRejection.BondRequirement(bond, required));
        Amount debt = Wei(RocketPoolField.Debt, megapool);
        Demand(debt.IsZero, new RocketPoolRejection.DebtExists(debt));
        Demand((bond.Value % MilliEther).IsZero, new RocketPoolRejection.BondNotMilliEther(bond));
        if (express)
        {
            Demand(!Get(RocketPoolField.Tickets, node).IsZero, new RocketPoolRejection.NoExpressTickets());
            Subtract(RocketPoolField.Tickets, UInt256.One, node);
        }

        if (Get(RocketPoolField.MegapoolNumber, megapool).IsZero)
        {
            ulong number = Count(RocketPoolField.Megapools) + 1;
            Set(RocketPoolField.Megapools, number);
            Set(RocketPoolField.MegapoolNumber, number, megapool);
            Set(RocketPoolField.MegapoolNode, RocketPoolAccounts.ToNumber(node), index: number);
        }

        ulong id = Count(RocketPoolField.Validators, megapool);
        ValidatorPlace place = new(megapool, id);
        Set(RocketPoolField.Validators, id + 1, megapool);
        Add(RocketPoolField.ActiveValidators, UInt256.One, megapool);
        Add(RocketPoolField.NodeQueuedBond, bond.Value, megapool);
        Add(RocketPoolField.UserQueuedCapital, (FullDeposit - bond).Value, megapool);
        Set(RocketPoolField.ValidatorBond, bond.Value, megapool, id);
        SetStatus(place, MegapoolValidatorMarks.InQueue | (express ? MegapoolValidatorMarks.ExpressUsed : MegapoolValidatorMarks.None));
        Add(RocketPoolField.RequestedTotal, FullDeposit.Value);
        Enqueue(place, express);
    }

    private Amount BondRequirement(ulong validators) =>
        MegapoolBond.Required(BaseBonds(), Amount.FromWei(Setting(RocketPoolSetting.ReducedBond)), validators);

    private Amount NewValidatorBond(in AccountId megapool)
    {
        Amount required = BondRequirement(Count(RocketPoolField.ActiveValidators, megapool) + 1);
        Amount bonded = Wei(RocketPoolField.NodeBond, megapool) + Wei(RocketPoolField.NodeQueuedBond, megapool);
        return Amount.Min(Amount.Max(required.SaturatingSubtract(bonded), Prestake), FullDeposit);
    }
}
