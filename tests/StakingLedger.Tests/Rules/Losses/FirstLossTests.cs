using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules.Losses;

/// <summary>Bonds and insurance of the house pool, section 8, item 3.</summary>
public sealed class FirstLossTests
{
    [Theory]
    [InlineData(10, 4, true, 3, true, 4, 3)]
    [InlineData(5, 4, true, 3, true, 4, 1)]
    [InlineData(3, 4, true, 3, true, 3, 0)]
    [InlineData(10, 4, false, 3, true, 0, 3)]
    [InlineData(2, 4, false, 3, true, 0, 2)]
    [InlineData(10, 4, true, 3, false, 4, 0)]
    [InlineData(10, 4, false, 3, false, 0, 0)]
    [InlineData(0, 4, true, 3, true, 0, 0)]
    [InlineData(10, 0, true, 0, true, 0, 0)]
    public void A_fund_pays_covered_slashings_first_and_then_covered_inactivity(
        ulong fund, ulong slashing, bool coversSlashing, ulong inactivity, bool coversInactivity, ulong first, ulong second)
    {
        FirstLossPayment payment = FirstLoss.Pay(
            Amount.FromWei(fund), Amount.FromWei(slashing), coversSlashing, Amount.FromWei(inactivity), coversInactivity);
        Assert.Equal(new FirstLossPayment(Amount.FromWei(first), Amount.FromWei(second)), payment);
        Assert.Equal(Amount.FromWei(first + second), payment.Total);
    }
}
