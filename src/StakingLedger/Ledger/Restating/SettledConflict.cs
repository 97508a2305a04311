namespace StakingLedger.Ledger;

/// <summary>
/// An event that an earlier restatement refused, and that this one accepts again at its place. What was booked for its facts is reversed;
/// a fact whose number is decided otherwise now stands, and the difference is owed.
/// </summary>
/// <param name="Mark">The event, and where it comes back.</param>
/// <param name="Facts">What was booked; empty for a decision that waited.</param>
/// <param name="Differences">The facts whose numbers the corrected history would not give; the events are those of the mark.</param>
public sealed record SettledConflict(SettledMark Mark, IReadOnlyList<OutsideFact> Facts, IReadOnlyList<FactDifference> Differences);
