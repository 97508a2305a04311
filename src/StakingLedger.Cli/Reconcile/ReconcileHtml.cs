using System.Net;
using StakingLedger.Ledger;
using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>A reconciliation as one page of its own: no script, nothing loaded, light or dark as the reader's system says.</summary>
internal sealed class ReconcileHtml(TextWriter output, ReconcileOptions options, string history, PoolLedger ledger) : IReconcileOutput
{
    // The counts are known last and shown first: the page puts them there.
    private const string Head = """
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <style>
        :root { color-scheme: light dark; --ink: #1b1f24; --paper: #ffffff; --soft: #5b6570; --line: #d5dae0; --card: #f6f8fa;
          --good: #1a7f37; --note: #8a5a00; --bad: #b3261e; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e6e9ec; --paper: #14171a; --soft: #9aa5b1; --line: #343b43; --card: #1d2227;
            --good: #57c27a; --note: #e0ae4f; --bad: #ff8f86; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1rem; max-width: 62rem; display: flex; flex-direction: column; gap: .75rem;
          font: 16px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
        h1 { order: -3; margin: .25rem 0 0; font-size: 1.35rem; }
        .about { order: -2; margin: 0; color: var(--soft); overflow-wrap: anywhere; }
        .counts { order: -1; display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .5rem; margin: .5rem 0; }
        .counts div { border: 1px solid var(--line); border-radius: .5rem; padding: .5rem .75rem; }
        .counts dt { color: var(--soft); font-size: .85rem; }
        .counts dd { margin: 0; font-size: 1.3rem; font-variant-numeric: tabular-nums; }
        article { border: 1px solid var(--line); border-left: .3rem solid var(--soft); border-radius: .5rem; padding: .6rem .8rem;
          background: var(--card); }
        article.good { border-left-color: var(--good); } article.note { border-left-color: var(--note); }
        article.bad { border-left-color: var(--bad); }
        .good b { color: var(--good); } .note b { color: var(--note); } .bad b { color: var(--bad); }
        h2 { margin: 0; font-size: 1rem; overflow-wrap: anywhere; }
        table { border-collapse: collapse; margin: .35rem 0; }
        th { text-align: left; font-weight: normal; color: var(--soft); padding: 0 .8rem 0 0; vertical-align: top; }
        td { font-family: ui-monospace, monospace; font-size: .9rem; overflow-wrap: anywhere; }
        ul { margin: .3rem 0 0; padding-left: 1.2rem; }
        @media print { body { max-width: none; } article { break-inside: avoid; } }
        </style>
        """;

    /// <inheritdoc/>
    public void Begin()
    {
        output.WriteLine("<!doctype html>\n<html lang=\"en\">\n<head>");
        output.WriteLine($"<title>Reconciliation of {Safe(ShownText.Of(history))}</title>");
        output.WriteLine(Head.ReplaceLineEndings("\n"));
        output.WriteLine("</head>\n<body>");
        output.WriteLine($"<h1>Reconciliation of {Safe(ShownText.Of(history))}</h1>");
        output.WriteLine(
            $"<p class=\"about\">{Safe(Path.GetFileName(options.Observed))} against {ledger.LastEvent} events of "
            + $"{Safe(Path.GetFileName(options.File))}. Amounts are in the smallest unit."
            + (options.IsStrict ? " An ambiguous row counts as unexplained.</p>" : "</p>"));
    }

    /// <inheritdoc/>
    public void Write(ReconciledRow row)
    {
        ObservedRow observed = row.Row;
        bool isBad = row.IsUnexplained || (options.IsStrict && row.Verdict == ReconciliationVerdict.Ambiguous);
        string look = isBad ? "bad" : row.Verdict == ReconciliationVerdict.Ambiguous ? "note" : "good";
        output.WriteLine($"<article class=\"{look}\">");
        output.WriteLine(
            $"<h2>{Safe(ShownText.Of(ReconcileWords.OwnerOf(row)))}: {ReconcileWords.Of(observed.Kind)} of "
            + $"{Safe(ReconcileWords.TokenOf(ledger, row))}, {observed.At}</h2>");
        output.WriteLine("<table>");
        Pair("observed", $"{observed.Value.Text} {ReconcileWords.UnitOf(observed)}");
        Pair("ledger", row.Expected.ToString());
        Pair("difference", ReconcileWords.DifferenceOf(row));
        Pair("row", $"line {observed.Line}, after event {row.At}");
        output.WriteLine("</table>");
        output.WriteLine($"<b>{ReconcileWords.Of(row.Verdict)}</b>");
        if (row.IsUnexplained || row.Findings.Count > 0)
        {
            output.WriteLine("<ul>");
            foreach (string cause in row.IsUnexplained ? [ReconcileWords.CausesOf(row)] : row.Findings.Select(ReconcileWords.Of))
            {
                output.WriteLine($"<li>{Safe(cause)}</li>");
            }

            output.WriteLine("</ul>");
        }

        output.WriteLine("</article>");
    }

    /// <inheritdoc/>
    public void End(ReconciliationSummary summary)
    {
        output.WriteLine("<dl class=\"counts\">");
        output.WriteLine($"<div><dt>observed values</dt><dd>{NumberText.Count(summary.Rows)}</dd></div>");
        foreach (ReconciliationVerdict verdict in ReconcileWords.Verdicts)
        {
            output.WriteLine(
                $"<div><dt>{ReconcileWords.Of(verdict)}</dt><dd>{NumberText.Count(summary.Of(verdict))}</dd></div>");
        }

        output.WriteLine("</dl>\n</body>\n</html>");
    }

    private void Pair(string name, string value) => output.WriteLine($"<tr><th scope=\"row\">{name}</th><td>{Safe(value)}</td></tr>");

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
