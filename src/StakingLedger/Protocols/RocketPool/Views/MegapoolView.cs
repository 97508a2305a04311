using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A megapool; amounts in wei.</summary>
public sealed record MegapoolView
{
    /// <summary>Gets the node.</summary>
    public required AccountId Node { get; init; }

    /// <summary>Gets the ether it holds.</summary>
    public required Amount Balance { get; init; }

    /// <summary>Gets the part of it that waits to be staked.</summary>
    public required Amount AssignedValue { get; init; }

    /// <summary>Gets what the node owes the rETH holders.</summary>
    public required Amount Debt { get; init; }

    /// <summary>Gets the part of the balance that is the node's.</summary>
    public required Amount RefundValue { get; init; }

    /// <summary>Gets the node's capital.</summary>
    public required Amount NodeBond { get; init; }

    /// <summary>Gets the users' capital.</summary>
    public required Amount UserCapital { get; init; }

    /// <summary>Gets the node's capital in the queue.</summary>
    public required Amount NodeQueuedBond { get; init; }

    /// <summary>Gets the users' capital that waiting validators will get.</summary>
    public required Amount UserQueuedCapital { get; init; }

    /// <summary>Gets the rewards that are not distributed.</summary>
    public required Amount PendingRewards { get; init; }

    /// <summary>Gets when rewards were last distributed, in seconds.</summary>
    public required ulong LastDistributionTime { get; init; }

    /// <summary>Gets how many validators it ever had.</summary>
    public required ulong Validators { get; init; }

    /// <summary>Gets how many have capital or wait for it.</summary>
    public required ulong ActiveValidators { get; init; }

    /// <summary>Gets how many are exiting.</summary>
    public required ulong ExitingValidators { get; init; }

    /// <summary>Gets how many are locked.</summary>
    public required ulong LockedValidators { get; init; }

    /// <summary>Gets the recorded capital ratio, 10^18 = 100 %.</summary>
    public required UInt256 CapitalRatio { get; init; }

    /// <summary>Gets the node's credit.</summary>
    public required Amount Credit { get; init; }
}
