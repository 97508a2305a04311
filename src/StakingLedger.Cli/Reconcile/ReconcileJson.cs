using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StakingLedger.Ledger;
using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>A reconciliation for programs: one object with the rows, written as they come, and the counts.</summary>
internal sealed class ReconcileJson(TextWriter output, ReconcileOptions options, string history, PoolLedger ledger) : IReconcileOutput
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private bool _isFirst = true;

    /// <inheritdoc/>
    public void Begin() => output.Write($"{{\"history\":{Text(json => json.WriteStringValue(history))},\n\"rows\":[");

    /// <inheritdoc/>
    public void Write(ReconciledRow row)
    {
        output.Write(_isFirst ? "\n" : ",\n");
        _isFirst = false;
        output.Write(Text(json => Write(json, row)));
    }

    /// <inheritdoc/>
    public void End(ReconciliationSummary summary)
    {
        output.Write("],\n\"summary\":");
        output.Write(Text(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("rows", summary.Rows);
            foreach (ReconciliationVerdict verdict in ReconcileWords.Verdicts)
            {
                json.WriteNumber(ReconcileWords.Of(verdict), summary.Of(verdict));
            }

            json.WriteBoolean("isUnexplained", summary.HasUnexplained);
            json.WriteBoolean("isStrict", options.IsStrict);
            json.WriteNumber("exitCode", ReconcileCommand.CodeOf(options, summary));
            json.WriteEndObject();
        }));
        output.WriteLine("}");
    }

    private void Write(Utf8JsonWriter json, ReconciledRow row)
    {
        json.WriteStartObject();
        json.WriteNumber("line", row.Row.Line);
        json.WriteString("account", row.Row.Name);
        json.WriteString("token", ReconcileWords.TokenOf(ledger, row));
        json.WriteString("kind", ReconcileWords.Of(row.Row.Kind));
        json.WriteString("at", row.Row.At.ToString());
        json.WriteNumber("event", row.At.Value);
        json.WriteString("observed", row.Row.Value.Text);
        json.WriteString("unit", ReconcileWords.UnitOf(row.Row));
        json.WriteString("ledger", row.Expected.ToString());
        json.WriteString("difference", row.Difference?.ToString());
        json.WriteString("verdict", ReconcileWords.Of(row.Verdict));
        json.WriteBoolean("isAccountUnknown", row.IsAccountUnknown);
        json.WriteStartArray("causes");
        foreach (CauseFinding finding in row.Findings)
        {
            json.WriteStartObject();
            json.WriteString("cause", ReconcileWords.Of(finding.Cause));
            json.WriteString("detail", finding.Detail);
            if (finding.Event is { } number)
            {
                json.WriteNumber("event", number.Value);
                json.WriteString("eventKind", finding.EventKind);
                json.WriteString("time", finding.Time.ToString());
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Text(Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
