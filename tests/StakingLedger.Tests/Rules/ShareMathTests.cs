using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules;

/// <summary>Specification 2: conversions take the two integers of the pair and never gain.</summary>
public sealed class ShareMathTests
{
    // The pair of a real report: block explorer figures of July 2024.
    private static readonly PricingPair Real = new(
        Amount.Parse("1093198738453702928397482"), Shares.Parse("1079179369664131812438396"));

    [Theory]
    [InlineData("0", "0", "0", "0", "0")]
    [InlineData("1", "0", "1", "1", "2")]
    [InlineData("2", "1", "2", "2", "3")]
    [InlineData("1000000000000000000", "987175827874260909", "987175827874260910", "1012990767970234921", "1012990767970234922")]
    public void A_number_converts_both_ways_at_a_real_pair(string number, string down, string up, string worth, string worthUp)
    {
        Assert.Equal(Shares.Parse(down), ShareMath.SharesForDeposit(Amount.Parse(number), Real));
        Assert.Equal(Shares.Parse(up), ShareMath.SharesForWithdrawal(Amount.Parse(number), Real));
        Assert.Equal(Amount.Parse(worth), ShareMath.AssetsForShares(Shares.Parse(number), Real));
        Assert.Equal(Amount.Parse(worthUp), ShareMath.AssetsForSharesRoundedUp(Shares.Parse(number), Real));
    }

    /// <summary>A deposit of a mainnet transaction: the receipt shows one wei less than was sent.</summary>
    [Fact]
    public void A_deposit_may_show_one_wei_less_than_was_sent()
    {
        Amount sent = Amount.Parse("1121373970000000000");
        Shares minted = ShareMath.SharesForDeposit(sent, Real);
        PricingPair after = new(Real.Assets + sent, Real.Shares + minted);

        Assert.Equal(Amount.Parse("1121373969999999999"), ShareMath.AssetsForShares(minted, after));
    }

    [Property]
    public void There_and_back_never_gains(UInt256 number, UInt256 assets, UInt256 shares)
    {
        (UInt256 n, PricingPair pair) = (Low(number), Pair(assets, shares));
        Assert.True(ShareMath.SharesForDeposit(ShareMath.AssetsForShares(Shares.Of(n), pair), pair).Value <= n);
        Assert.True(ShareMath.AssetsForShares(ShareMath.SharesForDeposit(Amount.FromWei(n), pair), pair).Value <= n);
        Assert.True(ShareMath.SharesForWithdrawal(ShareMath.AssetsForSharesRoundedUp(Shares.Of(n), pair), pair).Value >= n);
        Assert.True(ShareMath.AssetsForSharesRoundedUp(ShareMath.SharesForWithdrawal(Amount.FromWei(n), pair), pair).Value >= n);
    }

    [Property]
    public void The_four_conversions_are_the_floors_and_ceilings_of_the_formula(UInt256 number, UInt256 assets, UInt256 shares)
    {
        (UInt256 n, PricingPair pair) = (Low(number), Pair(assets, shares));
        (BigInteger e, BigInteger s) = ((BigInteger)pair.Assets.Value, (BigInteger)pair.Shares.Value);
        BigInteger x = (BigInteger)n;
        Assert.Equal(x * s / e, (BigInteger)ShareMath.SharesForDeposit(Amount.FromWei(n), pair).Value);
        Assert.Equal(((x * s) + e - 1) / e, (BigInteger)ShareMath.SharesForWithdrawal(Amount.FromWei(n), pair).Value);
        Assert.Equal(x * e / s, (BigInteger)ShareMath.AssetsForShares(Shares.Of(n), pair).Value);
        Assert.Equal(((x * e) + s - 1) / s, (BigInteger)ShareMath.AssetsForSharesRoundedUp(Shares.Of(n), pair).Value);
    }

    [Fact]
    public void An_empty_pair_has_no_price()
    {
        Assert.Throws<DivideByZeroException>(() => ShareMath.SharesForDeposit(Amount.FromWei(UInt256.One), default));
        Assert.Throws<DivideByZeroException>(() => ShareMath.AssetsForShares(Shares.Of(UInt256.One), default));
    }

    private static UInt256 Low(UInt256 number) => number.Lower;

    private static PricingPair Pair(UInt256 assets, UInt256 shares) => new(
        Amount.FromWei(UInt256.Max(Low(assets), UInt256.One)), Shares.Of(UInt256.Max(Low(shares), UInt256.One)));
}
