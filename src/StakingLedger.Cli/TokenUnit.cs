namespace StakingLedger.Cli;

/// <summary>In what balances count: a symbol, and how many decimals one whole token has.</summary>
internal readonly record struct TokenUnit(string Symbol, int Decimals);
