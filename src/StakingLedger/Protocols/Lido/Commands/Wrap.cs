using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Wraps stETH into wstETH.</summary>
/// <param name="Amount">The stETH, in wei.</param>
public sealed record Wrap(Amount Amount) : ILidoCommand<Wrapped>
{
    /// <inheritdoc/>
    Outcome<Wrapped> ILidoCommand<Wrapped>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
