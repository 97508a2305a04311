namespace StakingLedger.Reports;

/// <summary>In what a journal counts assets, or a token.</summary>
/// <param name="Symbol">The symbol, such as ETH.</param>
/// <param name="Decimals">How many decimals a whole one has: 18, when its smallest unit is the wei.</param>
public readonly record struct JournalUnit(string Symbol, int Decimals);
