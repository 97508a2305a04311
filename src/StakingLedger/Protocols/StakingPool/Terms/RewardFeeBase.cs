namespace StakingLedger.Protocols.StakingPool;

/// <summary>On what the fee on rewards is taken.</summary>
public enum RewardFeeBase : byte
{
    /// <summary>What rewards exceed losses by.</summary>
    PositiveNet = 0,

    /// <summary>The same, but only when consensus rewards exceed the losses.</summary>
    ConsensusGained = 1,

    /// <summary>All rewards; losses do not count.</summary>
    Gross = 2,

    /// <summary>What the price exceeds its highest earlier value by, at most the net.</summary>
    HighWaterMark = 3,
}
