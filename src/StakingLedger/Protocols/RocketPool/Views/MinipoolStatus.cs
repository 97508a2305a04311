namespace StakingLedger.Protocols.RocketPool;

/// <summary>Where a minipool stands; the numbers are the contract's.</summary>
public enum MinipoolStatus : uint
{
    /// <summary>It waits for ether.</summary>
    Initialised = 0,

    /// <summary>It has its ether and waits for its stake.</summary>
    Prelaunch = 1,

    /// <summary>It stakes, or has staked.</summary>
    Staking = 2,
}
