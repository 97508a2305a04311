using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>How fast deposits may come: a bucket that refills evenly. <c>default</c> is not valid.</summary>
/// <param name="Max">What the bucket holds.</param>
/// <param name="WindowSeconds">In how many seconds an empty bucket is full again.</param>
public readonly record struct DepositRate(Amount Max, ulong WindowSeconds);
