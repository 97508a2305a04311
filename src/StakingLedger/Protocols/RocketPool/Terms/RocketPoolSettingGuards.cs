using StakingLedger.Numerics;
using StakingLedger.Rules;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>The values that the contracts refuse to set, and their words for it.</summary>
internal static class RocketPoolSettingGuards
{
    private const ulong Hour = 3_600;
    private const ulong Week = 7 * 86_400;

    private static readonly UInt256 Percent = ReportedRate.One / 100UL;
    private static readonly UInt256 MilliEther = ReportedRate.One / 1_000UL;

    /// <summary>Gets the most that the security council may move from the voters to the nodes: one per cent.</summary>
    public static UInt256 MaximumAdder => Percent;

    /// <summary>What is wrong with a value, whatever the other settings are; null when nothing is.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="value">The value.</param>
    public static string? Refusal(RocketPoolSetting setting, in UInt256 value) => setting switch
    {
        RocketPoolSetting.DepositFee => Unless(value < Percent, "Fee must be less than 1%"),
        RocketPoolSetting.ExpressQueueRate => Unless(!value.IsZero, "Rate must be greater than 0"),
        RocketPoolSetting.CollateralTarget => Unless(value <= Percent * 50UL, "Value must be <= 50%"),
        RocketPoolSetting.ConsensusThreshold =>
            Unless(value >= Percent * 51UL, "Consensus threshold must be 51% or higher"),
        RocketPoolSetting.SubmitBalancesFrequency =>
            Unless(value >= Hour && value <= Week, "Value must be >= 1 hour & <= 7 days"),
        RocketPoolSetting.MaxBalanceDelta => Unless(value >= Percent, "The max rETH balance delta must be >= 1%"),
        RocketPoolSetting.NodeFeeMinimum => NodeFee(value, "minimum"),
        RocketPoolSetting.NodeFeeTarget => NodeFee(value, "target"),
        RocketPoolSetting.NodeFeeMaximum => NodeFee(value, "maximum"),
        RocketPoolSetting.ReducedBond => Unless((value % MilliEther).IsZero, "Value must be divisible by milliwei"),
        RocketPoolSetting.DissolvePenalty => Unless(value >= Percent, "Value must be >= 0.01 ETH"),
        RocketPoolSetting.MaximumMegapoolPenalty =>
            Unless(IsBetween(value, Ether(300), Ether(5_000)), "Value must be >= 300 ETH & <= 5000 ETH"),
        RocketPoolSetting.NotifyThreshold => Unless(IsBetween(value, 19UL, 456UL), "Value must be >= 19 epochs & <= 456 epochs"),
        RocketPoolSetting.LateNotifyFine =>
            Unless(IsBetween(value, Percent, Percent * 50UL), "Value must be >= 0.01 ETH & <= 0.5 ETH"),
        RocketPoolSetting.UserDistributeDelay =>
            Unless(IsBetween(value, 225UL, 13_500UL), "Value must be >= 225 & <= 13500 epochs"),
        RocketPoolSetting.UserDistributeDelayShortfall =>
            Unless(IsBetween(value, 6_750UL, 40_500UL), "Value must be >= 6750 & <= 40500 epochs"),
        _ => null,
    };

    private static string? NodeFee(in UInt256 value, string which) => Unless(
        IsBetween(value, Percent * 5UL, Percent * 20UL), $"The node fee {which} must be a value between 5% and 20%");

    private static UInt256 Ether(ulong ether) => ReportedRate.One * ether;

    private static bool IsBetween(in UInt256 value, in UInt256 least, in UInt256 most) => value >= least && value <= most;

    private static string? Unless(bool condition, string otherwise) => condition ? null : otherwise;
}
