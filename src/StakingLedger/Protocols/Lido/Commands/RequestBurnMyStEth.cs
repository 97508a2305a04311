using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Gives the caller's stETH to be burned.</summary>
/// <param name="Amount">The stETH, in wei.</param>
/// <param name="IsCover">True to cover a loss.</param>
public sealed record RequestBurnMyStEth(Amount Amount, bool IsCover) : ILidoCommand<BurnRequested>
{
    /// <inheritdoc/>
    Outcome<BurnRequested> ILidoCommand<BurnRequested>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
