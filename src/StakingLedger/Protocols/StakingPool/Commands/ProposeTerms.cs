using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Proposes new terms, for another governor to approve.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="From">The epoch from whose report on they are in force.</param>
public sealed record ProposeTerms(PoolTerms Terms, EpochNumber From) : IPoolCommand<TermsProposed>
{
    /// <summary>The terms.</summary>
    /// <exception cref="ArgumentException">They cannot be terms.</exception>
    public PoolTerms Terms { get; } = TermsChecks.Checked(Terms, nameof(Terms));

    /// <inheritdoc/>
    Outcome<TermsProposed> IPoolCommand<TermsProposed>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
