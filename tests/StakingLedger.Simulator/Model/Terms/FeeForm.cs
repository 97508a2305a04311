namespace StakingLedger.Simulator.Model;

/// <summary>How the fee on rewards is taken.</summary>
internal enum FeeForm
{
    OneFraction,
    TwoFloors,
    Withheld,
}
