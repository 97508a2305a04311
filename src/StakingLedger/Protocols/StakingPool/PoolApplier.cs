using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Applies one kind of event as it was decided.</summary>
/// <param name="protocol">The protocol whose state it changes.</param>
internal readonly struct PoolApplier<TEvent>(StakingPoolProtocol protocol) : IEventApplier<TEvent>
    where TEvent : IPoolEvent
{
    public void Describe(in TEvent accepted, EventEffects effects) => protocol.Describe(accepted, effects);

    public void Evolve(in TEvent accepted, in Context context, EventNumber number) => protocol.Evolve(accepted, context, number);
}
