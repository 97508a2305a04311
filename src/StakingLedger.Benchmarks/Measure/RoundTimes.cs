using System.Globalization;

namespace StakingLedger.Benchmarks;

/// <summary>Nanoseconds and allocated bytes per operation, by work and by round.</summary>
internal sealed class RoundTimes
{
    private readonly Work[] _works;
    private readonly double[][] _times;
    private readonly double[][] _allocated;

    public RoundTimes(int rounds, Work[] works)
    {
        _works = works;
        _times = [.. works.Select(_ => new double[rounds])];
        _allocated = [.. works.Select(_ => new double[rounds])];
    }

    /// <summary>Per round, how many times as long the first takes as the second: how many times faster the second is.</summary>
    public double[] Ratio(Work slow, Work fast) => [.. Of(slow).Zip(Of(fast), static (s, f) => s / f)];

    /// <summary>The median nanoseconds per operation.</summary>
    public double Median(Work work) => Sample.Median(Of(work));

    /// <summary>Operations per second, by round.</summary>
    public double[] PerSecond(Work work) => [.. Of(work).Select(static time => 1e9 / time)];

    public double[] Of(Work work) => _times[Place(work)];

    /// <summary>The median of the bytes that the measuring thread allocated per operation.</summary>
    public double Allocated(Work work) => Sample.Median(_allocated[Place(work)]);

    /// <summary>The medians of all works in words: "BigInteger 150 ns, 88 B allocated; MulDiv 17.7 ns".</summary>
    public string Describe() => string.Join("; ", _works.Select(Describe));

    public void Store(int work, int round, double time) => _times[work][round] = time;

    public void StoreAllocated(int work, int round, double bytes) => _allocated[work][round] = bytes;

    private int Place(Work work) => Array.IndexOf(_works, work);

    private string Describe(Work work)
    {
        double bytes = Allocated(work);
        string allocated = bytes >= 0.05 ? string.Create(CultureInfo.InvariantCulture, $", {bytes:0.#} B allocated") : string.Empty;
        return $"{work.Name} {Figures.Text(Median(work))} ns{allocated}";
    }
}
