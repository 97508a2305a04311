using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>An accepted event of the past that the corrected history refuses.</summary>
/// <param name="Event">The event, by its number before the restatement.</param>
/// <param name="Context">By whom and when.</param>
/// <param name="Rejection">Why it is refused, with its operands.</param>
/// <param name="Facts">What happened in the outside world all the same; without any there is nothing to book.</param>
public sealed record RestatementConflict(
    EventNumber Event, Context Context, Rejection Rejection, IReadOnlyList<OutsideFact> Facts);
