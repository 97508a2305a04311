using System.Text.Json.Nodes;

namespace StakingLedger.Cli;

/// <summary>Lines of recorded operations, which carry what was observed of them: a correction need not.</summary>
internal static class RecordedLine
{
    /// <summary>Adds what every recorded operation has, and empty objects under the names.</summary>
    public static void Complete(JsonObject line, string[] objects)
    {
        line["ok"] = true;
        line["events"] ??= new JsonArray();
        foreach (string name in objects)
        {
            line[name] ??= new JsonObject();
        }
    }
}
