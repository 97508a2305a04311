namespace StakingLedger.Simulator.Model;

/// <summary>
/// The slow model of the house pool: the page, word for word, over unbounded integers and immutable collections. It shares no code
/// with the library.
/// </summary>
internal static class PoolModel
{
    public const string ClientIdReused = "ledger.client-id-reused";

    /// <summary>Decides a command. Pure: the state that is passed never changes.</summary>
    public static ModelDecision Decide(ModelState state, Envelope envelope)
    {
        if (envelope.ClientId is not null && state.Outcomes.TryGetValue(envelope.ClientId, out KeptOutcome? kept))
        {
            return kept.Command == envelope.Command && string.Equals(kept.Actor, envelope.Actor, StringComparison.Ordinal)
                ? new ModelDecision(state) { Facts = kept.Facts, IsRepeated = true, Branches = ["client-id.repeated"] }
                : new ModelDecision(state) { Code = ClientIdReused };
        }

        Turn turn = new(state, envelope.Actor, envelope.Time);
        try
        {
            Apply(turn, envelope.Command);
        }
        catch (RefusedException refused)
        {
            return new ModelDecision(state) { Code = refused.Code };
        }

        return new ModelDecision(Closed(turn, envelope))
        {
            Facts = turn.Facts,
            Branches = turn.Branches,
            Touched = turn.Touched,
        };
    }

    private static ModelState Closed(Turn turn, Envelope envelope)
    {
        ModelState state = turn.State with { Time = envelope.Time };
        if (state.TotalShares.IsZero)
        {
            // Section 2: H is the opening mark while there are no shares.
            state = state with { HighWater = new ModelPair(1, BigInteger.Max(1, state.Terms!.Defence.VirtualShares)) };
        }

        return envelope.ClientId is null
            ? state
            : state with
            {
                Outcomes = state.Outcomes.Add(envelope.ClientId, new KeptOutcome(envelope.Command, envelope.Actor, turn.Facts)),
            };
    }

    private static void Apply(Turn turn, ModelCommand command)
    {
        if (command is ModelCommand.OpenPool open)
        {
            Turn.Require(turn.State.Terms is null, "already-opened");
            HolderRules.Open(turn, open);
            return;
        }

        Turn.Require(turn.State.Terms is not null, "not-opened");
        Turn.Require(turn.Time >= turn.State.Time, "time-before-last-event");
        switch (command)
        {
            case ModelCommand.Deposit c: HolderRules.Deposit(turn, c); break;
            case ModelCommand.Donate c: HolderRules.Donate(turn, c); break;
            case ModelCommand.TransferAssets c: HolderRules.Transfer(turn, c); break;
            case ModelCommand.TransferShares c: HolderRules.Transfer(turn, c); break;
            case ModelCommand.RequestWithdrawal c: RequestRules.Request(turn, c); break;
            case ModelCommand.RequestWithdrawalOfShares c: RequestRules.Request(turn, c); break;
            case ModelCommand.CancelWithdrawal c: CancelRules.Cancel(turn, c); break;
            case ModelCommand.FinaliseWithdrawals c: FinaliseRules.Finalise(turn, c); break;
            case ModelCommand.ClaimWithdrawal c: ClaimRules.Claim(turn, c); break;
            case ModelCommand.TransferClaim c: ClaimRules.Transfer(turn, c); break;
            case ModelCommand.Redeem c: ClaimRules.Redeem(turn, c); break;
            case ModelCommand.ReportEpoch c: ReportRules.Report(turn, c); break;
            case ModelCommand.ConfirmReport c: ReportRules.Confirm(turn, c); break;
            default: ApplyOfStaff(turn, command); break;
        }
    }

    private static void ApplyOfStaff(Turn turn, ModelCommand command)
    {
        switch (command)
        {
            case ModelCommand.RegisterOperator c: OperatorRules.Register(turn, c); break;
            case ModelCommand.SetOperatorLimits c: OperatorRules.SetLimits(turn, c); break;
            case ModelCommand.SuspendOperator c: OperatorRules.Suspend(turn, c); break;
            case ModelCommand.ReinstateOperator c: OperatorRules.Reinstate(turn, c); break;
            case ModelCommand.RetireOperator c: OperatorRules.Retire(turn, c); break;
            case ModelCommand.RegisterValidators c: OperatorRules.RegisterValidators(turn, c); break;
            case ModelCommand.AllocateStake c: AllocationRules.Allocate(turn, c); break;
            case ModelCommand.PostBond c: FundRules.PostBond(turn, c); break;
            case ModelCommand.ReleaseBond c: FundRules.ReleaseBond(turn, c); break;
            case ModelCommand.FundInsurance c: FundRules.FundInsurance(turn, c); break;
            case ModelCommand.CollectFees c: FundRules.CollectFees(turn, c); break;
            case ModelCommand.PausePool: GovernanceRules.Pause(turn); break;
            case ModelCommand.ResumePool: GovernanceRules.Resume(turn); break;
            case ModelCommand.ProposeTerms c: GovernanceRules.Propose(turn, c); break;
            case ModelCommand.ApproveTerms c: GovernanceRules.Approve(turn, c); break;
            default: throw new InvalidOperationException($"The model knows no {command.Kind}.");
        }
    }
}
