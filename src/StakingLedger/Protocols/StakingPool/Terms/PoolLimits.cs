using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>What a pool refuses as too little, too much or too fast. Null is no limit.</summary>
public sealed record PoolLimits
{
    /// <summary>No limits.</summary>
    public static PoolLimits None { get; } = new();

    /// <summary>The least a deposit may be.</summary>
    public Amount MinDeposit { get; init; }

    /// <summary>The most a deposit may be.</summary>
    public Amount? MaxDeposit { get; init; }

    /// <summary>The least that a withdrawal request or a redemption may be worth.</summary>
    public Amount MinWithdrawal { get; init; }

    /// <summary>The most that a withdrawal request or a redemption may be worth.</summary>
    public Amount? MaxWithdrawal { get; init; }

    /// <summary>How fast deposits may come.</summary>
    public DepositRate? DepositRate { get; init; }

    /// <summary>The largest rewards of one report, in parts of the holdings before it.</summary>
    public BasisPoints? MaxPositiveRebase { get; init; }

    /// <summary>The largest losses of one report that need no second confirmation, in parts of the holdings before it.</summary>
    public BasisPoints? MaxPenalty { get; init; }

    /// <summary>The largest rewards in a year of 365 days, in parts of the holdings before the report.</summary>
    public BasisPoints? MaxAnnualReward { get; init; }

    /// <summary>
    /// How far an epoch may lie after the last one reported. A mistyped epoch far ahead cannot be taken back: no report before it would
    /// be accepted any more.
    /// </summary>
    public ulong? MaxEpochStep { get; init; }

    internal void Validate(string parameter)
    {
        if (MinDeposit > (MaxDeposit ?? MinDeposit) || MinWithdrawal > (MaxWithdrawal ?? MinWithdrawal))
        {
            throw new ArgumentException("The least of a deposit or a withdrawal exceeds the most.", parameter);
        }

        if (MaxEpochStep == 0)
        {
            throw new ArgumentException("Epochs ascend by at least one.", parameter);
        }

        if (DepositRate is { } rate && (rate.WindowSeconds == 0 || rate.Max > PoolBounds.MaxAssets))
        {
            throw new ArgumentException("A deposit rate needs a window of at least a second and less than 2^128.", parameter);
        }
    }
}
