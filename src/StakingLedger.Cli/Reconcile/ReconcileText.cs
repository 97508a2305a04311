using StakingLedger.Ledger;
using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>A reconciliation for people: a block of lines for each difference, then the counts.</summary>
internal sealed class ReconcileText(Terminal terminal, ReconcileOptions options, string history, PoolLedger ledger) : IReconcileOutput
{
    /// <inheritdoc/>
    public void Begin() =>
        Line($"{ShownText.Of(history)} against {options.Observed}, {NumberText.Count(ledger.LastEvent.Value)} events");

    /// <inheritdoc/>
    public void Write(ReconciledRow row)
    {
        ObservedRow observed = row.Row;
        string since = observed.Since is { } earlier ? $" since {earlier}" : string.Empty;
        Line(string.Empty);
        Line($"{options.Observed}:{observed.Line}  {ShownText.Of(ReconcileWords.OwnerOf(row))}  "
            + $"{ReconcileWords.Of(observed.Kind)} of {ReconcileWords.TokenOf(ledger, row)}{since} at {observed.At} "
            + $"(after event {row.At})");
        Line($"  observed    {observed.Value.Text} {ReconcileWords.UnitOf(observed)}");
        Line($"  ledger      {row.Expected}");
        Line($"  difference  {ReconcileWords.DifferenceOf(row)}");
        Line($"  {ReconcileWords.Of(row.Verdict)}");
        foreach (CauseFinding finding in row.Findings)
        {
            Line($"    {ReconcileWords.Of(finding)}");
        }

        if (row.IsUnexplained)
        {
            Line($"    {ReconcileWords.CausesOf(row)}");
        }
    }

    /// <inheritdoc/>
    public void End(ReconciliationSummary summary)
    {
        new Sheet(terminal).Pairs(
            $"{NumberText.Count(summary.Rows)} observed values",
            ReconcileWords.Verdicts.Select(v => (ReconcileWords.Of(v), NumberText.Count(summary.Of(v)))));
        if (options.IsStrict && summary.Of(ReconciliationVerdict.Ambiguous) > 0)
        {
            Line(string.Empty);
            Line("An ambiguous row counts as unexplained here (--strict).");
        }

        if (summary.HasUnexplained && options.OtherRules is null && ledger.Tokens[0].Symbol is "stETH")
        {
            Line(string.Empty);
            Line("Other rules were not tried: --other-rules v2 or v3 decides the history again under them.");
        }
    }

    private void Line(string text)
    {
        if (terminal.IsInteractive)
        {
            // Through the console, so that a progress bar stays below.
            terminal.Console.Write(new Spectre.Console.Text(text + "\n"));
        }
        else
        {
            terminal.Output.WriteLine(text);
        }
    }
}
