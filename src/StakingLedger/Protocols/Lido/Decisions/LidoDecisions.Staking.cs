using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>Staking and its rate limit (spec sections 4 and 5).</content>
internal sealed partial class LidoDecisions
{
    private static readonly UInt256 Low96 = (UInt256.One << 96) - UInt256.One;

    public Outcome<Submitted> Decide(Submit command, in Context context)
    {
        LidoRejection? refused = Stake(command.Amount, context.Actor, context.Block, out Staked staked);
        return refused is not null
            ? refused
            : new Submitted(
                context.Actor,
                command.Referral.IsDefault ? Accounts.Zero : command.Referral,
                command.Amount,
                staked.Shares,
                staked.MintedValue,
                staked.LimitLeft,
                staked.Truncated);
    }

    public Outcome<StakedToWstEth> Decide(StakeToWstEth command, in Context context)
    {
        LidoRejection? refused = Stake(command.Amount, Accounts.WstEth, context.Block, out Staked staked);
        return refused is not null
            ? refused
            : new StakedToWstEth(
                context.Actor, command.Amount, staked.Shares, staked.MintedValue, staked.LimitLeft, staked.Truncated);
    }

    public Outcome<StakingLimitChanged> Decide(SetStakingLimit command, in Context context)
    {
        (Amount max, Amount increase) = (command.Max, command.IncreasePerBlock);
        if (state.IsV3 && max.Value > Low96 >> 1)
        {
            return new LidoRejection.MaxStakeLimitTooLarge(max);
        }

        if (max.IsZero)
        {
            return new LidoRejection.ZeroMaxStakeLimit();
        }

        if (max.Value > Low96)
        {
            return new LidoRejection.MaxStakeLimitTooLarge(max);
        }

        if (max < increase)
        {
            return new LidoRejection.StakeLimitIncreaseTooLarge(increase);
        }

        if (!increase.IsZero && max.Value / increase.Value > uint.MaxValue)
        {
            return new LidoRejection.StakeLimitIncreaseTooSmall(increase);
        }

        return new StakingLimitChanged(
            StakingLimitChange.Set, max, increase, state.StakeLimit.WithMaximum(max, increase, context.Block));
    }

    public Outcome<StakingLimitChanged> Decide(RemoveStakingLimit command, in Context context) =>
        Changed(StakingLimitChange.Removed, state.StakeLimit.WithoutMaximum());

    public Outcome<StakingLimitChanged> Decide(PauseStaking command, in Context context) =>
        state.IsV3 && state.StakeLimit.IsPaused
            ? new LidoRejection.AlreadyPaused()
            : Changed(StakingLimitChange.Paused, state.StakeLimit.Paused());

    public Outcome<StakingLimitChanged> Decide(ResumeStaking command, in Context context)
    {
        if (state.IsV3 && state.IsStopped)
        {
            return new LidoRejection.ContractStopped();
        }

        return state.IsV3 && !state.StakeLimit.IsPaused
            ? new LidoRejection.AlreadyResumed()
            : Changed(StakingLimitChange.Resumed, state.StakeLimit.Resumed(context.Block));
    }

    public Outcome<PoolStopped> Decide(Stop command, in Context context) =>
        state.IsStopped ? new LidoRejection.ContractStopped() : new PoolStopped(state.StakeLimit.Paused());

    public Outcome<PoolResumed> Decide(Resume command, in Context context) =>
        state.IsStopped ? new PoolResumed(state.StakeLimit.Resumed(context.Block)) : new LidoRejection.ContractActive();

    private static Outcome<StakingLimitChanged> Changed(StakingLimitChange change, StakeLimit limit) =>
        new StakingLimitChanged(change, Amount.Zero, Amount.Zero, limit);

    /// <summary>Checks the rate limit and takes from it; what is left is null when there is no limit to write.</summary>
    private LidoRejection? TakeFromLimit(Amount ether, BlockNumber block, out Amount? left)
    {
        left = null;
        if (state.StakeLimit.IsPaused)
        {
            return new LidoRejection.StakingPaused();
        }

        if (state.StakeLimit.IsSet)
        {
            Amount limit = state.StakeLimit.At(block, decaysAboveMax: state.IsV3);
            if (ether > limit)
            {
                return new LidoRejection.StakeLimitExceeded(ether, limit);
            }

            left = limit - ether;
        }

        return null;
    }

    private LidoRejection? CheckMint(in AccountId to, Shares shares)
    {
        if (IsNobody(to))
        {
            return new LidoRejection.MintToZeroAccount();
        }

        if (!state.IsV3)
        {
            return UInt256.TryAdd(TotalShares, shares.Value, out _)
                ? null
                : new LidoRejection.SafeMathFault(ArithmeticFault.AdditionOverflow);
        }

        if (to == Accounts.Token)
        {
            return new LidoRejection.MintToToken();
        }

        UInt256 total = TotalShares + shares.Value;
        return total.Upper != 0 ? new LidoRejection.SharesOverflow(Shares.Of(total)) : null;
    }

    private LidoRejection? Stake(Amount ether, in AccountId to, BlockNumber block, out Staked staked)
    {
        staked = default;
        if (ether.IsZero)
        {
            return new LidoRejection.ZeroDeposit();
        }

        if (TakeFromLimit(ether, block, out Amount? left) is { } limited)
        {
            return limited;
        }

        if (Conversions.SharesByEther(ether, out Shares shares) is { } tooLarge)
        {
            return tooLarge;
        }

        if (CheckMint(to, shares) is { } notMinted)
        {
            return notMinted;
        }

        // All ether of the pool must add up; in v3 every part is below 2^128 already.
        if (!UInt256.TryAdd(Pair.Assets.Value, ether.Value, out _))
        {
            return new LidoRejection.SafeMathFault(ArithmeticFault.AdditionOverflow);
        }

        Amount truncated = TruncatedBy(state.BufferedEther + ether);
        PricingPair after = new(Pair.Assets + ether - truncated, Pair.Shares + shares);
        LidoRejection? refused = new LidoConversions(after, state.IsV3).EtherByShares(shares, out Amount value);
        staked = new Staked(shares, value, left, truncated);
        return refused;
    }

    /// <summary>What the 128-bit buffer of the v3 token cannot hold; v2 keeps 256 bits.</summary>
    private Amount TruncatedBy(Amount buffered) => state.IsV3 ? buffered - LidoState.Low128(buffered) : Amount.Zero;

    private readonly record struct Staked(Shares Shares, Amount MintedValue, Amount? LimitLeft, Amount Truncated);
}
