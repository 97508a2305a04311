using StakingLedger.Units;

namespace StakingLedger.Analytics;

/// <summary>The pricing pair at a moment. A yearly rate is made of two of them, and never of assets alone.</summary>
/// <param name="Time">The moment.</param>
/// <param name="Pair">The pair.</param>
public readonly record struct PricedMoment(Timestamp Time, PricingPair Pair);
