using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>What one account holds.</summary>
internal readonly record struct LidoHolding(AccountId Account, string Name, Shares Shares, Amount StEth, Shares WstEth);
