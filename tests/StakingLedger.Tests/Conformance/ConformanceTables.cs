using System.Globalization;
using System.Text;
using StakingLedger.Conformance;

namespace StakingLedger.Tests.Conformance;

/// <summary>The tables of docs/conformance.md.</summary>
internal sealed class ConformanceTables
{
    /// <summary>What stands for something that no recorded history has put to the test.</summary>
    public const string Unreached = "read, not executed";

    private readonly StringBuilder _page = new();

    public override string ToString() => _page.ToString();

    public void Text(string text) => _page.Append(text);

    public void Histories(string protocol, IReadOnlyList<VerificationReport> reports)
    {
        Section($"{protocol}: recorded histories", "history", "operations", "observations compared", "differences");
        foreach (VerificationReport report in reports)
        {
            Row(report.Name, Number((long)report.Operations), Number(report.Observations), Number(report.DifferenceCount));
        }

        Row(
            "all",
            Number(reports.Sum(static r => (long)r.Operations)),
            Number(reports.Sum(static r => r.Observations)),
            Number(reports.Sum(static r => r.DifferenceCount)));
    }

    /// <summary>A row of counts, or of the words for none at all.</summary>
    public void Counted(string name, params long[] counts)
    {
        string[] cells = counts.Any(static c => c != 0)
            ? [.. counts.Select(Number)]
            : [Unreached, .. Enumerable.Repeat(string.Empty, counts.Length - 1)];
        Row([name, .. cells]);
    }

    public void Section(string title, params string[] columns)
    {
        Line(string.Empty);
        Line($"## {title}");
        Line(string.Empty);
        Row(columns);
        Row([.. columns.Select(static (_, i) => i == 0 ? "---" : "---:")]);
    }

    public void Line(string text) => _page.Append(text).Append('\n');

    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private void Row(params string[] cells) => Line("|" + string.Concat(cells.Select(static c => c.Length == 0 ? " |" : $" {c} |")));
}
