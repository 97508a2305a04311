using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>A conflict and what was done with it, as the log keeps it.</summary>
/// <param name="Event">The event, by its number in the version before.</param>
/// <param name="Refusal">The code with which the corrected history refuses it.</param>
/// <param name="Resolution">What was done.</param>
public readonly record struct ResolvedConflict(EventNumber Event, string Refusal, ConflictResolution Resolution);
