using StakingLedger.Numerics;
using StakingLedger.Rules;

namespace StakingLedger.Tests.Rules.Fees;

public sealed class ShareHistoryAverageTests
{
    private static readonly ulong[] Times = [0, 100, 200];
    private static readonly UInt256[] Values = [5_000UL, 9_000UL, 12_500UL];

    [Theory]
    [InlineData(0UL, 100UL, 5_000UL)]
    [InlineData(0UL, 150UL, 6_333UL)] // (5000*100 + 9000*50) / 150 = 6333.3
    [InlineData(150UL, 250UL, 10_750UL)] // (9000*50 + 12500*50) / 100
    [InlineData(0UL, 300UL, 8_833UL)] // (5000 + 9000 + 12500) * 100 / 300 = 8833.3
    [InlineData(199UL, 201UL, 10_750UL)]
    public void The_average_weighs_each_value_by_its_seconds_and_is_cut_to_five_decimals(
        ulong since, ulong now, ulong expected) =>
        Assert.Equal((UInt256)expected, ShareHistoryAverage.Over(Times.AsSpan(0, Known(now)), Values.AsSpan(0, Known(now)), since, now));

    [Fact]
    public void Without_a_second_or_a_change_the_present_value_counts()
    {
        Assert.Equal((UInt256)12_500UL, ShareHistoryAverage.Over(Times, Values, 250, 250));
        Assert.Equal((UInt256)12_500UL, ShareHistoryAverage.Over(Times, Values, 200, 900));
    }

    [Fact]
    public void Time_before_the_first_value_counts_as_zero() =>
        Assert.Equal((UInt256)50UL, ShareHistoryAverage.Over([50], [100UL], 0, 100));

    [Fact]
    public void A_share_that_was_never_set_is_zero() => Assert.Equal(default, ShareHistoryAverage.Over([], [], 0, 100));

    private static int Known(ulong now) => Times.Count(t => t <= now);
}
