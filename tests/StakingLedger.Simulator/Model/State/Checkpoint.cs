namespace StakingLedger.Simulator.Model;

/// <summary>What one finalisation did.</summary>
internal sealed record Checkpoint(
    ulong LastRequest, ModelPair Pair, BigInteger SetAside, BigInteger SharesBurnt, BigInteger FrozenRate);
