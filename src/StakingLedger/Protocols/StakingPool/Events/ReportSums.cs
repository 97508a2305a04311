using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>The sums of a report, in the asset's smallest unit. Rewards and losses are gross.</summary>
/// <param name="Deposited">What arrived of the assets in flight.</param>
/// <param name="ConsensusRewards">Rewards of the consensus layer.</param>
/// <param name="ExecutionRewards">Tips, block rewards and MEV, the pool's own included.</param>
/// <param name="Incentives">Incentives, the pool's own included.</param>
/// <param name="Inactivity">Penalties for inactivity.</param>
/// <param name="Slashings">Slashings.</param>
/// <param name="Swept">What was swept into the buffer.</param>
public readonly record struct ReportSums(
    Amount Deposited,
    Amount ConsensusRewards,
    Amount ExecutionRewards,
    Amount Incentives,
    Amount Inactivity,
    Amount Slashings,
    Amount Swept)
{
    /// <summary>All rewards.</summary>
    public Amount Gain => ConsensusRewards + ExecutionRewards + Incentives;

    /// <summary>All losses.</summary>
    public Amount Loss => Inactivity + Slashings;
}
