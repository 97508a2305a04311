using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// Applies events as they were decided, without reading them back from their rows. It must state and change exactly what the
/// protocol states and changes when it reads the row: replays take that path, and tests compare the two.
/// </summary>
/// <typeparam name="TEvent">The type of the event; structs are not boxed.</typeparam>
internal interface IEventApplier<TEvent>
    where TEvent : IEvent
{
    /// <summary>States the movements and steps, as <see cref="IProtocol.Describe"/> does.</summary>
    void Describe(in TEvent accepted, EventEffects effects);

    /// <summary>Changes the protocol's own state, as <see cref="IProtocol.Evolve"/> does.</summary>
    void Evolve(in TEvent accepted, in Context context, EventNumber number);
}
