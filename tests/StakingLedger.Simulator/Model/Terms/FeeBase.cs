namespace StakingLedger.Simulator.Model;

/// <summary>What the fee on rewards is a part of.</summary>
internal enum FeeBase
{
    ConsensusGained,
    PositiveNet,
    Gross,
    HighWaterMark,
}
