using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Proofs.Formats;

/// <summary>What one holder has in two published versions.</summary>
/// <param name="Holder">Who.</param>
/// <param name="Before">The amounts in the first version; zeros when the holder is not in it.</param>
/// <param name="After">The amounts in the second version; zeros when the holder is not in it.</param>
/// <param name="IsNew">Whether the holder is in the second version only.</param>
/// <param name="IsGone">Whether the holder is in the first version only.</param>
/// <param name="Redirected">What else of the leaf changed, such as the beneficiary: field, before and after in words; empty when
/// nothing did.</param>
public sealed record RewardChange(
    LeafValue Holder, ValueList<UInt256> Before, ValueList<UInt256> After, bool IsNew, bool IsGone, string Redirected);
