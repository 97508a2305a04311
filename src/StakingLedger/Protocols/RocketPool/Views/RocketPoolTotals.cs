using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>The totals of the protocol at one moment; amounts in wei.</summary>
public sealed record RocketPoolTotals
{
    /// <summary>Gets the ether of one rETH at the reported pair, for display only.</summary>
    public required UInt256 ExchangeRate { get; init; }

    /// <summary>Gets the ether in the token contract over what all rETH stands for, 10^18 = 100 %.</summary>
    public required UInt256 CollateralRate { get; init; }

    /// <summary>Gets the rETH that there is.</summary>
    public required Amount RethSupply { get; init; }

    /// <summary>Gets the ether in the token contract.</summary>
    public required Amount RethEther { get; init; }

    /// <summary>Gets the ether in the deposit pool.</summary>
    public required Amount PoolEther { get; init; }

    /// <summary>Gets the bond of waiting validators in the pool.</summary>
    public required Amount NodeBalance { get; init; }

    /// <summary>Gets the ether that waiting megapool validators want.</summary>
    public required Amount RequestedTotal { get; init; }

    /// <summary>Gets the ether beyond what waiting validators want.</summary>
    public required Amount Excess { get; init; }

    /// <summary>Gets the greatest deposit that fits.</summary>
    public required Amount MaximumDeposit { get; init; }

    /// <summary>Gets the last report, whose pair prices rETH.</summary>
    public required ReportedBalances Report { get; init; }

    /// <summary>Gets when the last report was executed, in seconds.</summary>
    public required ulong ReportTime { get; init; }

    /// <summary>Gets the staking part of the reported ether, 10^18 = 100 %.</summary>
    public required UInt256 Utilisation { get; init; }

    /// <summary>Gets how many validators the queues assigned.</summary>
    public required ulong QueueIndex { get; init; }

    /// <summary>Gets how many legacy minipools wait.</summary>
    public required ulong MinipoolQueue { get; init; }

    /// <summary>Gets how many megapool validators wait with a ticket.</summary>
    public required ulong ExpressQueue { get; init; }

    /// <summary>Gets how many megapool validators wait without one.</summary>
    public required ulong StandardQueue { get; init; }
}
