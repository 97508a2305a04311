using StakingLedger.Ledger;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Approves proposed terms.</summary>
/// <param name="Proposal">The number of the proposal.</param>
public sealed record ApproveTerms(ulong Proposal) : IPoolCommand<TermsApproved>
{
    /// <inheritdoc/>
    Outcome<TermsApproved> IPoolCommand<TermsApproved>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
