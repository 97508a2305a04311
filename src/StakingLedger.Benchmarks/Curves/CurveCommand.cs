using System.Diagnostics;
using System.Globalization;

namespace StakingLedger.Benchmarks;

/// <summary>Measures what work costs as the number of holders grows, and draws it.</summary>
internal static class CurveCommand
{
    public static void Run(CurveOptions options, TextWriter output)
    {
        Machine machine = Machine.Here();
        CurveBook book = new();
        long start = Stopwatch.GetTimestamp();
        foreach (int holders in options.Holders)
        {
            long begun = Stopwatch.GetTimestamp();
            Measure(book, holders);
            GC.Collect();
            double taken = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{CurveChart.Holders(holders)} holders: {taken:0.0} s"));
        }

        CurveReport report = new(machine, Math.Round(Stopwatch.GetElapsedTime(start).TotalSeconds, 1), book.ToCurves());
        output.WriteLine();
        output.Write(CurveTable.Write(report.Curves));
        if (options.Save)
        {
            Save(report);
        }
    }

    private static void Save(CurveReport report)
    {
        ResultFolder folder = ResultFolder.Of(report.Machine.Name);
        folder.Write(ResultFolder.CurvesFile, ResultJson.Write(report));
        foreach (Curve curve in report.Curves)
        {
            folder.Write(curve.File, CurveChart.Draw(curve));
        }
    }

    /// <summary>In a method of its own: what it holds is free to be collected when the next begins.</summary>
    private static void Measure(CurveBook book, int holders) => new CurveRun(book, holders).Measure();
}
