using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>An event as one version of the history has it: when it was true, and since when it was known.</summary>
/// <param name="Version">The version, from 1.</param>
/// <param name="Event">The event, by its number in that version.</param>
/// <param name="ValidTime">When it happened.</param>
/// <param name="RecordedTime">Since when the books have it so: when it happened, or when a restatement brought it.</param>
public readonly record struct RestatementRow(int Version, EventNumber Event, Timestamp ValidTime, Timestamp RecordedTime);
