using StakingLedger.Numerics;
using StakingLedger.Rules;

namespace StakingLedger.Tests.Rules.Fees;

public sealed class DailyInflationTests
{
    private static readonly UInt256 Supply = UInt256.Parse("18000000000000000000000000");
    private static readonly UInt256 Rate = 1_000_133_680_617_113_500UL;

    [Fact]
    public void Thirty_days_mint_what_the_token_minted() =>
        Assert.Equal(UInt256.Parse("72327634055580914590580"), DailyInflation.Minted(Supply, Rate, 30));

    [Fact]
    public void No_day_mints_nothing() => Assert.Equal(default, DailyInflation.Minted(Supply, Rate, 0));

    [Fact]
    public void Each_day_is_rounded_down_by_itself()
    {
        // ⌊5·1.5⌋ = 7 and ⌊7·1.5⌋ = 10, where one step of two days would give ⌊5·2.25⌋ = 11.
        UInt256 half = 1_500_000_000_000_000_000UL;
        Assert.Equal((UInt256)5UL, DailyInflation.Minted(5UL, half, 2));
    }
}
