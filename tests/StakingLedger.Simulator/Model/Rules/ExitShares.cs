namespace StakingLedger.Simulator.Model;

/// <summary>What the exits bore of a loss (k), and got of its cover (g).</summary>
internal readonly record struct ExitShares(BigInteger Loss, BigInteger Cover);
