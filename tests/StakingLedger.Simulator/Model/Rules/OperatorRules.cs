namespace StakingLedger.Simulator.Model;

/// <summary>Section 7: operators and their validators.</summary>
internal static class OperatorRules
{
    public static ModelOperator Known(Turn turn, ulong id)
    {
        Turn.Require(turn.State.Operators.TryGetValue(id, out ModelOperator? found), "unknown-operator");
        return found!;
    }

    public static IEnumerable<ModelOperator> InOrder(ModelState state) => state.OperatorOrder.Select(id => state.Operators[id]);

    public static int ActiveValidatorsOf(ModelState state, ulong id) =>
        state.ValidatorOrder.Count(v => state.Validators[v].Operator == id && state.Validators[v].Status == ValidatorStatus.Active);

    public static void Register(Turn turn, ModelCommand.RegisterOperator command)
    {
        turn.RequireRole(Role.OperatorManager);
        Turn.Require(!turn.State.Operators.ContainsKey(command.Id), "operator-exists");
        turn.RequireOrdinary(command.RewardAccount);
        ModelOperator added = new(command.Id, command.RewardAccount)
        {
            Weight = command.Weight,
            MostUnits = command.MostUnits,
            ShareLimit = command.ShareLimit,
        };
        turn.State = turn.State with
        {
            Operators = turn.State.Operators.Add(command.Id, added),
            OperatorOrder = turn.State.OperatorOrder.Add(command.Id),
        };
    }

    public static void SetLimits(Turn turn, ModelCommand.SetOperatorLimits command)
    {
        turn.RequireRole(Role.OperatorManager);
        ModelOperator found = Known(turn, command.Id);
        Turn.Require(found.Status != OperatorStatus.Retired, "operator-retired");
        Set(turn, found with { Weight = command.Weight, MostUnits = command.MostUnits, ShareLimit = command.ShareLimit });
    }

    public static void Suspend(Turn turn, ModelCommand.SuspendOperator command)
    {
        turn.RequireRole(Role.OperatorManager);
        ModelOperator found = Known(turn, command.Id);
        Turn.Require(found.Status == OperatorStatus.Active, "operator-not-active");
        Set(turn, found with { Status = OperatorStatus.Suspended });
    }

    public static void Reinstate(Turn turn, ModelCommand.ReinstateOperator command)
    {
        turn.RequireRole(Role.OperatorManager);
        ModelOperator found = Known(turn, command.Id);
        Turn.Require(found.Status == OperatorStatus.Suspended, "operator-not-suspended");
        Set(turn, found with { Status = OperatorStatus.Active });
    }

    public static void Retire(Turn turn, ModelCommand.RetireOperator command)
    {
        turn.RequireRole(Role.OperatorManager);
        ModelOperator found = Known(turn, command.Id);
        Turn.Require(found.Status != OperatorStatus.Retired, "operator-retired");
        bool hasStake = ActiveValidatorsOf(turn.State, found.Id) > 0 || found.Balance.Sign > 0 || found.InFlight.Sign > 0;
        Turn.Require(!hasStake, "operator-has-stake");
        Set(turn, found with { Status = OperatorStatus.Retired });
    }

    public static void RegisterValidators(Turn turn, ModelCommand.RegisterValidators command)
    {
        turn.RequireRole(Role.OperatorManager);
        ModelOperator found = Known(turn, command.Operator);
        Turn.Require(found.Status == OperatorStatus.Active, "operator-not-active");
        foreach (ulong id in command.Ids)
        {
            // What was added for an earlier id of the list is known by now, so that a repeated id is refused as well.
            Turn.Require(!turn.State.Validators.ContainsKey(id), "validator-exists");
            turn.State = turn.State with
            {
                Validators = turn.State.Validators.Add(id, new ModelValidator(id, found.Id, command.Express)),
                ValidatorOrder = turn.State.ValidatorOrder.Add(id),
            };
        }

        turn.Mark("validators.express", command.Express);
    }

    public static void Set(Turn turn, ModelOperator changed) =>
        turn.State = turn.State with { Operators = turn.State.Operators.SetItem(changed.Id, changed) };

    public static void Set(Turn turn, ModelValidator changed) =>
        turn.State = turn.State with { Validators = turn.State.Validators.SetItem(changed.Id, changed) };
}
