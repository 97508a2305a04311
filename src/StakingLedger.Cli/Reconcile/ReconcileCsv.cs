using System.Globalization;
using StakingLedger.Ledger;
using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>A reconciliation as CSV: one line for each row, with stable columns.</summary>
internal sealed class ReconcileCsv(TextWriter output, PoolLedger ledger) : IReconcileOutput
{
    private const string Header = "line,account,token,kind,at,event,observed,unit,ledger,difference,verdict,causes";

    /// <inheritdoc/>
    public void Begin() => output.WriteLine(Header);

    /// <inheritdoc/>
    public void Write(ReconciledRow row) => output.WriteLine(string.Join(
        ',',
        row.Row.Line.ToString(CultureInfo.InvariantCulture),
        Cell(row.Row.Name),
        Cell(ReconcileWords.TokenOf(ledger, row)),
        ReconcileWords.Of(row.Row.Kind),
        Cell(row.Row.At.ToString()),
        row.At.ToString(),
        Cell(row.Row.Value.Text),
        Cell(ReconcileWords.UnitOf(row.Row)),
        row.Expected.ToString(),
        row.Difference?.ToString() ?? string.Empty,
        Cell(ReconcileWords.Of(row.Verdict)),
        Cell(ReconcileWords.CausesOf(row))));

    /// <inheritdoc/>
    public void End(ReconciliationSummary summary)
    {
    }

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
