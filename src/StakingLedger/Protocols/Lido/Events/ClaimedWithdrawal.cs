using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>One claim within a command.</summary>
/// <param name="Request">The request.</param>
/// <param name="Checkpoint">The checkpoint under which it was finalised, from 1.</param>
/// <param name="Ether">The ether paid, in wei.</param>
public readonly record struct ClaimedWithdrawal(RequestId Request, ulong Checkpoint, Amount Ether);
