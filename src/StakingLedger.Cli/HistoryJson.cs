using System.Text.Json;
using StakingLedger.Ledger;

namespace StakingLedger.Cli;

/// <summary>What the JSON of replays and of balances has of every history.</summary>
internal static class HistoryJson
{
    /// <summary>Writes how far a replay came.</summary>
    public static void WriteReached(Utf8JsonWriter json, HistoryRun run)
    {
        json.WriteNumber("lines", run.Lines);
        json.WriteNumber("events", run.Ledger.LastEvent.Value);
        json.WriteNumber("resumedAfterLine", run.Resumed?.Lines ?? 0);
        WritePoint(json, run);
    }

    /// <summary>Writes who holds what.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="run">The run at the point of the balances.</param>
    /// <param name="holders">Writes the list.</param>
    /// <param name="totals">Writes the values that tell how the balances become the assets; null where the list is not whole.</param>
    /// <param name="epoch">The last epoch; null where there is none.</param>
    public static void WriteBalances(
        TextWriter output,
        HistoryRun run,
        Action<Utf8JsonWriter> holders,
        Action<Utf8JsonWriter>? totals,
        ulong? epoch = null) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("history", run.Name);
        json.WriteNumber("event", run.Ledger.LastEvent.Value);
        json.WriteNumber("line", run.Lines);
        if (epoch is { } last)
        {
            json.WriteNumber("epoch", last);
        }

        WritePoint(json, run);
        holders(json);
        if (totals is not null)
        {
            json.WriteStartObject("totals");
            totals(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });

    /// <summary>Writes what each cause did to the pair.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="causes">The causes.</param>
    /// <param name="assets">How the history calls its assets.</param>
    public static void WriteCauses(Utf8JsonWriter json, IReadOnlyList<CauseTotal> causes, string assets) =>
        JsonOutput.WriteList(json, "causes", causes, cause =>
        {
            json.WriteString("cause", NumberText.Words(cause.Cause));
            json.WriteString("source", cause.Cause.Source().ToString().ToLowerInvariant());
            json.WriteNumber("steps", cause.Steps);
            json.WriteString($"{assets}In", cause.AssetsIn.ToString());
            json.WriteString($"{assets}Out", cause.AssetsOut.ToString());
            json.WriteString("sharesIn", cause.SharesIn.ToString());
            json.WriteString("sharesOut", cause.SharesOut.ToString());
        });

    private static void WritePoint(Utf8JsonWriter json, HistoryRun run)
    {
        json.WriteNumber("block", run.Last.Block.Value);
        json.WriteString("time", run.Last.Time.ToString());
    }
}
