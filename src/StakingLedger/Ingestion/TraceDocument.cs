using System.Text.Json;

namespace StakingLedger.Ingestion;

/// <summary>Parses one line of JSON. What the parser lets through and later trips over is refused here, in one place.</summary>
internal static class TraceDocument
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The document of a line.</summary>
    /// <exception cref="RowErrorException">It is no JSON, names a field twice, or escapes text that is not valid Unicode.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> line, TraceSource source)
    {
        try
        {
            JsonDocument document = JsonDocument.Parse(line, Strict);
            if (MayHoldSurrogates(line.Span))
            {
                Keep(document, source);
            }

            return document;
        }
        catch (JsonException e)
        {
            throw DoubledIn(line) is { } field
                ? source.At(field, "a field that occurs twice", "every field once in an object")
                : source.At(string.Empty, $"no JSON ({Reason(e)})", "a JSON object on one line", (e.BytePositionInLine ?? -1) + 1);
        }
        catch (InvalidOperationException)
        {
            throw NoUnicode(source);
        }
    }

    private static RowErrorException NoUnicode(TraceSource source) =>
        source.At(string.Empty, "text that is not valid Unicode", "valid Unicode text");

    /// <summary>A surrogate can only come from an escape: the bytes themselves are valid UTF-8.</summary>
    private static bool MayHoldSurrogates(ReadOnlySpan<byte> line) =>
        line.IndexOf("\\ud"u8) >= 0 || line.IndexOf("\\uD"u8) >= 0;

    private static void Keep(JsonDocument document, TraceSource source)
    {
        try
        {
            ReadTexts(document.RootElement);
        }
        catch (InvalidOperationException)
        {
            document.Dispose();
            throw NoUnicode(source);
        }
    }

    private static void ReadTexts(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    _ = property.Name;
                    ReadTexts(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    ReadTexts(item);
                }

                break;
        }
    }

    /// <summary>The path of the first field that occurs twice; null when the line is refused for another reason.</summary>
    private static string? DoubledIn(ReadOnlyMemory<byte> line)
    {
        try
        {
            using JsonDocument lenient = JsonDocument.Parse(line);
            return DoubledIn(lenient.RootElement, string.Empty);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? DoubledIn(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().Select(item => DoubledIn(item, path + "[]")).FirstOrDefault(static p => p is not null);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        SortedSet<string> names = new(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            string inner = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            if (!names.Add(property.Name))
            {
                return inner;
            }

            if (DoubledIn(property.Value, inner) is { } deeper)
            {
                return deeper;
            }
        }

        return null;
    }

    /// <summary>The parser's words without its own line count, which always says line 0 here.</summary>
    private static string Reason(JsonException e)
    {
        int at = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return at < 0 ? e.Message : e.Message[..at];
    }
}
