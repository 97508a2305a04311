using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>
/// One record of the sanity checker's window: how far the consensus balance fell in a report (zero is recorded too).
/// </summary>
/// <param name="At">Time of the report's reference slot.</param>
/// <param name="ExitedValidators">Exited validators that the router knew then.</param>
/// <param name="Decrease">The fall, in wei.</param>
internal readonly record struct ClDecrease(Timestamp At, ulong ExitedValidators, Amount Decrease);
