using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules.Limits;

/// <summary>Specification 13: the sanity checker's figures.</summary>
public sealed class ReportLimitsTests
{
    [Theory]
    [InlineData(0, 0, 86_400, 0)]
    [InlineData(1_000, 1_000, 86_400, 0)]
    [InlineData(1_000, 999, 86_400, 0)]
    [InlineData(31_536_000, 31_536_001, 1, 10_000)]
    [InlineData(31_536_000, 31_536_001, 2, 5_000)]
    [InlineData(1_000_000, 1_000_001, 0, 87)]
    [InlineData(0, 1_000_000_001, 31_536_000, 0)]
    [InlineData(0, 2_000_000_000, 31_536_000, 10_000)]
    public void The_annual_increase_is_in_basis_points_with_two_floors(ulong pre, ulong post, ulong elapsed, ulong expected) =>
        Assert.Equal<UInt256>(expected, ReportLimits.AnnualIncrease(Amount.FromWei(pre), Amount.FromWei(post), elapsed));

    [Property]
    public void The_annual_increase_is_the_formula(UInt256 a, UInt256 b, uint elapsed)
    {
        (UInt256 pre, UInt256 post) = (a.Lower, b.Lower);
        BigInteger p = pre.IsZero ? 1_000_000_000 : (BigInteger)pre;
        BigInteger t = elapsed == 0 ? 3_600 : elapsed;
        BigInteger rise = BigInteger.Max(0, (BigInteger)post - p);
        Assert.Equal(
            31_536_000 * new BigInteger(10_000) * rise / p / t,
            (BigInteger)ReportLimits.AnnualIncrease(Amount.FromWei(pre), Amount.FromWei(post), elapsed));
    }

    [Theory]
    [InlineData(1_800, 86_400, 1_800)]
    [InlineData(1_800, 43_199, 899)]
    [InlineData(1_800, 0, 75)]
    [InlineData(ulong.MaxValue, ulong.MaxValue, null)]
    public void Validators_may_appear_at_a_daily_rate(ulong perDay, ulong elapsed, int? expected) => Assert.Equal(
        expected ?? (new BigInteger(ulong.MaxValue) * ulong.MaxValue / 86_400),
        (BigInteger)ReportLimits.AppearedValidators(perDay, elapsed));

    [Theory]
    [InlineData(1_000, 101, 0, 0, "0")]
    [InlineData(1_000, 101, 1, 0, "1000000000000000000")]
    [InlineData(1_000, 101, 0, 10, "1010000000000000000")]
    [InlineData(1_000, 101, 300, 300, "330300000000000000000")]
    public void A_loss_is_allowed_per_validator(ulong slashing, ulong inactivity, ulong of18, ulong of54, string expected) =>
        Assert.Equal(Amount.Parse(expected), ReportLimits.ClDecrease(slashing, inactivity, of18, of54));

    [Theory]
    [InlineData(100, 100, 0)]
    [InlineData(101, 100, 100)]
    [InlineData(99, 100, 100)]
    [InlineData(100, 101, 99)]
    [InlineData(0, 100, 10_000)]
    public void The_deviation_is_of_the_actual_rate(ulong simulated, ulong actual, ulong expected) =>
        Assert.Equal<UInt256>(expected, ReportLimits.RateDeviation(ShareRate.FromRay(simulated), ShareRate.FromRay(actual)));
}
