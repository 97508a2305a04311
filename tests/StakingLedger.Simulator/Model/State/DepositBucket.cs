namespace StakingLedger.Simulator.Model;

/// <summary>What may still be deposited, as of when.</summary>
internal sealed record DepositBucket(BigInteger Left, ulong Last);
