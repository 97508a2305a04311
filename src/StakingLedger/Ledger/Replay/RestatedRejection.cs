using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>An event of the original history whose command other rules refuse.</summary>
/// <param name="Event">The event, by its number in the original history.</param>
/// <param name="Rejection">Why it is refused.</param>
public sealed record RestatedRejection(EventNumber Event, Rejection Rejection);
