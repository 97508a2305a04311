using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>Pauses, terms and confirmations (house pool, sections 8 and 9).</content>
internal sealed partial class PoolDecisions
{
    public Outcome<PoolPaused> Decide(PausePool command, in Context context)
    {
        PoolRejection? refused = CheckRole(context, PoolRole.Guardian | PoolRole.Governor);
        refused ??= state.Governance.IsPaused ? new PoolRejection.AlreadyPaused() : null;
        return refused is not null ? refused : new PoolPaused();
    }

    public Outcome<PoolResumed> Decide(ResumePool command, in Context context)
    {
        PoolRejection? refused = CheckRole(context, PoolRole.Governor);
        refused ??= state.Governance.IsPaused ? null : new PoolRejection.NotPaused();
        return refused is not null ? refused : new PoolResumed();
    }

    public Outcome<TermsProposed> Decide(ProposeTerms command, in Context context)
    {
        PoolRejection? refused = CheckRole(context, PoolRole.Governor);
        refused ??= command.Terms.Charter.DifferenceFrom(state.Charter) is { } field
            ? new PoolRejection.TermsCannotChange(field)
            : null;
        refused ??= CheckVersion(command.Terms) ?? CheckInTime(command.From);
        return refused is not null
            ? refused
            : new TermsProposed(state.Governance.Proposals + 1, command.Terms, command.From);
    }

    public Outcome<TermsApproved> Decide(ApproveTerms command, in Context context)
    {
        if (CheckRole(context, PoolRole.Governor) is { } refused)
        {
            return refused;
        }

        if (state.Governance.Pending is not { } proposal || proposal.Number != command.Proposal)
        {
            return new PoolRejection.UnknownProposal(command.Proposal);
        }

        PoolRejection? late = proposal.Proposer == context.Actor ? new PoolRejection.OwnProposal(context.Actor) : null;
        late ??= CheckVersion(proposal.Terms) ?? CheckInTime(proposal.From);
        return late is not null ? late : new TermsApproved(proposal.Number, proposal.From);
    }

    public Outcome<ReportConfirmed> Decide(ConfirmReport command, in Context context)
    {
        PoolRejection? refused = CheckRole(context, PoolRole.Oracle);
        if (refused is not null && state.Governance.Scheduled is { } waiting)
        {
            // An oracle of approved terms may confirm the report that brings them into force.
            refused = CheckRole(waiting.Terms, context, PoolRole.Oracle);
        }

        refused ??= view.Accounts.TryFind(context.Actor, out AccountHandle actor)
            && state.Governance.IsConfirmed(command.Report, actor)
            ? new PoolRejection.AlreadyConfirmed(command.Report)
            : null;
        return refused is not null ? refused : new ReportConfirmed(command.Report);
    }

    private PoolRejection? CheckVersion(PoolTerms terms) => terms.Version == Terms.Version + 1
        ? null
        : new PoolRejection.TermsVersion(Terms.Version + 1, terms.Version);

    private PoolRejection? CheckInTime(EpochNumber from) =>
        state.Reports.Count > 0 && from <= state.Reports[^1].Epoch
            ? new PoolRejection.TermsTooLate(state.Reports[^1].Epoch, from)
            : null;
}
