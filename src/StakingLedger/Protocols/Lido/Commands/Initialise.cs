using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Opens the pool; always the first command.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Bootstrap">The first ether, whose shares nobody can ever burn.</param>
public sealed record Initialise(LidoTerms Terms, Amount Bootstrap) : ILidoCommand<PoolInitialised>
{
    /// <inheritdoc/>
    Outcome<PoolInitialised> ILidoCommand<PoolInitialised>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
