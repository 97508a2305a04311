using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Unwraps wstETH into stETH; one share normally stays on the contract.</summary>
/// <param name="WstEth">The wstETH, which counts in shares.</param>
public sealed record Unwrap(Shares WstEth) : ILidoCommand<Unwrapped>
{
    /// <inheritdoc/>
    Outcome<Unwrapped> ILidoCommand<Unwrapped>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
