using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>One conversion of assets into the price currency.</summary>
/// <param name="Assets">The assets.</param>
/// <param name="Moment">At which moment.</param>
/// <param name="Value">What they were worth, by which price, and what the rounding made of it.</param>
public readonly record struct LotConversion(Amount Assets, Timestamp Moment, PriceValue Value);
