using System.Text.Json;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Who holds what in the house pool.</summary>
internal static class NativeBalances
{
    /// <summary>Prints them.</summary>
    public static void Print(Terminal terminal, NativeRun run, IReadOnlyList<NativeHolding> holdings, bool isWhole)
    {
        PoolTotals totals = run.Pool.Totals();
        PoolUnits units = new(run.Pool.Terms.Charter);
        Sheet sheet = new(terminal);
        string epoch = run.Pool.LastEpoch is { } last ? $", epoch {last}" : string.Empty;
        sheet.Title($"{ShownText.Of(run.Name)} after event {run.Ledger.LastEvent}, line {run.Lines}{epoch}, {run.Last.Time}");
        IEnumerable<string[]> rows = holdings.Select(h => new[]
        {
            ShownText.Of(h.Account.ToString()), units.Of(h.Shares), units.Of(h.Balance), units.Of(h.Token),
        });
        if (isWhole)
        {
            bool isStale = run.Pool.Pair != run.Pool.LivePair;
            rows = rows.Concat(Rest(totals, units, holdings, isStale)).Append(
                ["total", units.Of(totals.Shares), units.Of(totals.Assets), string.Empty]);
        }

        sheet.Table("Balances", ["account", "shares", units.Asset, units.TokenBalance], rows);
    }

    /// <summary>Writes them, for programs.</summary>
    public static void WriteJson(TextWriter output, NativeRun run, IReadOnlyList<NativeHolding> holdings, bool isWhole) =>
        HistoryJson.WriteBalances(
            output,
            run,
            json => WriteHolders(json, "balances", holdings),
            isWhole ? json => WriteTotals(json, run, holdings) : null,
            run.Pool.LastEpoch?.Value);

    /// <summary>Writes a list of holdings.</summary>
    public static void WriteHolders(Utf8JsonWriter json, string name, IEnumerable<NativeHolding> holdings) =>
        JsonOutput.WriteList(json, name, holdings, holding =>
        {
            json.WriteString("account", holding.Account.ToString());
            json.WriteString("shares", holding.Shares.ToString());
            json.WriteString("balance", holding.Balance.ToString());
            json.WriteString("token", holding.Token.Value.ToString());
        });

    /// <summary>
    /// Writes what makes the balances the total. While the rate waits for a report, what it does not show yet stands in the place of the
    /// dust: the two cannot be told apart.
    /// </summary>
    private static void WriteTotals(Utf8JsonWriter json, NativeRun run, IReadOnlyList<NativeHolding> holdings)
    {
        PoolTotals totals = run.Pool.Totals();
        Amount balances = holdings.Aggregate(Amount.Zero, static (sum, h) => sum + h.Balance);
        bool isStale = run.Pool.Pair != run.Pool.LivePair;
        json.WriteString("shares", totals.Shares.ToString());
        json.WriteString("balances", balances.ToString());
        json.WriteString("virtualPart", totals.VirtualPart.ToString());
        json.WriteString(
            isStale ? "notInRateYet" : "dust",
            SignedAmount.Change((balances + totals.VirtualPart).Value, totals.Assets.Value).ToString());
        json.WriteString("assets", totals.Assets.ToString());
    }

    /// <summary>
    /// What makes the balances the total: virtual shares, and what the floors leave; where the rate waits for a report, what it does not
    /// show yet.
    /// </summary>
    private static IEnumerable<string[]> Rest(
        PoolTotals totals, PoolUnits units, IReadOnlyList<NativeHolding> holdings, bool isStale)
    {
        Amount balances = holdings.Aggregate(totals.VirtualPart, static (sum, h) => sum + h.Balance);
        if (!totals.VirtualPart.IsZero)
        {
            yield return ["virtual part", string.Empty, units.Of(totals.VirtualPart), string.Empty];
        }

        string rest = balances <= totals.Assets
            ? units.Of(totals.Assets - balances)
            : "-" + units.Of(balances - totals.Assets);
        yield return [isStale ? "not in the rate yet" : "dust of rounding", string.Empty, rest, string.Empty];
    }
}
