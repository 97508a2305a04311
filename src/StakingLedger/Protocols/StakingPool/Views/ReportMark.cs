using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>A report of the past.</summary>
/// <param name="Epoch">Its epoch.</param>
/// <param name="Event">Its event.</param>
/// <param name="ReferenceTime">The moment it speaks of.</param>
public readonly record struct ReportMark(EpochNumber Epoch, EventNumber Event, Timestamp ReferenceTime);
