using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>An event of an earlier version that waited and came back, as the log keeps it.</summary>
/// <param name="Version">The version that has the event.</param>
/// <param name="Event">Its number in that version.</param>
/// <param name="Before">The event before which it came back, by its number in the version before.</param>
public readonly record struct SettledMark(int Version, EventNumber Event, EventNumber Before);
