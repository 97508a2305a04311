using System.Globalization;
using System.Text;

namespace StakingLedger.Benchmarks;

/// <summary>The generated parts of the documents, out of the results that are kept for one machine.</summary>
/// <param name="folder">Where the results lie, from the root of the repository.</param>
/// <param name="gate">The last whole run of the gate; null when none is kept.</param>
/// <param name="curves">The curves; null when none are kept.</param>
/// <param name="tables">The files with tables of BenchmarkDotNet, from the folder of results.</param>
internal sealed class PageParts(string folder, GateReport? gate, CurveReport? curves, IReadOnlyList<string> tables)
{
    private const string CurvePrefix = "curve ";
    private const string Missing = "(No results are kept yet.)\n";

    /// <summary>Gets the machine whose results the documents show: the first that has a run of the gate.</summary>
    public static PageParts Kept
    {
        get
        {
            ResultFolder? shown = ResultFolder.All.FirstOrDefault(static f => f.Read<GateReport>(ResultFolder.GateFile) is not null);
            return shown is null
                ? new PageParts(ResultFolder.Root, null, null, [])
                : new PageParts(
                    $"{ResultFolder.Root}/{shown.Machine}",
                    shown.Read<GateReport>(ResultFolder.GateFile),
                    shown.Read<CurveReport>(ResultFolder.CurvesFile),
                    [.. shown.FilesIn(BenchCommand.Folder)]);
        }
    }

    /// <summary>The text of a part; null when there is none of that name.</summary>
    public string? Of(string name) => name switch
    {
        "machine" => gate is null ? Missing : MachineTable.Write(gate.Machine),
        "gate" => gate is null ? Missing : GateTable.Write(gate),
        "details" => gate is null ? Missing : GateTable.WriteDetails(gate),
        "readme" => gate is null ? Missing : Readme(gate),
        "curves" => curves is null ? Missing : Curves(curves),
        "hundred million" => curves is null ? Missing : HundredMillion.Write(curves, gate),
        "tables" => tables.Count == 0 ? Missing : Tables(),
        _ when name.StartsWith(CurvePrefix, StringComparison.Ordinal) => Picture(name[CurvePrefix.Length..]),
        _ => null,
    };

    private static string Curves(CurveReport report)
    {
        string load = report.Machine.Load.ToString("0.00", CultureInfo.InvariantCulture);
        return $"Measured on {report.Machine.Date}, load average before {load}. Medians of the rounds:\n\n"
            + CurveTable.Write(report.Curves);
    }

    private static string Readme(GateReport report) =>
        $"{GateTable.WriteShort(report)}\n{report.Summary}. Measured on {report.Machine.Processor}, {report.Machine.Runtime}, "
        + $"{report.Machine.Date}.\n";

    private string? Picture(string curve)
    {
        if (curves is null)
        {
            return Missing;
        }

        return curves.Curves.FirstOrDefault(c => string.Equals(c.Name, curve, StringComparison.Ordinal)) is { } drawn
            ? $"![{drawn.Title}: {drawn.Unit}, by number of holders](../{folder}/{drawn.File})\n"
            : null;
    }

    private string Tables()
    {
        StringBuilder page = new();
        foreach (string table in tables)
        {
            _ = page.Append(CultureInfo.InvariantCulture, $"* [{Path.GetFileNameWithoutExtension(table)}](../{folder}/{table})\n");
        }

        return page.ToString();
    }
}
