namespace StakingLedger.Benchmarks.Tests;

public sealed class RoundsTests
{
    [Fact]
    public void Works_that_disagree_are_not_compared()
    {
        Work one = new("one", 1, static () => 1);
        Work two = new("two", 1, static () => 2);
        Work silent = new("silent", 1, static () => null);
        InvalidOperationException e = Assert.Throws<InvalidOperationException>(() => Rounds.OnThread(1, silent, one, two));
        Assert.Contains("'two' disagrees", e.Message, StringComparison.Ordinal);
        Assert.NotEmpty(Rounds.OnThread(1, silent, one).Of(silent));
    }

    [Fact]
    public void Times_are_per_operation_and_allocations_are_counted()
    {
        byte[][] kept = new byte[100][];
        Work lavish = new("lavish", 100, () =>
        {
            for (int i = 0; i < kept.Length; i++)
            {
                kept[i] = new byte[1_000];
            }

            return null;
        });
        Work frugal = new("frugal", 100, static () => null);
        RoundTimes times = Rounds.OnThread(1, lavish, frugal);
        Assert.InRange(times.Allocated(lavish), 1_000, 1_100);
        Assert.Equal(0, times.Allocated(frugal));
        Assert.Contains("B allocated; frugal", times.Describe(), StringComparison.Ordinal);
        Assert.True(times.Median(lavish) > 0);
        Assert.Equal(1e9 / times.Median(lavish), times.PerSecond(lavish)[0], 3);
        Assert.Equal(times.Median(lavish) / times.Median(frugal), times.Ratio(lavish, frugal)[0], 3);
    }

    [Fact]
    public void What_prepares_a_work_runs_before_each_of_its_runs()
    {
        List<string> calls = [];
        Work work = new("work", 1, () =>
        {
            calls.Add("run");
            return null;
        })
        {
            Prepare = () => calls.Add("prepare"),
        };
        _ = Rounds.OnThread(1, work);
        Assert.Equal(["prepare", "run", "prepare", "run"], calls);
    }
}
