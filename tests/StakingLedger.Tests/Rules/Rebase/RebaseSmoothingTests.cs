using StakingLedger.Numerics;
using StakingLedger.Rules;

namespace StakingLedger.Tests.Rules.Rebase;

/// <summary>Specification 11: the order in which a report uses up the room.</summary>
public sealed class RebaseSmoothingTests
{
    /// <summary>A cap of 100 wei over 1,000: consensus rewards, then withdrawals, then execution rewards, then burns.</summary>
    [Theory]
    [InlineData(500, 540, 30, 50, 0, 0, 0, 30, 30, 0, 0)]
    [InlineData(500, 540, 80, 50, 0, 0, 0, 60, 0, 0, 0)]
    [InlineData(500, 700, 80, 50, 9, 0, 0, 0, 0, 0, 0)]
    [InlineData(500, 450, 80, 90, 9, 0, 0, 80, 70, 0, 0)]
    [InlineData(500, 500, 0, 0, 200, 0, 0, 0, 0, 90, 90)]
    [InlineData(500, 500, 0, 0, 20, 0, 0, 0, 0, 20, 20)]
    [InlineData(500, 540, 60, 0, 20, 300, 250, 60, 0, 0, 270)]
    [InlineData(500, 540, 60, 0, 200, 100, 250, 60, 0, 0, 90)]
    public void Room_is_used_up_in_order(
        ulong principal, ulong post, ulong withdrawals, ulong execution, ulong requested, ulong toLock, ulong fromQueue,
        ulong takenWithdrawals, ulong takenExecution, ulong burntAlone, ulong burnt)
    {
        PositiveRebaseLimiter limiter = new(PositiveRebaseLimiter.LimitPrecision / 10, preEther: 1_000, preShares: 1_000);
        SmoothingInput input = new(principal, post, withdrawals, execution, requested, toLock, fromQueue);

        Assert.True(RebaseSmoothing.TryCompute(limiter, input, out RebaseSmoothing smoothing));
        Assert.Equal(new RebaseSmoothing(takenWithdrawals, takenExecution, burntAlone, burnt), smoothing);
    }

    [Theory]
    [InlineData(1_001, 0, 0, 0)]
    [InlineData(0, 0, 0, 1_001)]
    [InlineData(500, 0, 0, 501)]
    public void A_pool_cannot_lose_more_than_it_has(ulong principal, ulong post, ulong withdrawals, ulong toLock)
    {
        PositiveRebaseLimiter limiter = new(PositiveRebaseLimiter.LimitPrecision / 10, preEther: 1_000, preShares: 1_000);
        SmoothingInput input = new(principal, post, withdrawals, UInt256.Zero, UInt256.Zero, toLock, UInt256.Zero);

        Assert.False(RebaseSmoothing.TryCompute(limiter, input, out _));
    }

    [Fact]
    public void Without_a_limit_all_income_is_taken_and_all_requests_are_burnt()
    {
        PositiveRebaseLimiter limiter = new(PositiveRebaseLimiter.Unlimited, preEther: 1_000, preShares: 1_000);
        SmoothingInput input = new(
            PrincipalClBalance: 500,
            PostClBalance: 900,
            WithdrawalVaultBalance: 70,
            ExecutionVaultBalance: 80,
            SharesRequestedToBurn: 11,
            EtherToLock: 5_000,
            SharesFromQueue: 12);

        Assert.True(RebaseSmoothing.TryCompute(limiter, input, out RebaseSmoothing smoothing));
        Assert.Equal(new RebaseSmoothing(70, 80, 11, 23), smoothing);
    }
}
