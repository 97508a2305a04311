using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules.Withdrawals;

/// <summary>Specification 9.2 and 9.6: what a request is paid.</summary>
public sealed class WithdrawalRateTests
{
    private static readonly ShareRate One = ShareRate.One;

    [Theory]
    [InlineData(1_000, 1_000, 1_000)]
    [InlineData(1_001, 1_000, 1_000)]
    [InlineData(999, 1_000, 999)]
    public void The_nominal_amount_is_paid_unless_the_rate_fell(ulong nominal, ulong shares, ulong expected) =>
        Assert.Equal(Amount.FromWei(expected), WithdrawalRate.Payment(Amount.FromWei(nominal), Shares.Of(shares), One));

    /// <summary>A rate above the maximum by less than its last digit is not above it: the nominal wei more is paid.</summary>
    [Fact]
    public void A_difference_below_the_precision_pays_the_nominal_amount()
    {
        UInt256 shares = UInt256.Parse("2000000000000000000000000000");
        Amount nominal = Amount.FromWei(shares + UInt256.One);
        Assert.Equal(One, WithdrawalRate.Of(nominal, Shares.Of(shares)));
        Assert.Equal(nominal, WithdrawalRate.Payment(nominal, Shares.Of(shares), One));
    }

    [Fact]
    public void A_request_of_no_shares_has_no_rate() => Assert.Equal(
        ArithmeticFault.DivisionByZero,
        Assert.Throws<ArithmeticFaultException>(() => WithdrawalRate.Of(Amount.FromWei(100), Shares.Zero)).Fault);

    [Property]
    public void A_payment_is_the_formula_and_never_more_than_nominal(UInt256 a, UInt256 b, UInt256 c)
    {
        UInt256 nominal = a >> 160;
        UInt256 shares = (b >> 160) + UInt256.One;
        UInt256 rate = c >> 150;
        BigInteger ray = BigInteger.Pow(10, 27);
        BigInteger own = (BigInteger)nominal * ray / (BigInteger)shares;
        BigInteger expected = own > (BigInteger)rate ? (BigInteger)shares * (BigInteger)rate / ray : (BigInteger)nominal;
        Amount paid = WithdrawalRate.Payment(Amount.FromWei(nominal), Shares.Of(shares), ShareRate.FromRay(rate));
        Assert.Equal(expected, (BigInteger)paid.Value);
        Assert.True(paid.Value <= nominal);
    }
}
