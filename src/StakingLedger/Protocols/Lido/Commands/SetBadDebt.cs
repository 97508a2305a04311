using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>States the bad debt that the next report makes internal.</summary>
/// <param name="Shares">The external shares without backing.</param>
public sealed record SetBadDebt(Shares Shares) : ILidoCommand<BadDebtSet>
{
    /// <inheritdoc/>
    Outcome<BadDebtSet> ILidoCommand<BadDebtSet>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
