namespace StakingLedger.Benchmarks;

/// <summary>Nanoseconds per operation, by work and by round.</summary>
internal sealed class RoundTimes
{
    private readonly Work[] _works;
    private readonly double[][] _times;

    public RoundTimes(int rounds, Work[] works)
    {
        _works = works;
        _times = [.. works.Select(_ => new double[rounds])];
    }

    /// <summary>Per round, how many times as long the first takes as the second: how many times faster the second is.</summary>
    public double[] Ratio(Work slow, Work fast) => [.. Of(slow).Zip(Of(fast), static (s, f) => s / f)];

    /// <summary>The median nanoseconds per operation.</summary>
    public double Median(Work work) => Sample.Median(Of(work));

    /// <summary>Operations per second, by round.</summary>
    public double[] PerSecond(Work work) => [.. Of(work).Select(static time => 1e9 / time)];

    public double[] Of(Work work) => _times[Array.IndexOf(_works, work)];

    public void Store(int work, int round, double time) => _times[work][round] = time;
}
