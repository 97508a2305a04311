using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>
/// The network balances as the oracle reports them: votes are counted for all five numbers together, and the last report that
/// reached consensus prices rETH. <c>default</c> is the state before the first report. Source: Rocket Pool rocketNetworkBalances.
/// </summary>
/// <param name="Block">The block reported.</param>
/// <param name="SlotTimestamp">The time of its slot, in seconds.</param>
/// <param name="TotalEther">All ether behind rETH, in wei.</param>
/// <param name="StakingEther">The part of it that stakes, in wei.</param>
/// <param name="RethSupply">The rETH supply at that block, in units of 10^-18.</param>
public readonly record struct ReportedBalances(
    ulong Block, ulong SlotTimestamp, Amount TotalEther, Amount StakingEther, Amount RethSupply);
