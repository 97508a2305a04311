using System.Globalization;
using System.Text.Json;

namespace StakingLedger.Proofs.Formats;

/// <summary>Parses a whole file of JSON; names that occur twice in an object are refused with their path.</summary>
internal static class FileJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The document.</summary>
    /// <exception cref="RewardFileException">It is no JSON, or names a field twice.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> text, FileSource source)
    {
        try
        {
            return JsonDocument.Parse(text, Strict);
        }
        catch (JsonException e)
        {
            if (DoubledIn(text) is { } field)
            {
                throw source.At(field, "a field that occurs twice", "every field once in an object");
            }

            string place = string.Create(
                CultureInfo.InvariantCulture, $"line {(e.LineNumber ?? 0) + 1}, byte {(e.BytePositionInLine ?? 0) + 1}");
            throw source.At(place, text.IsEmpty ? "an empty file" : "no JSON", "a JSON object");
        }
    }

    /// <summary>The path of the first field that occurs twice; null when the text is refused for another reason.</summary>
    private static string? DoubledIn(ReadOnlyMemory<byte> text)
    {
        try
        {
            using JsonDocument lenient = JsonDocument.Parse(text);
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
            int place = 0;
            foreach (JsonElement item in element.EnumerateArray())
            {
                if (DoubledIn(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{place++}]")) is { } found)
                {
                    return found;
                }
            }
        }

        return element.ValueKind == JsonValueKind.Object ? DoubledInObject(element, path) : null;
    }

    private static string? DoubledInObject(JsonElement element, string path)
    {
        List<string> names = [];
        foreach (JsonProperty property in element.EnumerateObject())
        {
            names.Add(property.Name);
            if (DoubledIn(property.Value, JsonPlace.Join(path, property.Name)) is { } found)
            {
                return found;
            }
        }

        names.Sort(StringComparer.Ordinal);
        for (int i = 1; i < names.Count; i++)
        {
            if (string.Equals(names[i], names[i - 1], StringComparison.Ordinal))
            {
                return JsonPlace.Join(path, names[i]);
            }
        }

        return null;
    }
}
