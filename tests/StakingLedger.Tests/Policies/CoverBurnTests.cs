using StakingLedger.Rules;
using StakingLedger.Units;
using static StakingLedger.Tests.Policies.Quantities;

namespace StakingLedger.Tests.Policies;

/// <summary>Policy E3, Lido: cover is burnt as shares, whose number is fixed at the rate of the moment it is requested.</summary>
public sealed class CoverBurnTests
{
    private static readonly PricingPair Before = Pair(Ether("1000"), SharesOf(Ether("900")));
    private static readonly PricingPair Lost = Before with { Assets = Ether("995") };

    [Fact]
    public void Cover_requested_before_the_loss_restores_the_rate()
    {
        Shares cover = PoolConversion.ToShares(Ether("5"), Before);
        Assert.Equal(SharesOf(Ether("4.5")), cover);
        Assert.Equal(ShareRate.Parse("1105555555555555555555555555"), RateOf(Lost));
        Assert.Equal(ShareRate.Parse("1111111111111111111111111111"), RateOf(Burn(cover)));
        Assert.Equal(RateOf(Before), RateOf(Burn(cover)));
    }

    [Fact]
    public void Cover_requested_after_the_loss_is_more_shares()
    {
        Shares cover = PoolConversion.ToShares(Ether("5"), Lost);
        Assert.Equal(Of("4522613065326633165"), cover);
        Assert.Equal(ShareRate.Parse("1111139169472502805835110336"), RateOf(Burn(cover)));
    }

    [Fact]
    public void Cover_is_burnt_before_the_rest_and_what_exceeds_the_limit_waits() => Assert.Equal(
        new BurnCommit(SharesOf(Ether("4.5")), SharesOf(Ether("1.5"))),
        BurnCommit.Split(SharesOf(Ether("6")), SharesOf(Ether("4.5")), SharesOf(Ether("9"))));

    private static PricingPair Burn(Shares cover) => Lost with { Shares = Lost.Shares - cover };

    private static ShareRate RateOf(PricingPair pair) => WithdrawalRate.Of(pair.Assets, pair.Shares);
}
