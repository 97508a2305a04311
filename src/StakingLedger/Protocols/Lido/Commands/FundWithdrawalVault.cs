using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Adds ether to the withdrawal vault, as sweeps of the consensus layer do.</summary>
/// <param name="Amount">The ether, in wei.</param>
public sealed record FundWithdrawalVault(Amount Amount) : ILidoCommand<VaultFunded>
{
    /// <inheritdoc/>
    Outcome<VaultFunded> ILidoCommand<VaultFunded>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
