using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Gives the caller's shares to be burned.</summary>
/// <param name="Shares">The shares.</param>
public sealed record RequestBurnMyShares(Shares Shares) : ILidoCommand<BurnRequested>
{
    /// <inheritdoc/>
    Outcome<BurnRequested> ILidoCommand<BurnRequested>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
