namespace StakingLedger.Proofs.Formats;

/// <summary>The published files that are recognised.</summary>
public enum RewardFileKind
{
    /// <summary>A reward interval of Rocket Pool.</summary>
    RocketPoolInterval = 1,

    /// <summary>A cumulative distribution of Threshold (MerkleDist.json).</summary>
    ThresholdDistribution = 2,

    /// <summary>Cumulative fee shares of Lido's Community Staking Module: root and values.</summary>
    CsmTree = 3,

    /// <summary>The same with a proof for every operator and without a root.</summary>
    CsmProofs = 4,

    /// <summary>A tree as OpenZeppelin's library dumps it: all nodes and values ("standard-v1").</summary>
    StandardTree = 5,
}
