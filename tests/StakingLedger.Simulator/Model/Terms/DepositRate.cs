namespace StakingLedger.Simulator.Model;

/// <summary>A bucket of deposits that refills over a window of seconds.</summary>
internal sealed record DepositRate(BigInteger Most, ulong Window);
