using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>A fact whose number the corrected history would not give: the fact stands, and the difference is owed.</summary>
/// <param name="Event">The event, by its number before the restatement.</param>
/// <param name="Fact">The fact, with the number that stands.</param>
/// <param name="Decided">The number that the corrected history decides.</param>
public sealed record FactDifference(EventNumber Event, OutsideFact Fact, Numerics.UInt256 Decided)
{
    /// <summary>Gets by how much the fact exceeds what the corrected history decides; negative when it is less.</summary>
    public SignedAmount Difference => SignedAmount.Change(Decided, Fact.Value);
}
