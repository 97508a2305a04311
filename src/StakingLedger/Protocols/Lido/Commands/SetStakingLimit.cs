using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Sets the staking rate limit.</summary>
/// <param name="Max">The limit, in wei.</param>
/// <param name="IncreasePerBlock">The growth, in wei per block.</param>
public sealed record SetStakingLimit(Amount Max, Amount IncreasePerBlock) : ILidoCommand<StakingLimitChanged>
{
    /// <inheritdoc/>
    Outcome<StakingLimitChanged> ILidoCommand<StakingLimitChanged>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
