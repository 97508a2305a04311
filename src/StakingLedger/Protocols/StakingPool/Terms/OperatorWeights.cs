namespace StakingLedger.Protocols.StakingPool;

/// <summary>By what the operators' part of the fee is split.</summary>
public enum OperatorWeights : byte
{
    /// <summary>By the rewards of the report.</summary>
    Rewards = 0,

    /// <summary>By active validators before the report.</summary>
    ActiveValidators = 1,

    /// <summary>By the weights the operators are registered with.</summary>
    Registered = 2,
}
