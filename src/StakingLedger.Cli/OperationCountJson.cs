using System.Text.Json;

namespace StakingLedger.Cli;

/// <summary>Writes how often each operation was accepted and rejected, and how often for which reason.</summary>
internal static class OperationCountJson
{
    public static void Write(
        Utf8JsonWriter json,
        string counted,
        IReadOnlyDictionary<string, OperationCount> operations,
        IReadOnlyDictionary<string, long> rejections)
    {
        json.WriteStartObject(counted);
        foreach ((string name, OperationCount count) in operations)
        {
            json.WriteStartObject(name);
            json.WriteNumber("accepted", count.Accepted);
            json.WriteNumber("rejected", count.Rejected);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("rejections");
        foreach ((string code, long count) in rejections)
        {
            json.WriteNumber(code, count);
        }

        json.WriteEndObject();
    }
}
