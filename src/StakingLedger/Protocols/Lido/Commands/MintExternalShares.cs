using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Mints shares that outside ether backs; the rate does not move.</summary>
/// <param name="To">The receiver.</param>
/// <param name="Shares">The shares.</param>
public sealed record MintExternalShares(AccountId To, Shares Shares) : ILidoCommand<ExternalSharesMinted>
{
    /// <inheritdoc/>
    Outcome<ExternalSharesMinted> ILidoCommand<ExternalSharesMinted>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
