using System.Text.Json.Nodes;

namespace StakingLedger.Tests.Conformance;

/// <summary>One observed value of a history: its line, its path, and its kind (the path with everything particular left out).</summary>
internal sealed record Observation(int Line, string[] Path, string Kind)
{
    private static readonly Dictionary<string, string[]> Observed = new(StringComparer.Ordinal)
    {
        ["header"] = ["bootstrapEvents"],
        ["state0"] = ["post", "holders"],
        ["op"] = ["ok", "err", "events", "post", "acct", "feeDist", "simulated", "vaultBalancesBefore"],
        ["state"] = ["afterOp", "post", "holders", "wsteth", "etherBalances", "checkpoints", "requests"],
        ["end"] = ["ops", "opCounts"],
    };

    /// <summary>The path as differences write it.</summary>
    public string Field
    {
        get
        {
            string text = string.Concat(Path.Select(p => char.IsAsciiDigit(p[0]) ? $"[{p}]" : $".{p}"));
            return text[1..];
        }
    }

    /// <summary>Every observed value that is compared.</summary>
    public static List<Observation> AllOf(string[] lines)
    {
        List<Observation> all = [];
        for (int i = 0; i < lines.Length; i++)
        {
            JsonObject row = JsonNode.Parse(lines[i])!.AsObject();
            string type = row["t"]!.GetValue<string>();
            foreach (string field in Observed[type])
            {
                if (row[field] is { } node)
                {
                    Walk(node, i, [field], $"{type}.{field}", all);
                }
            }
        }

        return all;
    }

    /// <summary>The first value of each kind.</summary>
    public static List<Observation> OnePerKind(string[] lines) => [.. AllOf(lines).DistinctBy(o => o.Kind)];

    /// <summary>The node that holds this value.</summary>
    public JsonNode ParentIn(JsonNode row)
    {
        JsonNode node = row;
        foreach (string part in Path[..^1])
        {
            node = node is JsonArray list ? list[int.Parse(part, null)]! : node[part]!;
        }

        return node;
    }

    private static void Walk(JsonNode node, int line, string[] path, string kind, List<Observation> all)
    {
        switch (node)
        {
            case JsonArray list:
                for (int i = 0; i < list.Count; i++)
                {
                    bool isEvent = path is ["events"] or ["bootstrapEvents"];
                    if (!isEvent || !IsNotCompared(list[i]!))
                    {
                        Walk(list[i]!, line, [.. path, $"{i}"], isEvent ? $"{kind} {NameOf(list[i]!)}" : kind + KindOfItem(path, i), all);
                    }
                }

                break;
            case JsonObject fields:
                foreach ((string name, JsonNode? value) in fields)
                {
                    bool isAccount = path[^1] is "acct" or "holders" or "balances";
                    Walk(value!, line, [.. path, name], isAccount ? $"{kind}.account" : $"{kind}.{name}", all);
                }

                break;
            default:
                all.Add(new Observation(line, path, kind));
                break;
        }
    }

    // The columns of a request or a balance pair are kinds of their own, the rows of a list are not.
    private static string KindOfItem(string[] path, int item) => path.Length > 1 ? $"[{item}]" : "[]";

    private static string NameOf(JsonNode entry) => $"{entry["c"]}.{entry["e"]}";

    private static bool IsNotCompared(JsonNode entry) =>
        entry["c"]!.GetValue<string>() is "router" || entry["e"]!.GetValue<string>().StartsWith("Mock__", StringComparison.Ordinal);
}
