using System.Text.Json;
using StakingLedger.Ingestion;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>A replayed Rocket Pool history, for programs. All amounts are decimal strings in their smallest unit.</summary>
internal static class RocketPoolJson
{
    /// <summary>Writes what came of a replay.</summary>
    public static void WriteReplay(TextWriter output, RocketPoolRun run, TimeSpan elapsed) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("history", run.Name);
        json.WriteString("protocol", "rocket-pool-1.4");
        HistoryJson.WriteReached(json, run);
        OperationCountJson.Write(json, "operations", run.Operations, run.Rejections);
        PricingPair pair = run.Ledger.Timeline.Current;
        (Shares reth, Amount worth) = run.Replay.Total;
        json.WriteStartObject("totals");
        json.WriteString("reportedEther", pair.Assets.ToString());
        json.WriteString("reportedSupply", pair.Shares.ToString());
        json.WriteString("exchangeRate", NumberText.Rate(pair));
        json.WriteString("rethSupply", reth.ToString());
        json.WriteString("atReportedRate", worth.ToString());
        json.WriteEndObject();
        WriteHolders(json, "holders", run.Replay.Holdings());
        ReplayProof.Of(run.Ledger, run.Operations.Values, elapsed).Write(json);
        json.WriteEndObject();
    });

    /// <summary>Writes who holds what.</summary>
    public static void WriteBalances(TextWriter output, RocketPoolRun run, IReadOnlyList<RocketPoolHolding> holdings, bool isWhole) =>
        HistoryJson.WriteBalances(
            output, run, json => WriteHolders(json, "balances", holdings), isWhole ? json => WriteTotals(json, run, holdings) : null);

    private static void WriteTotals(Utf8JsonWriter json, RocketPoolRun run, IReadOnlyList<RocketPoolHolding> holdings)
    {
        (Shares reth, Amount worth) = run.Replay.Total;
        Amount balances = holdings.Aggregate(Amount.Zero, static (sum, h) => sum + h.AtReportedRate);
        json.WriteString("shares", reth.ToString());
        json.WriteString("balances", balances.ToString());
        json.WriteString("dust", SignedAmount.Change(balances.Value, worth.Value).ToString());
        json.WriteString("assets", worth.ToString());
    }

    private static void WriteHolders(Utf8JsonWriter json, string name, IEnumerable<RocketPoolHolding> holdings) =>
        JsonOutput.WriteList(json, name, holdings, holding =>
        {
            json.WriteString("account", holding.Name);
            json.WriteString("reth", holding.Reth.ToString());
            json.WriteString("atReportedRate", holding.AtReportedRate.ToString());
            json.WriteString("ether", holding.Ether.ToString());
            json.WriteString("rpl", holding.Rpl.ToString());
        });
}
