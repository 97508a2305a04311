using StakingLedger.Ledger;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>An event of a pool with the context in which it came.</summary>
/// <param name="Event">The event.</param>
/// <param name="Context">Who, when, under which client id.</param>
public readonly record struct RecordedEvent(IPoolEvent Event, Context Context);
