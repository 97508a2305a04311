using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>A stretch of a bond curve.</summary>
/// <param name="FirstKey">The number of the first key in it, counted from 1.</param>
/// <param name="BondPerKey">The bond of each key in it.</param>
public readonly record struct BondInterval(ulong FirstKey, Amount BondPerKey);
