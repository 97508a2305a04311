using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;

namespace StakingLedger.Tests.Rules.Rebase;

/// <summary>Specification 11: the room that is left under the cap of a positive rebase.</summary>
public sealed class PositiveRebaseLimiterTests
{
    private const ulong Billion = 1_000_000_000;

    [Fact]
    public void Increases_stop_at_the_cap_and_a_decrease_makes_room()
    {
        PositiveRebaseLimiter limiter = new(limit: Billion / 100, preEther: 1_000, preShares: 900);

        Assert.Equal<UInt256>(4, limiter.Increase(4));
        Assert.Equal<UInt256>(6, limiter.Increase(50));
        Assert.Equal(UInt256.Zero, limiter.Increase(1));
        Assert.Equal(UInt256.Zero, limiter.SharesToBurnLimit());
        Assert.True(limiter.TryDecrease(10));

        // floor(900 * (1.01 - 1) / 1.01), with the rates in 1e9.
        Assert.Equal<UInt256>(8, limiter.SharesToBurnLimit());
        Assert.False(limiter.TryDecrease(1_001));
        Assert.True(limiter.TryDecrease(1_000));
        Assert.Equal<UInt256>(900, limiter.SharesToBurnLimit());
    }

    [Theory]
    [InlineData(PositiveRebaseLimiter.Unlimited, 1_000)]
    [InlineData(1, 0)]
    public void Without_a_limit_or_without_ether_everything_passes(ulong limit, ulong ether)
    {
        PositiveRebaseLimiter limiter = new(limit, ether, preShares: 900);

        Assert.Equal(UInt256.MaxValue, limiter.Increase(UInt256.MaxValue));
        Assert.True(limiter.TryDecrease(UInt256.MaxValue));
        Assert.Equal<UInt256>(900, limiter.SharesToBurnLimit());
    }

    [Property]
    public void What_is_taken_is_what_fits_and_the_cap_is_never_passed(UInt256 a, UInt256 b, UInt256 c, ulong anyLimit)
    {
        ulong limit = 1 + (anyLimit % (3 * Billion));
        UInt256 ether = (a >> 160) + UInt256.One;
        UInt256 x = b >> 150;
        UInt256 y = c >> 150;
        PositiveRebaseLimiter limiter = new(limit, ether, preShares: ether);
        BigInteger room = (BigInteger)ether * limit / Billion;
        Assert.Equal(BigInteger.Min((BigInteger)x, room), (BigInteger)limiter.Increase(x));
        room -= BigInteger.Min((BigInteger)x, room);
        Assert.Equal(BigInteger.Min((BigInteger)y, room), (BigInteger)limiter.Increase(y));
    }

    [Property]
    public void The_burn_limit_is_the_formula_and_never_lifts_the_rate_above_the_cap(UInt256 a, UInt256 b, UInt256 c, ulong anyLimit)
    {
        ulong limit = 1 + (anyLimit % Billion);
        UInt256 ether = (a >> 160) + UInt256.One;
        UInt256 shares = b >> 160;
        UInt256 fall = c % (ether + UInt256.One);
        PositiveRebaseLimiter limiter = new(limit, ether, shares);
        Assert.True(limiter.TryDecrease(fall));
        (BigInteger e, BigInteger s, BigInteger now) = ((BigInteger)ether, (BigInteger)shares, (BigInteger)(ether - fall));
        BigInteger cap = e + (e * limit / Billion);
        BigInteger expected = now >= cap ? 0 : s * (limit + Billion - (now * Billion / e)) / (limit + Billion);
        BigInteger actual = (BigInteger)limiter.SharesToBurnLimit();
        Assert.Equal(expected, actual);

        // Cross-multiplied: now / (s - burnt) <= (e / s) * (1 + limit), up to the floor of the rate in 1e9.
        Assert.True(now * s * Billion <= ((e * (limit + Billion)) + e) * (s - actual) + (e * (limit + Billion)));
    }

    [Fact]
    public void The_cap_itself_must_fit()
    {
        Assert.Equal(
            ArithmeticFault.MultiplicationOverflow,
            Assert.Throws<ArithmeticFaultException>(() => new PositiveRebaseLimiter(2, UInt256.MaxValue, UInt256.One)).Fault);
        Assert.Equal(
            ArithmeticFault.AdditionOverflow,
            Assert.Throws<ArithmeticFaultException>(() => new PositiveRebaseLimiter(1, UInt256.MaxValue, UInt256.One)
                .Increase(UInt256.MaxValue)).Fault);
    }
}
