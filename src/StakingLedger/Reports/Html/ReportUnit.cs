namespace StakingLedger.Reports;

/// <summary>In what amounts are shown: a symbol, and how many decimals a whole one has.</summary>
/// <param name="Symbol">The symbol, such as ETH.</param>
/// <param name="Decimals">The decimals: 10 to their power smallest units are one.</param>
public readonly record struct ReportUnit(string Symbol, int Decimals);
