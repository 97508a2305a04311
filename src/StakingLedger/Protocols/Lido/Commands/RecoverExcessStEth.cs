using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>Sends shares that reached the burner unasked to the treasury.</summary>
public sealed record RecoverExcessStEth : ILidoCommand<ExcessStEthRecovered>
{
    /// <inheritdoc/>
    Outcome<ExcessStEthRecovered> ILidoCommand<ExcessStEthRecovered>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
