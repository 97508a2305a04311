using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>How the sanity check judged a fall of the consensus balance.</summary>
/// <param name="At">Time of the reference slot.</param>
/// <param name="ExitedValidators">Exited validators that the router knew.</param>
/// <param name="Decrease">The fall in this report, in wei; zero when there was none.</param>
/// <param name="TotalBalance">The reported consensus balance plus the withdrawal vault, in wei.</param>
/// <param name="WindowDecrease">All falls of the last 18 days, in wei; zero when this report had none.</param>
/// <param name="Allowed">What the window allows, in wei; zero when this report had no fall.</param>
public readonly record struct ClDecreaseCheck(
    Timestamp At, ulong ExitedValidators, Amount Decrease, Amount TotalBalance, Amount WindowDecrease, Amount Allowed);
