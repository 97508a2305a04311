using System.Text.Json;
using StakingLedger.Conformance;
using StakingLedger.Ingestion;

namespace StakingLedger.Cli;

/// <summary>The result of a verification, for programs.</summary>
internal static class VerifyJson
{
    /// <summary>Writes one object per file.</summary>
    public static void Write(TextWriter output, IReadOnlyList<VerificationReport> reports) => JsonOutput.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (VerificationReport report in reports)
        {
            WriteReport(json, report);
        }

        json.WriteEndArray();
    });

    private static void WriteReport(Utf8JsonWriter json, VerificationReport report)
    {
        json.WriteStartObject();
        json.WriteString("file", report.File);
        json.WriteString("name", report.Name);
        json.WriteString("verdict", VerifyPrinter.Word(report.Verdict));
        json.WriteNumber("operations", report.Operations);
        json.WriteNumber("observations", report.Observations);
        json.WriteNumber("differenceCount", report.DifferenceCount);
        json.WriteStartArray("differences");
        foreach (Difference difference in report.Differences)
        {
            json.WriteStartObject();
            json.WriteString("file", difference.File);
            json.WriteNumber("line", difference.Line);
            json.WriteString("field", difference.Field);
            json.WriteString("expected", difference.Expected);
            json.WriteString("actual", difference.Actual);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("notCompared");
        foreach ((string kind, ulong count) in report.NotCompared)
        {
            json.WriteNumber(kind, count);
        }

        json.WriteEndObject();
        json.WriteStartArray("partialDumps");
        foreach (long line in report.PartialDumps)
        {
            json.WriteNumberValue(line);
        }

        json.WriteEndArray();
        if (report.Error is { } error)
        {
            WriteError(json, error);
        }
        else
        {
            json.WriteNull("error");
        }

        json.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter json, RowError error)
    {
        json.WriteStartObject("error");
        json.WriteString("file", error.File);
        json.WriteNumber("line", error.Line);
        json.WriteNumber("column", error.Column);
        json.WriteString("field", error.Field);
        json.WriteString("found", error.Found);
        json.WriteString("expected", error.Expected);
        json.WriteEndObject();
    }
}
