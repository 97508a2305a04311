using StakingLedger.Numerics;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>The inflation of RPL when the pool is opened.</summary>
/// <param name="CalculatedAt">When it was last calculated, in seconds; 0 when never.</param>
/// <param name="Start">When it begins, in seconds.</param>
/// <param name="Rate">The daily factor, 10^18 = 1.</param>
public readonly record struct OpeningInflation(ulong CalculatedAt, ulong Start, UInt256 Rate);
