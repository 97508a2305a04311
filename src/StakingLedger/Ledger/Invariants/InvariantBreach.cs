using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>A law that was found not to hold.</summary>
/// <param name="Invariant">Its name.</param>
/// <param name="Event">The last event applied when it was checked.</param>
/// <param name="Message">What was found.</param>
public sealed record InvariantBreach(string Invariant, EventNumber Event, string Message);
