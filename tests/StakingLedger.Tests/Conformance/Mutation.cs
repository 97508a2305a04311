using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StakingLedger.Tests.Conformance;

/// <summary>Changes one value of one line.</summary>
internal static class Mutation
{
    /// <summary>Another value of the same type.</summary>
    public static JsonNode Changed(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.True => JsonValue.Create(false),
        JsonValueKind.False => JsonValue.Create(true),
        JsonValueKind.Number => JsonValue.Create(value.GetValue<long>() + 1),
        _ => JsonValue.Create(Changed(value.GetValue<string>())),
    };

    /// <summary>The same value as another type.</summary>
    public static JsonNode OfAnotherType(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => JsonValue.Create(7),
        JsonValueKind.Number => JsonValue.Create(value.ToString()),
        _ => JsonValue.Create("true"),
    };

    /// <summary>The lines with one value replaced.</summary>
    public static string[] Replace(string[] lines, Observation at, Func<JsonNode, JsonNode?> change) =>
        Edit(lines, at, (parent, key) =>
        {
            if (parent is JsonArray list)
            {
                int index = int.Parse(key, null);
                list[index] = change(list[index]!);
            }
            else
            {
                parent[key] = change(parent[key]!);
            }
        });

    /// <summary>The lines with one value taken out.</summary>
    public static string[] Remove(string[] lines, Observation at) => Edit(lines, at, (parent, key) =>
    {
        if (parent is JsonArray list)
        {
            list.RemoveAt(int.Parse(key, null));
        }
        else
        {
            _ = parent.AsObject().Remove(key);
        }
    });

    /// <summary>The lines with one value too many beside this one.</summary>
    public static string[] AddBeside(string[] lines, Observation at) => Edit(lines, at, (parent, _) =>
    {
        if (parent is JsonArray list)
        {
            list.Add("1");
        }
        else
        {
            parent["unheardOf"] = "1";
        }
    });

    private static string Changed(string text)
    {
        if (BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out BigInteger number))
        {
            return (number + 1).ToString(CultureInfo.InvariantCulture);
        }

        return text switch
        {
            "h0" => "h1",
            "dead" => "treasury",
            _ when text.StartsWith("0x", StringComparison.Ordinal) => text[..^1],
            _ when text.Length < 12 && char.IsAsciiLetterLower(text[0]) => "h0",
            _ => text + "x",
        };
    }

    private static string[] Edit(string[] lines, Observation at, Action<JsonNode, string> edit)
    {
        string[] edited = [.. lines];
        JsonNode row = JsonNode.Parse(lines[at.Line])!;
        edit(at.ParentIn(row), at.Path[^1]);
        edited[at.Line] = row.ToJsonString();
        return edited;
    }
}
