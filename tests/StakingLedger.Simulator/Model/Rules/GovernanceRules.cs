namespace StakingLedger.Simulator.Model;

/// <summary>Section 9: pauses and changes of terms.</summary>
internal static class GovernanceRules
{
    public static void Pause(Turn turn)
    {
        turn.RequireRole(Role.Guardian, Role.Governor);
        Turn.Require(!turn.State.IsPaused, "already-paused");
        turn.State = turn.State with { IsPaused = true };
    }

    public static void Resume(Turn turn)
    {
        turn.RequireRole(Role.Governor);
        Turn.Require(turn.State.IsPaused, "not-paused");
        turn.State = turn.State with { IsPaused = false };
    }

    public static void Propose(Turn turn, ModelCommand.ProposeTerms command)
    {
        turn.RequireRole(Role.Governor);
        Turn.Require(turn.Terms.FirstFixedFieldChanged(command.Terms) is null, "terms-cannot-change");
        RequireInTime(turn, command.Terms, command.From);
        turn.Mark("terms.proposal-replaced", turn.State.Proposal is not null);
        TermsProposal proposal = new(turn.State.LastProposal + 1, command.Terms, command.From, turn.Actor);
        turn.State = turn.State with { LastProposal = proposal.Number, Proposal = proposal };
        turn.Tell("proposal", proposal.Number);
    }

    public static void Approve(Turn turn, ModelCommand.ApproveTerms command)
    {
        turn.RequireRole(Role.Governor);
        Turn.Require(turn.State.Proposal?.Number == command.Proposal, "unknown-proposal");
        TermsProposal proposal = turn.State.Proposal!;
        Turn.Require(!string.Equals(proposal.By, turn.Actor, StringComparison.Ordinal), "own-proposal");
        RequireInTime(turn, proposal.Terms, proposal.From);
        turn.Mark("terms.schedule-replaced", turn.State.Scheduled is not null);
        turn.State = turn.State with { Proposal = null, Scheduled = proposal };
        turn.Tell("from", proposal.From);
    }

    /// <summary>Puts approved terms into force when their epoch has come. A new deposit rate starts with a full bucket.</summary>
    public static void Enact(Turn turn, ulong epoch)
    {
        if (turn.State.Scheduled is not { } scheduled || scheduled.From > epoch)
        {
            return;
        }

        DepositRate? rate = scheduled.Terms.Limits.DepositRate;
        DepositBucket? bucket = rate is null
            ? null
            : rate == turn.Terms.Limits.DepositRate ? turn.State.Bucket : new DepositBucket(rate.Most, turn.Time);
        turn.Mark("terms.enacted");
        turn.Mark("terms.enacted-late", scheduled.From < epoch);
        turn.Mark("terms.new-bucket", rate is not null && rate != turn.Terms.Limits.DepositRate);
        turn.State = turn.State with { Terms = scheduled.Terms, Scheduled = null, Bucket = bucket };
    }

    private static void RequireInTime(Turn turn, ModelTerms terms, ulong from)
    {
        Turn.Require(terms.Version == turn.Terms.Version + 1, "terms-version");
        Turn.Require(turn.State.LastEpoch is not { } last || from > last, "terms-too-late");
    }
}
