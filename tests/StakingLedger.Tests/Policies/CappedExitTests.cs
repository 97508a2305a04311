using StakingLedger.Rules;
using StakingLedger.Units;
using static StakingLedger.Tests.Policies.Quantities;

namespace StakingLedger.Tests.Policies;

/// <summary>Policy A1, Lido: an exit is paid its nominal or the value of its shares, whichever is less.</summary>
public sealed class CappedExitTests
{
    private static readonly PricingPair AtRequest = Pair("1100000000000000000007", "1000000000000000000001");
    private static readonly Amount Nominal = Ether("10");

    [Fact]
    public void A_loss_while_waiting_is_shared_and_a_gain_is_forfeited()
    {
        Shares shares = PoolConversion.ToShares(Nominal, AtRequest);
        Assert.Equal(Of("9090909090909090909"), shares);

        PricingPair lost = AtRequest with { Assets = AtRequest.Assets - Ether("55") };
        ShareRate rate = WithdrawalRate.Of(lost.Assets, lost.Shares);
        Assert.Equal(ShareRate.Parse("1045000000000000000005954999"), rate);
        Assert.Equal(Wei("9499999999999999999"), WithdrawalRate.Payment(Nominal, shares, rate));

        PricingPair gained = AtRequest with { Assets = AtRequest.Assets + Ether("55") };
        Assert.Equal(
            Nominal, WithdrawalRate.Payment(Nominal, shares, WithdrawalRate.Of(gained.Assets, gained.Shares)));
    }

    /// <summary>The house pool compares amounts at the pair and needs no rate; the protocol compares floored rates of 27 digits.</summary>
    [Fact]
    public void The_house_pools_capped_exit_pays_the_same_without_a_rate()
    {
        Shares shares = PoolConversion.ToShares(Nominal, AtRequest);
        PricingPair lost = AtRequest with { Assets = AtRequest.Assets - Ether("55") };
        PricingPair gained = AtRequest with { Assets = AtRequest.Assets + Ether("55") };
        Assert.Equal(Wei("9499999999999999999"), Amount.Min(Nominal, PoolConversion.ToAssets(shares, lost)));
        Assert.Equal(Nominal, Amount.Min(Nominal, PoolConversion.ToAssets(shares, gained)));
    }
}
