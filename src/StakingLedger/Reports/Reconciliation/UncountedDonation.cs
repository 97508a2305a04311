using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Assets that were given to all holders when the price did not move: it counts them with its next step.</summary>
/// <param name="Event">The event that gave them.</param>
/// <param name="Amount">How much, in the smallest unit.</param>
internal readonly record struct UncountedDonation(EventNumber Event, SignedAmount Amount);
