using System.Text.Json.Nodes;
using StakingLedger.Conformance;

namespace StakingLedger.Tests.Conformance;

/// <summary>Every observed value of one history that is compared is changed once: none may pass.</summary>
public sealed class RocketPoolObservationTests
{
    private static readonly string[] Observed =
    [
        "ok", "error", "events", "post", "callerReth", "callerEthDelta", "credit", "nodeEthDelta", "megapool", "minipool", "state",
    ];

    [Fact]
    public void A_changed_value_of_any_kind_is_a_difference_at_its_line()
    {
        string[] lines = RocketPoolTraceFiles.LinesOf(RocketPoolTraceFiles.Small);
        List<(int Line, string[] Path)> kinds = KindsOf(lines);
        Assert.True(kinds.Count > 300, $"{kinds.Count} kinds");
        List<string> missed = [];
        foreach ((int line, string[] path) in kinds)
        {
            VerificationReport report = RocketPoolTraceFiles.Verify(Changed(lines, line, path));
            bool isThere = report.Verdict == VerificationVerdict.Different && report.Differences[0].Line == line + 1;
            if (!isThere)
            {
                missed.Add($"line {line + 1}, {string.Join('.', path)}: {report.Verdict}, {report.Error}");
            }
        }

        Assert.Empty(missed);
    }

    private static string[] Changed(string[] lines, int line, string[] path)
    {
        JsonNode row = JsonNode.Parse(lines[line])!;
        JsonNode parent = row;
        foreach (string part in path[..^1])
        {
            parent = parent is JsonArray list ? list[int.Parse(part, null)]! : parent[part]!;
        }

        if (parent is JsonArray items)
        {
            int at = int.Parse(path[^1], null);
            items[at] = Mutation.Changed(items[at]!);
        }
        else
        {
            parent[path[^1]] = Mutation.Changed(parent[path[^1]]!);
        }

        return [.. lines[..line], row.ToJsonString(), .. lines[(line + 1)..]];
    }

    /// <summary>One value of each kind, out of operations and of the last dump.</summary>
    private static List<(int Line, string[] Path)> KindsOf(string[] lines)
    {
        SortedSet<string> known = new(StringComparer.Ordinal);
        List<(int, string[])> kinds = [];
        for (int i = 1; i < lines.Length; i++)
        {
            JsonObject row = JsonNode.Parse(lines[i])!.AsObject();
            if (row.ContainsKey("dump") && i != lines.Length - 1)
            {
                continue;
            }

            foreach (string field in Observed)
            {
                if (row[field] is { } node)
                {
                    Walk(node, i, [field], field, known, kinds);
                }
            }
        }

        return kinds;
    }

    private static void Walk(
        JsonNode node, int line, string[] path, string kind, SortedSet<string> known, List<(int Line, string[] Path)> kinds)
    {
        switch (node)
        {
            case JsonArray list:
                for (int i = 0; i < list.Count; i++)
                {
                    bool isEvent = path is ["events"];
                    string name = isEvent ? $"{list[i]!["c"]}.{list[i]!["e"]}" : string.Empty;
                    if (!isEvent || RocketPoolLogNames.IsCompared($"{list[i]!["c"]}", $"{list[i]!["e"]}"))
                    {
                        Walk(list[i]!, line, [.. path, $"{i}"], $"{kind}[{name}]", known, kinds);
                    }
                }

                break;
            case JsonObject fields:
                foreach ((string name, JsonNode? value) in fields)
                {
                    // What is pending depends on a moment that the file does not tell; the name of an event decides its comparison.
                    bool isLeftOut = name is "pendingRewards" && path is ["state", "rpl"] || (path is ["events", _] && name is "c" or "e");
                    if (!isLeftOut)
                    {
                        Walk(value!, line, [.. path, name], $"{kind}.{name}", known, kinds);
                    }
                }

                break;
            default:
                if (known.Add(kind))
                {
                    kinds.Add((line, path));
                }

                break;
        }
    }
}
