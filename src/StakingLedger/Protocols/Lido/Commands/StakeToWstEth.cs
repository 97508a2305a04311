using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Stakes ether by sending it to the wstETH contract.</summary>
/// <param name="Amount">The ether, in wei.</param>
public sealed record StakeToWstEth(Amount Amount) : ILidoCommand<StakedToWstEth>
{
    /// <inheritdoc/>
    Outcome<StakedToWstEth> ILidoCommand<StakedToWstEth>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
