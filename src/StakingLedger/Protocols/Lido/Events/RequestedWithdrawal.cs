using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>One withdrawal request within a command.</summary>
/// <param name="StEth">The nominal amount recorded, in wei; the shares can be worth one wei less.</param>
/// <param name="Shares">The shares moved to the queue and recorded.</param>
/// <param name="WstEth">The wstETH unwrapped for it; zero for a request in stETH.</param>
/// <param name="AllowanceLeft">The queue's allowance afterwards (wei of stETH, or wstETH); null when none was spent.</param>
public readonly record struct RequestedWithdrawal(Amount StEth, Shares Shares, Shares WstEth, UInt256? AllowanceLeft);
