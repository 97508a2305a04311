using System.Text;
using StakingLedger.Conformance;
using StakingLedger.Ingestion;

namespace StakingLedger.Tests.Conformance;

/// <summary>The recorded histories beside the tests, and histories in memory made from them.</summary>
internal static class TraceFiles
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Traces", "lido");

    public static string PathOf(string name) => Path.Combine(Folder, name);

    public static string[] LinesOf(string name) => File.ReadAllLines(PathOf(name));

    public static byte[] Bytes(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");

    public static VerificationReport Verify(IEnumerable<string> lines, VerificationOptions? options = null) =>
        Verify(Bytes(lines), options);

    public static VerificationReport Verify(byte[] bytes, VerificationOptions? options = null)
    {
        using LidoTraceReader reader = new(new MemoryStream(bytes), "memory");
        return LidoTraceVerifier.Verify(reader, options);
    }

    /// <summary>The start of a history up to its first dump, with an end line of its own.</summary>
    public static string[] ShortHistory(string name)
    {
        List<string> lines = [];
        SortedDictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string line in LinesOf(name))
        {
            lines.Add(line);
            using System.Text.Json.JsonDocument document = System.Text.Json.JsonDocument.Parse(line);
            System.Text.Json.JsonElement row = document.RootElement;
            string? type = row.GetProperty("t").GetString();
            if (type is "op" && row.GetProperty("op").GetString() is { } op && op is not "creditWithdrawalVault")
            {
                string key = row.GetProperty("ok").GetBoolean() ? op : op + "!";
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }

            if (type is "state")
            {
                int operations = row.GetProperty("afterOp").GetInt32() + 1;
                string opCounts = string.Join(',', counts.Select(c => $"\"{c.Key}\":{c.Value}"));
                lines.Add($"{{\"t\":\"end\",\"ops\":{operations},\"opCounts\":{{{opCounts}}}}}");
                return [.. lines];
            }
        }

        throw new InvalidOperationException("The history has no dump.");
    }
}
