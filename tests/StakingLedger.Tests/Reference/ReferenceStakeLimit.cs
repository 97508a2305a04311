using System.Numerics;
using static StakingLedger.Tests.Reference.ReferenceRevertException;

namespace StakingLedger.Tests.Reference;

/// <summary>The staking rate limit (specification 5).</summary>
internal sealed class ReferenceStakeLimit(ReferenceChain chain)
{
    private ReferenceStakeLimitRecord Limit
    {
        get => chain.State.StakeLimit;
        set => chain.State = chain.State with { StakeLimit = value };
    }

    /// <summary>What can be staked in a block: 0 when paused, 2^256 - 1 when unlimited.</summary>
    public BigInteger CurrentAt(BigInteger block)
    {
        if (Limit.IsPaused)
        {
            return 0;
        }

        return Limit.IsSet ? Calculated(block) : ReferenceNumber.Max256;
    }

    public void Consume(BigInteger amount)
    {
        Require(!Limit.IsPaused, "STAKING_PAUSED");
        if (Limit.IsSet)
        {
            BigInteger current = Calculated(chain.Block);
            Require(amount <= current, "STAKE_LIMIT");
            Store(current - amount);
        }
    }

    /// <summary>External burns give room back; the limit may then stand above its maximum.</summary>
    public void Credit(BigInteger amount)
    {
        if (Limit.IsSet && !Limit.IsPaused)
        {
            Store(WrappingMath.Add(Calculated(chain.Block), amount));
        }
    }

    public void Set(BigInteger max, BigInteger increase)
    {
        Require(!chain.IsV3 || max <= ReferenceNumber.Max96 / 2, "TOO_LARGE_MAX_STAKE_LIMIT");
        Require(!max.IsZero, "ZERO_MAX_STAKE_LIMIT");
        Require(max <= ReferenceNumber.Max96, "TOO_LARGE_MAX_STAKE_LIMIT");
        Require(max >= increase, "TOO_LARGE_LIMIT_INCREASE");
        Require(increase.IsZero || max / increase <= ReferenceNumber.Max32, "TOO_SMALL_LIMIT_INCREASE");

        bool startsFull = Limit.IsPaused || !Limit.IsSet || max < Limit.PrevLimit;
        Limit = new ReferenceStakeLimitRecord(
            PrevBlock: Limit.IsPaused ? 0 : Block32,
            PrevLimit: startsFull ? max : Limit.PrevLimit,
            GrowthBlocks: increase.IsZero ? 0 : max / increase,
            MaxLimit: max);
        chain.Emit(
            "lido",
            "StakingLimitSet",
            ("maxStakeLimit", max.Decimal()),
            ("stakeLimitIncreasePerBlock", increase.Decimal()));
    }

    public void Remove()
    {
        Limit = Limit with { MaxLimit = 0 };
        chain.Emit("lido", "StakingLimitRemoved");
    }

    public void Pause()
    {
        Limit = Limit with { PrevBlock = 0 };
        chain.Emit("lido", "StakingPaused");
    }

    public void Resume()
    {
        Limit = Limit with { PrevBlock = Block32 };
        chain.Emit("lido", "StakingResumed");
    }

    private BigInteger Block32 => chain.Block & ReferenceNumber.Max32;

    private BigInteger Calculated(BigInteger block)
    {
        BigInteger increase = Limit.GrowthBlocks.IsZero ? 0 : Limit.MaxLimit / Limit.GrowthBlocks;
        BigInteger change = WrappingMath.Mul(WrappingMath.Sub(block, Limit.PrevBlock), increase);
        BigInteger grown = BigInteger.Min(WrappingMath.Add(Limit.PrevLimit, change), Limit.MaxLimit);
        if (!chain.IsV3 || Limit.PrevLimit < Limit.MaxLimit)
        {
            return grown;
        }

        BigInteger shrunk = BigInteger.Max(0, Limit.PrevLimit - change);
        return BigInteger.Max(shrunk, Limit.MaxLimit);
    }

    private void Store(BigInteger value)
    {
        Require(value <= ReferenceNumber.Max96, InvalidOpcode);
        Limit = Limit with { PrevLimit = value, PrevBlock = Block32 };
    }
}
