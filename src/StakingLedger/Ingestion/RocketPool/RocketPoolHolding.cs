using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>What one account holds, in both views.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">Its label.</param>
/// <param name="Reth">Its rETH: a number of tokens that rewards do not change.</param>
/// <param name="AtReportedRate">What those are worth at the reported pair, in wei; rounded down.</param>
/// <param name="Ether">Its ether, in wei.</param>
/// <param name="Rpl">Its RPL.</param>
public readonly record struct RocketPoolHolding(
    AccountId Account, string Name, Shares Reth, Amount AtReportedRate, Amount Ether, Amount Rpl);
