namespace StakingLedger.Benchmarks.Tests;

public sealed class CurveRunTests
{
    [Fact]
    public void Every_curve_is_measured_at_every_size()
    {
        CurveBook book = new();
        new CurveRun(book, 500).Measure();
        new CurveRun(book, 1_000).Measure();
        IReadOnlyList<Curve> curves = book.ToCurves();
        Assert.Equal(["events", "reports", "balances", "time-travel", "memory"], curves.Select(static c => c.Name));
        Assert.All(curves, static curve => Assert.NotEmpty(curve.Series));
        Assert.All(
            curves.SelectMany(static curve => curve.Series),
            static series => Assert.Equal([500, 1_000], series.Points.Select(static p => p.Holders)));
    }

    [Fact]
    public void The_numbers_of_holders_are_powers_of_ten()
    {
        Assert.Equal([1_000], new CurveOptions(100_000, Save: false).Holders);
        Assert.Equal(10_000_000, CurveOptions.Parse([]).Most);
        Assert.Equal(100_000, CurveOptions.Parse(["--most", "100000"]).Most);
        Assert.True(CurveOptions.Parse(["--save"]).Save);
    }

    [Fact]
    public void A_table_says_what_the_pictures_show()
    {
        string[] table = CurveTable.Write([SampleCurves.Transfers]).Split('\n');
        Assert.Equal("| what | unit | 10 thousand | 100 thousand | 1 million | 10 million |", table[0]);
        Assert.Equal("|---|---|---:|---:|---:|---:|", table[1]);
        Assert.Equal("| Transfers & more: by handle | nanoseconds <each> | 18.0 | 18.5 | 21.0 | 43.0 |", table[2]);
    }

    [Fact]
    public void Curves_read_back()
    {
        CurveReport report = new(SampleCurves.Machine, 1.5, [SampleCurves.Transfers]);
        string text = ResultJson.Write(report);
        Assert.Equal(text, ResultJson.Write(ResultJson.Read<CurveReport>(text)));
    }
}
