using System.Text.Json.Nodes;
using StakingLedger.Conformance;

namespace StakingLedger.Tests.Conformance;

/// <summary>A place in a line of a recorded history, and whether what stands there is observed.</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Path">The fields and indexes from the line's top.</param>
internal sealed record RocketPoolPlace(int Line, string[] Path)
{
    // What an operation line tells the ledger: its commands are made of these.
    private static readonly string[] Inputs = ["i", "op", "from", "args", "block", "ts"];

    // What a dump line says of itself: the reader refuses everything else than it expects.
    private static readonly string[] Frame = ["dump", "final", "afterOp", "invariants"];

    /// <summary>The place as differences write it, with its line from 1.</summary>
    public string Name => $"{Line + 1} {string.Concat(Path.Select(Part))[1..]}";

    /// <summary>The path with indexes and labels left out.</summary>
    public string Kind => string.Join('.', Path.Select(static p => char.IsAsciiDigit(p[0]) ? "[]" : p.TrimEnd("0123456789".ToCharArray())));

    /// <summary>Every observed value of operations and dumps that is to be compared.</summary>
    public static List<RocketPoolPlace> ObservedIn(JsonNode[] rows) => In(rows, static node => node is JsonValue);

    /// <summary>Every observed object and list of operations and dumps that is to be compared.</summary>
    public static List<RocketPoolPlace> ObservedGroupsIn(JsonNode[] rows) => In(rows, static node => node is not JsonValue);

    /// <summary>Every value of one line, observed or not.</summary>
    public static List<RocketPoolPlace> AllOf(JsonNode row, int line)
    {
        List<RocketPoolPlace> places = [];
        Walk(row, line, [], static _ => false, static node => node is JsonValue, places);
        return places;
    }

    /// <summary>What stands there.</summary>
    public JsonNode NodeIn(JsonNode row) => Path.Aggregate(row, Inner);

    /// <summary>The object or list around it.</summary>
    public JsonNode ParentIn(JsonNode row) => Path[..^1].Aggregate(row, Inner);

    /// <summary>Puts another value there.</summary>
    public void Replace(JsonNode row, Func<JsonNode, JsonNode?> change)
    {
        JsonNode parent = ParentIn(row);
        if (parent is JsonArray list)
        {
            int index = int.Parse(Path[^1], null);
            list[index] = change(list[index]!);
        }
        else
        {
            parent[Path[^1]] = change(parent[Path[^1]]!);
        }
    }

    /// <summary>Whether an entry of an event list is compared.</summary>
    public static bool IsComparedEvent(JsonNode entry) => RocketPoolLogNames.IsCompared($"{entry["c"]}", $"{entry["e"]}");

    private static JsonNode Inner(JsonNode node, string part) => node is JsonArray list ? list[int.Parse(part, null)]! : node[part]!;

    private static string Part(string part) => char.IsAsciiDigit(part[0]) ? $"[{part}]" : $".{part}";

    private static List<RocketPoolPlace> In(JsonNode[] rows, Func<JsonNode, bool> isWanted)
    {
        List<RocketPoolPlace> places = [];
        for (int i = 1; i < rows.Length; i++)
        {
            Walk(rows[i], i, [], path => IsLeftOut(rows[i], path), isWanted, places);
        }

        return places;
    }

    private static bool IsLeftOut(JsonNode row, string[] path) => path switch
    {
        [var top] => row["dump"] is null ? Inputs.Contains(top, StringComparer.Ordinal) : Frame.Contains(top, StringComparer.Ordinal),

        // What is pending depends on a moment that the file does not tell.
        ["state", "rpl", "pendingRewards"] => true,
        ["events", var index] => !IsComparedEvent(row["events"]![int.Parse(index, null)]!),

        // These two say which event it is: a test of their own changes them.
        ["events", _, "c" or "e"] => true,
        _ => false,
    };

    private static void Walk(
        JsonNode node,
        int line,
        string[] path,
        Func<string[], bool> isLeftOut,
        Func<JsonNode, bool> isWanted,
        List<RocketPoolPlace> places)
    {
        if (path.Length > 0 && isLeftOut(path))
        {
            return;
        }

        if (path.Length > 0 && isWanted(node))
        {
            places.Add(new RocketPoolPlace(line, path));
        }

        IEnumerable<(string Name, JsonNode? Inner)> inner = node switch
        {
            JsonArray list => list.Select(static (item, i) => ($"{i}", item)),
            JsonObject fields => fields.Select(static f => (f.Key, f.Value)),
            _ => [],
        };
        foreach ((string name, JsonNode? item) in inner)
        {
            if (item is not null)
            {
                Walk(item, line, [.. path, name], isLeftOut, isWanted, places);
            }
        }
    }
}
