using System.Collections.Immutable;
using System.IO.Compression;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace StakingLedger.Tests.Reference;

/// <summary>Reads recorded histories: one JSON document a line, plain or compressed.</summary>
internal static class ReferenceTrace
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Traces", "lido");

    public static IEnumerable<JsonElement> Lines(string file)
    {
        using Stream stream = Open(Path.Combine(Folder, file));
        using StreamReader reader = new(stream, Encoding.UTF8);
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    /// <summary>A scalar as the decimal, label or word that the model works with.</summary>
    public static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };

    public static ReferenceOp Op(JsonElement line)
    {
        Dictionary<string, string> inputs = new(StringComparer.Ordinal);
        Dictionary<string, ImmutableList<string>> lists = new(StringComparer.Ordinal);
        foreach (JsonProperty input in line.GetProperty("in").EnumerateObject())
        {
            if (input.Value.ValueKind == JsonValueKind.Array)
            {
                lists[input.Name] = [.. input.Value.EnumerateArray().Select(Text)];
            }
            else
            {
                inputs[input.Name] = Text(input.Value);
            }
        }

        return new ReferenceOp
        {
            Name = line.GetProperty("op").GetString()!,
            From = line.GetProperty("from").GetString()!,
            Block = ReferenceHeader.Number(line, "block"),
            Timestamp = ReferenceHeader.Number(line, "ts"),
            Value = line.TryGetProperty("value", out JsonElement value) ? ReferenceNumber.Parse(Text(value)) : 0,
            Inputs = inputs.ToImmutableDictionary(StringComparer.Ordinal),
            Lists = lists.ToImmutableDictionary(StringComparer.Ordinal),
            ValidatorsTaken = ValidatorsTaken(line),
        };
    }

    /// <summary>The logs that the model predicts: all but the router's own and the module stubs' callbacks.</summary>
    public static IReadOnlyList<ReferenceEvent> Events(JsonElement logs) =>
        [.. logs.EnumerateArray()
            .Where(static log => log.GetProperty("c").GetString() is not "router")
            .Where(static log => !log.GetProperty("e").GetString()!.StartsWith("Mock__", StringComparison.Ordinal))
            .Select(static log => new ReferenceEvent(
                log.GetProperty("c").GetString()!,
                log.GetProperty("e").GetString()!,
                [.. log.GetProperty("a").EnumerateObject().Select(static a => (a.Name, Text(a.Value)))]))];

    private static BigInteger ValidatorsTaken(JsonElement line)
    {
        if (line.GetProperty("op").GetString() is not "deposit")
        {
            return 0;
        }

        JsonElement unbuffered = line.GetProperty("events").EnumerateArray()
            .FirstOrDefault(static log => log.GetProperty("e").GetString() is "Unbuffered");
        return unbuffered.ValueKind == JsonValueKind.Undefined
            ? 0
            : ReferenceHeader.Number(unbuffered.GetProperty("a"), "amount") / ReferenceNumber.DepositSize;
    }

    private static Stream Open(string path)
    {
        FileStream file = File.OpenRead(path);
        return path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
