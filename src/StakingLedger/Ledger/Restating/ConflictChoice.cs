using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>How one conflict is resolved.</summary>
/// <param name="Event">The event, by its number before the restatement.</param>
/// <param name="Resolution">What is done with it.</param>
public readonly record struct ConflictChoice(EventNumber Event, ConflictResolution Resolution);
