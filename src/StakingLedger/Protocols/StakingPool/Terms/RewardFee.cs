using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>The fee on rewards.</summary>
public sealed record RewardFee
{
    /// <summary>No fee.</summary>
    public static RewardFee None { get; } = new();

    /// <summary>The rate, in basis points of the base. Default: none.</summary>
    public BasisPoints Rate { get; init; }

    /// <summary>How it is taken. Default: minted shares by two floors.</summary>
    public RewardFeeForm Form { get; init; }

    /// <summary>On what it is taken. Default: the positive net of the report.</summary>
    public RewardFeeBase Base { get; init; }

    /// <summary>Who gets it. Default: the treasury.</summary>
    public FeeSplit Split { get; init; } = FeeSplit.ToTreasury;

    internal void Validate(string parameter)
    {
        if (Form > RewardFeeForm.Withheld || Base > RewardFeeBase.HighWaterMark)
        {
            throw new ArgumentException("A fee form or base is not known.", parameter);
        }

        ArgumentNullException.ThrowIfNull(Split, parameter);
        Split.Validate(parameter);
    }
}
