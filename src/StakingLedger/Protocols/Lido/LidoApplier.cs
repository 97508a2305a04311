using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Applies one kind of event as it was decided.</summary>
/// <param name="protocol">The protocol whose state it changes.</param>
internal readonly struct LidoApplier<TEvent>(LidoProtocol protocol) : IEventApplier<TEvent>
    where TEvent : ILidoEvent
{
    public void Describe(in TEvent accepted, EventEffects effects) => protocol.Describe(accepted, effects);

    public void Evolve(in TEvent accepted, in Context context, EventNumber number) => protocol.Evolve(accepted, context, number);
}
