using StakingLedger.Numerics;
using StakingLedger.Rules;

namespace StakingLedger.Tests.Rules.Fees;

public sealed class NodeFeeCurveTests
{
    private static readonly NodeFeeCurve Curve = new(
        50_000_000_000_000_000UL,
        100_000_000_000_000_000UL,
        200_000_000_000_000_000UL,
        UInt256.Parse("160000000000000000000"));

    [Theory]
    [InlineData("21088766965341434913", "100228973789320646")]
    [InlineData("71709353777239578687", "109002562351134448")]
    [InlineData("59709353777239578687", "105197153630131948")]
    [InlineData("445196785646789091505", "200000000000000000")]
    [InlineData("160000000000000000000", "200000000000000000")]
    [InlineData("0", "100000000000000000")]
    [InlineData("1", "100000000000000000")]
    public void The_fees_of_recorded_minipools_are_those_of_the_cubic_curve(string pool, string fee) =>
        Assert.Equal(UInt256.Parse(fee), Curve.Fee(UInt256.Parse(pool), default));

    [Theory]
    [InlineData("80000000000000000000", "93750000000000000")] // 0.05 + 0.05 * (1 - 0.5^3)
    [InlineData("160000000000000000000", "50000000000000000")]
    [InlineData("999000000000000000000", "50000000000000000")]
    public void A_lack_of_ether_lowers_the_fee(string wanted, string fee) =>
        Assert.Equal(UInt256.Parse(fee), Curve.Fee(default, UInt256.Parse(wanted)));

    [Fact]
    public void Fees_out_of_order_are_refused_as_on_the_chain() =>
        Assert.Throws<ArithmeticFaultException>(() => (Curve with { Maximum = default }).Fee(1_000_000_000_000_000_000UL, default));

    [Fact]
    public void A_range_of_zero_is_refused_as_on_the_chain() =>
        Assert.Throws<ArithmeticFaultException>(() => (Curve with { Range = default }).Fee(1UL, default));
}
