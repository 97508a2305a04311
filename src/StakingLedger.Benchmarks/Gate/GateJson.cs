using System.Text.Json;

namespace StakingLedger.Benchmarks;

/// <summary>Writes rows as data.</summary>
internal static class GateJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    public static void Write(IReadOnlyList<MeasuredRow> rows, TextWriter output)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter writer = new(bytes, Indented))
        {
            writer.WriteStartArray();
            foreach (MeasuredRow row in rows)
            {
                Write(writer, row);
            }

            writer.WriteEndArray();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void Write(Utf8JsonWriter writer, MeasuredRow row)
    {
        foreach (Claim claim in row.Claims)
        {
            writer.WriteStartObject();
            writer.WriteNumber("row", row.Number);
            writer.WriteString("work", row.Subject);
            writer.WriteString("figure", claim.Name);
            writer.WriteString("better", claim.LessIsBetter ? "less" : "more");
            writer.WriteNumber("gate", claim.Gate);
            writer.WriteNumber("goal", claim.Goal);
            if (claim.Verdict == Verdict.Skipped)
            {
                writer.WriteString("notice", claim.Notice);
            }
            else
            {
                writer.WriteNumber("median", Rounded(claim.Median));
                writer.WriteNumber("p10", Rounded(claim.Low));
                writer.WriteNumber("p90", Rounded(claim.High));
                writer.WriteNumber("rounds", claim.Values.Length);
            }

            writer.WriteString("verdict", claim.Verdict.ToString().ToLowerInvariant());
            if (claim.Detail is { } detail)
            {
                writer.WriteString("detail", detail);
            }

            writer.WriteEndObject();
        }
    }

    private static double Rounded(double value) => Math.Abs(value) < 100 ? Math.Round(value, 3) : Math.Round(value);
}
