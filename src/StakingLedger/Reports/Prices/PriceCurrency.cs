namespace StakingLedger.Reports;

/// <summary>A currency in which positions are valued, and its smallest unit.</summary>
/// <param name="Code">The code as the price file has it, such as CHF.</param>
/// <param name="Decimals">How many decimals the smallest unit has: 2 for a cent, more to keep fractions of it. At most 18.</param>
public readonly record struct PriceCurrency(string Code, int Decimals);
