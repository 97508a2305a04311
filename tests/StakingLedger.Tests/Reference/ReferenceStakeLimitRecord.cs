using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>The packed staking rate limit: paused while <c>PrevBlock</c> is 0, unlimited while <c>MaxLimit</c> is 0.</summary>
internal sealed record ReferenceStakeLimitRecord(
    BigInteger PrevBlock,
    BigInteger PrevLimit,
    BigInteger GrowthBlocks,
    BigInteger MaxLimit)
{
    public bool IsPaused => PrevBlock.IsZero;

    public bool IsSet => !MaxLimit.IsZero;
}
