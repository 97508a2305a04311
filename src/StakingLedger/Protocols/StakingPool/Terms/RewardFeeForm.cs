namespace StakingLedger.Protocols.StakingPool;

/// <summary>How the fee on rewards is taken.</summary>
public enum RewardFeeForm : byte
{
    /// <summary>As minted shares: the fee in assets is rounded down, then its shares.</summary>
    TwoFloors = 0,

    /// <summary>As minted shares, by one fraction, rounded down once.</summary>
    OneFraction = 1,

    /// <summary>As assets out of the buffer.</summary>
    Withheld = 2,
}
