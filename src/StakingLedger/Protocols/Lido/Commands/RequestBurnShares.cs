using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Gives an owner's shares to be burned, by the burner's allowance.</summary>
/// <param name="Owner">Whose shares.</param>
/// <param name="Shares">The shares.</param>
/// <param name="IsCover">True to cover a loss.</param>
public sealed record RequestBurnShares(AccountId Owner, Shares Shares, bool IsCover) : ILidoCommand<BurnRequested>
{
    /// <inheritdoc/>
    Outcome<BurnRequested> ILidoCommand<BurnRequested>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
