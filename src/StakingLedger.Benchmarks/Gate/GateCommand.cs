using System.Diagnostics;

namespace StakingLedger.Benchmarks;

/// <summary>Measures the rows and says which gates hold.</summary>
internal static class GateCommand
{
    /// <summary>Measures.</summary>
    /// <returns>1 when a gate misses or a row fails, else 0.</returns>
    public static int Run(GateOptions options, IReadOnlyList<GateRow> rows, TextWriter output)
    {
        Machine machine = Machine.Here();
        List<MeasuredRow> measured = [];
        GatePrinter printer = new(options.Json ? TextWriter.Null : output);
        printer.Head(machine);
        foreach (GateRow row in rows.Where(row => options.Rows.Count == 0 || options.Rows.Contains(row.Number)))
        {
            long start = Stopwatch.GetTimestamp();
            MeasuredRow result = new(row.Number, row.Subject, Measured(row), Stopwatch.GetElapsedTime(start));
            measured.Add(result);
            printer.Row(result);
            LetGo();
        }

        GateReport report = GateReport.Of(machine, measured);
        printer.Foot(report);
        if (options.Json)
        {
            output.Write(ResultJson.Write(report));
        }

        if (options.Save)
        {
            Save(report);
        }

        return report.Fails ? 1 : 0;
    }

    /// <summary>A row that throws fails the gate, and the others are measured all the same: one run shows all that is wrong.</summary>
    private static IReadOnlyList<Claim> Measured(GateRow row)
    {
        try
        {
            return row.Measure();
        }
#pragma warning disable CA1031 // whatever it is, it is printed and the gate fails
        catch (Exception e)
#pragma warning restore CA1031
        {
            return [Claim.Failure(e)];
        }
    }

    private static void Save(GateReport report)
    {
        ResultFolder folder = ResultFolder.Of(report.Machine.Name);
        folder.Write(ResultFolder.GateFile, ResultJson.Write(report));
        folder.Write("gate.md", $"# The gate\n\n{MachineTable.Write(report.Machine)}\n{GateTable.Write(report)}");
    }

    /// <summary>The next row begins with an empty memory: large arrays that died are given back, not collected in its time.</summary>
    private static void LetGo()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
