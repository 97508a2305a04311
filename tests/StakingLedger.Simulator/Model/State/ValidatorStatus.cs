namespace StakingLedger.Simulator.Model;

/// <summary>Where a validator is in its life.</summary>
internal enum ValidatorStatus
{
    Registered,
    Active,
    Exited,
}
