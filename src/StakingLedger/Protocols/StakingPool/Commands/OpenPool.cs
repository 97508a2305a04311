using StakingLedger.Ledger;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Opens the pool under its first terms. The actor is one of their governors.</summary>
/// <param name="Terms">The terms.</param>
public sealed record OpenPool(PoolTerms Terms) : IPoolCommand<PoolOpened>
{
    /// <summary>The terms.</summary>
    /// <exception cref="ArgumentException">They cannot be terms.</exception>
    public PoolTerms Terms { get; } = TermsChecks.Checked(Terms, nameof(Terms));

    /// <inheritdoc/>
    Outcome<PoolOpened> IPoolCommand<PoolOpened>.Decide(PoolDecisions decisions, in Context context) =>
        PoolDecisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        PoolDecisions.Decide(this, context).AsEvent();
}
