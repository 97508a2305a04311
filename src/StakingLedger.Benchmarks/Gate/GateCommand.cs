using System.Diagnostics;

namespace StakingLedger.Benchmarks;

/// <summary>Measures the rows and says which gates hold.</summary>
internal static class GateCommand
{
    public static int Run(GateOptions options, TextWriter output)
    {
        List<MeasuredRow> measured = [];
        GatePrinter printer = new(output);
        if (!options.Json)
        {
            printer.Head();
        }

        foreach (GateRow row in GateRows.All.Where(row => options.Rows.Count == 0 || options.Rows.Contains(row.Number)))
        {
            long start = Stopwatch.GetTimestamp();
            MeasuredRow result = new(row.Number, row.Subject, row.Measure(), Stopwatch.GetElapsedTime(start));
            measured.Add(result);
            if (!options.Json)
            {
                printer.Row(result);
            }

            GC.Collect();
        }

        if (options.Json)
        {
            GateJson.Write(measured, output);
        }
        else
        {
            printer.Foot(measured);
        }

        return measured.Any(static row => row.Claims.Any(static claim => claim.Verdict == Verdict.Missed)) ? 1 : 0;
    }
}
