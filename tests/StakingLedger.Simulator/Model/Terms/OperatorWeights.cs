namespace StakingLedger.Simulator.Model;

/// <summary>By what the part of the operators is split among them.</summary>
internal enum OperatorWeights
{
    Rewards,
    ActiveValidators,
    Weights,
}
