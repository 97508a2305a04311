using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>The ether that the contracts hold, in wei.</summary>
/// <param name="Pool">The token contract: the buffer.</param>
/// <param name="Queue">The withdrawal queue: locked for claims.</param>
/// <param name="ExecutionRewards">The execution-layer rewards vault.</param>
/// <param name="Withdrawals">The withdrawal vault.</param>
public readonly record struct LidoEther(Amount Pool, Amount Queue, Amount ExecutionRewards, Amount Withdrawals);
