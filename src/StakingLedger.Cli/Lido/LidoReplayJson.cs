using System.Text.Json;
using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>The result of a replay, for programs. Amounts and shares are decimal strings in their smallest unit.</summary>
internal static class LidoReplayJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(TextWriter output, LidoRun run, LidoFigures figures) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("history", run.Header.Name);
        json.WriteString("protocol", run.Header.Terms.Version == LidoVersion.V2 ? "v2" : "v3");
        HistoryJson.WriteReached(json, run);
        WriteTally(json, run, figures.Tally);
        WriteTotals(json, figures);
        HistoryJson.WriteCauses(json, figures.Causes, "ether");
        WriteHolders(json, "holders", figures.Holdings);
        json.WriteString("dust", figures.Dust.ToString());
        figures.Proof.Write(json);
        json.WriteEndObject();
    });

    /// <summary>Writes a list of holdings.</summary>
    public static void WriteHolders(Utf8JsonWriter json, string name, IEnumerable<LidoHolding> holdings) =>
        JsonOutput.WriteList(json, name, holdings, holding =>
        {
            json.WriteString("account", holding.Name);
            json.WriteString("address", holding.Account.ToString());
            json.WriteString("shares", holding.Shares.ToString());
            json.WriteString("stETH", holding.StEth.ToString());
            json.WriteString("wstETH", holding.WstEth.ToString());
        });

    private static void WriteTally(Utf8JsonWriter json, LidoRun run, LidoTally tally)
    {
        OperationCountJson.Write(json, "operations", tally.Operations, tally.Rejections);
        JsonOutput.WriteList(json, "fees", tally.Fees, entry =>
        {
            (AccountId account, FeeTotal fee) = entry;
            json.WriteString("recipient", run.Header.Names.NameOf(account));
            json.WriteNumber("times", fee.Times);
            json.WriteString("shares", fee.Shares.ToString());
            json.WriteString("value", fee.Value.ToString());
        });
    }

    private static void WriteTotals(Utf8JsonWriter json, LidoFigures figures)
    {
        LidoTotals totals = figures.Totals;
        json.WriteStartObject("totals");
        json.WriteString("totalPooledEther", totals.TotalPooledEther.ToString());
        json.WriteString("totalShares", totals.TotalShares.ToString());
        json.WriteString("pricingAssets", figures.Pair.Assets.ToString());
        json.WriteString("pricingShares", figures.Pair.Shares.ToString());
        json.WriteString("shareRate", NumberText.Rate(figures.Pair));
        json.WriteString("bufferedEther", totals.BufferedEther.ToString());
        json.WriteString("clBalance", totals.ClBalance.ToString());
        json.WriteNumber("clValidators", totals.ClValidators);
        json.WriteNumber("depositedValidators", totals.DepositedValidators);
        json.WriteString("externalShares", totals.ExternalShares.ToString());
        json.WriteString("externalEther", totals.ExternalEther.ToString());
        json.WriteString("coverSharesBurnt", totals.CoverSharesBurnt.ToString());
        json.WriteString("nonCoverSharesBurnt", totals.NonCoverSharesBurnt.ToString());
        json.WriteBoolean("bunkerMode", totals.BunkerMode);
        json.WriteEndObject();
        json.WriteStartObject("queue");
        json.WriteNumber("requests", totals.LastRequestId);
        json.WriteNumber("finalised", totals.LastFinalizedId);
        json.WriteNumber("claimed", figures.Claimed);
        json.WriteNumber("checkpoints", totals.LastCheckpointIndex);
        json.WriteString("waitingStETH", totals.UnfinalizedStEth.ToString());
        json.WriteString("lockedEther", totals.LockedEther.ToString());
        json.WriteString("claimable", figures.Claimable.ToString());
        json.WriteEndObject();
    }
}
