namespace StakingLedger.Simulator.Model;

/// <summary>Section 9: bonds, insurance, and withheld fees.</summary>
internal static class FundRules
{
    public static void PostBond(Turn turn, ModelCommand.PostBond command)
    {
        turn.RequireRole(Role.OperatorManager, Role.Treasurer);
        ModelOperator found = OperatorRules.Known(turn, command.Operator);
        Turn.Require(found.Status != OperatorStatus.Retired, "operator-retired");
        Turn.RequireAmount(command.Amount);
        Turn.Require(found.Bond + command.Amount <= Bounds.Amount, "capacity-exceeded");
        OperatorRules.Set(turn, found with { Bond = found.Bond + command.Amount });
    }

    public static void ReleaseBond(Turn turn, ModelCommand.ReleaseBond command)
    {
        turn.RequireRole(Role.Treasurer);
        ModelOperator found = OperatorRules.Known(turn, command.Operator);
        Turn.RequireAmount(command.Amount);
        BigInteger required = turn.Terms.Losses.BondPerValidator * OperatorRules.ActiveValidatorsOf(turn.State, found.Id);
        BigInteger free = BigInteger.Max(0, found.Bond - required);
        Turn.Require(command.Amount <= free, "bond-short");
        OperatorRules.Set(turn, found with { Bond = found.Bond - command.Amount });
        turn.Mark("bond.required", required.Sign > 0);
    }

    public static void FundInsurance(Turn turn, ModelCommand.FundInsurance command)
    {
        turn.RequireRole(Role.Treasurer);
        Turn.RequireAmount(command.Amount);
        Turn.Require(turn.State.Insurance + command.Amount <= Bounds.Amount, "capacity-exceeded");
        turn.State = turn.State with { Insurance = turn.State.Insurance + command.Amount };
    }

    public static void CollectFees(Turn turn, ModelCommand.CollectFees command)
    {
        turn.RequireRole(Role.Treasurer);
        BigInteger assets = turn.State.WithheldFor(command.Account);
        Turn.Require(!assets.IsZero, "nothing-to-collect");
        turn.State = turn.State with { Withheld = turn.State.Withheld.Remove(command.Account) };
        turn.Tell("assets", assets);
    }
}
