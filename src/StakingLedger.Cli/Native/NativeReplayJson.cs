using System.Text.Json;
using StakingLedger.Ingestion;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>
/// The result of a replay of a native history, for programs. Amounts and shares are decimal strings in their smallest unit, and
/// totals, queue and operators have the fields of the history's own assertions.
/// </summary>
internal static class NativeReplayJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(TextWriter output, NativeRun run, NativeFigures figures) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("history", run.Name);
        json.WriteString("protocol", "staking-pool");
        json.WriteString("pool", run.Pool.Terms.Charter.Pool.ToString());
        json.WriteString("asset", run.Pool.Terms.Charter.Asset.Symbol);
        json.WriteNumber("decimals", run.Pool.Terms.Charter.Asset.Decimals);
        HistoryJson.WriteReached(json, run);
        WriteTally(json, figures.Tally);
        WriteKind(json, "state", run.Pool, NativeExpectationKind.Pool);
        WriteKind(json, "totals", run.Pool, NativeExpectationKind.Totals);
        WriteKind(json, "rate", run.Pool, NativeExpectationKind.Rate);
        WriteKind(json, "queue", run.Pool, NativeExpectationKind.Queue);
        HistoryJson.WriteCauses(json, figures.Causes, "assets");
        WriteReports(json, figures.Tally.Reports);
        WriteFees(json, figures.Tally);
        WriteLosses(json, figures.Tally);
        WriteOperators(json, run.Pool);
        NativeBalances.WriteHolders(json, "holders", figures.Holdings);
        json.WriteString("balances", figures.Balances.ToString());
        figures.Proof.Write(json);
        json.WriteEndObject();
    });

    private static void WriteTally(Utf8JsonWriter json, NativeTally tally)
    {
        OperationCountJson.Write(json, "commands", tally.Commands, tally.Rejections);
        JsonOutput.WriteList(json, "unconfirmedReports", tally.Unconfirmed, report =>
        {
            json.WriteNumber("epoch", report.Epoch.Value);
            json.WriteString("digest", report.Digest.ToString());
        });
    }

    private static void WriteKind(Utf8JsonWriter json, string name, StakingPool pool, NativeExpectationKind kind)
    {
        json.WriteStartObject(name);
        WriteValues(json, NativeExpectation.Of(pool, kind)!);
        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, NativeExpectation values)
    {
        foreach (NativeExpectedValue value in values.Values)
        {
            json.WriteString(value.Field, value.Value);
        }
    }

    private static void WriteReports(Utf8JsonWriter json, IReadOnlyList<NativeReport> reports) =>
        JsonOutput.WriteList(json, "reports", reports, report =>
        {
            json.WriteNumber("epoch", report.Epoch.Value);
            json.WriteNumber("missedEpochs", report.Missed);
            json.WriteString("time", report.Time.ToString());
            json.WriteString("consensusRewards", report.Sums.ConsensusRewards.ToString());
            json.WriteString("executionRewards", report.Sums.ExecutionRewards.ToString());
            json.WriteString("incentives", report.Sums.Incentives.ToString());
            json.WriteString("inactivityPenalties", report.Sums.Inactivity.ToString());
            json.WriteString("slashings", report.Sums.Slashings.ToString());
            json.WriteString("swept", report.Sums.Swept.ToString());
            json.WriteString("fee", report.Fee.ToString());
            WriteChange(json, "yield", report.Yield.With);
            WriteChange(json, "yieldWithoutIncentives", report.Yield.WithoutIncentives);
        });

    /// <summary>A change of the rate in parts of 10^18, with a minus for a loss.</summary>
    private static void WriteChange(Utf8JsonWriter json, string name, RateChange change) =>
        json.WriteString(name, change.Loss.IsZero ? change.Gain.ToString() : "-" + change.Loss);

    private static void WriteFees(Utf8JsonWriter json, NativeTally tally) =>
        JsonOutput.WriteList(json, "fees", tally.Fees, entry =>
        {
            (AccountId account, NativeFeeTotal fee) = entry;
            json.WriteString("recipient", account.ToString());
            json.WriteNumber("times", fee.Times);
            json.WriteString("shares", fee.Shares.ToString());
            json.WriteString("worth", fee.Worth.ToString());
            json.WriteString("withheld", fee.Withheld.ToString());
        });

    private static void WriteLosses(Utf8JsonWriter json, NativeTally tally)
    {
        NativeLosses losses = tally.Losses;
        json.WriteStartObject("losses");
        json.WriteString("inactivity", losses.Inactivity.ToString());
        json.WriteString("slashings", losses.Slashings.ToString());
        json.WriteString("bonds", losses.Bonds.ToString());
        json.WriteStartObject("bondsByOperator");
        foreach ((OperatorId id, Amount paid) in tally.BondsPaid)
        {
            json.WriteString(id.ToString(), paid.ToString());
        }

        json.WriteEndObject();
        json.WriteString("insurance", losses.Insurance.ToString());
        json.WriteString("exits", losses.Exits.ToString());
        json.WriteString("holders", losses.Holders.ToString());
        json.WriteEndObject();
    }

    private static void WriteOperators(Utf8JsonWriter json, StakingPool pool) =>
        JsonOutput.WriteList(json, "operators", pool.Operators, view =>
        {
            json.WriteString("operator", view.Id.ToString());
            WriteValues(json, NativeExpectation.Of(pool, NativeExpectationKind.Operator, view.Id.ToString())!);
        });
}
