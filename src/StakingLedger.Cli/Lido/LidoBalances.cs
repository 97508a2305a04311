using System.Text.Json;
using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Who holds what in a Lido pool.</summary>
internal static class LidoBalances
{
    /// <summary>Prints them.</summary>
    public static void Print(Terminal terminal, LidoRun run, IReadOnlyList<LidoHolding> holdings, bool isWhole)
    {
        LidoTotals totals = run.Pool.Totals(run.Last.Block);
        Sheet sheet = new(terminal);
        sheet.Title(
            $"{ShownText.Of(run.Header.Name)} after event {run.Pool.Ledger.LastEvent}, "
            + $"line {run.Lines}, block {run.Last.Block}, {run.Last.Time}");
        IEnumerable<string[]> rows = holdings.Select(static h => new[]
        {
            ShownText.Of(h.Name), NumberText.Shares(h.Shares), NumberText.Ether(h.StEth), NumberText.Shares(h.WstEth),
        });
        string[] total =
        [
            "total", NumberText.Shares(totals.TotalShares), NumberText.Ether(totals.TotalPooledEther),
            NumberText.Shares(run.Pool.WstEthTotalSupply),
        ];
        if (isWhole)
        {
            Amount balances = holdings.Aggregate(Amount.Zero, static (sum, h) => sum + h.StEth);
            rows = rows
                .Append(["dust of rounding", string.Empty, NumberText.Ether(totals.TotalPooledEther - balances), string.Empty])
                .Append(total);
        }

        sheet.Table("Balances", ["account", "shares", "stETH", "wstETH"], rows);
    }

    /// <summary>Writes them, for programs.</summary>
    public static void WriteJson(TextWriter output, LidoRun run, IReadOnlyList<LidoHolding> holdings, bool isWhole) =>
        HistoryJson.WriteBalances(
            output,
            run,
            json => LidoReplayJson.WriteHolders(json, "balances", holdings),
            isWhole ? json => WriteTotals(json, run, holdings) : null);

    private static void WriteTotals(Utf8JsonWriter json, LidoRun run, IReadOnlyList<LidoHolding> holdings)
    {
        LidoTotals totals = run.Pool.Totals(run.Last.Block);
        Amount balances = holdings.Aggregate(Amount.Zero, static (sum, h) => sum + h.StEth);
        json.WriteString("shares", totals.TotalShares.ToString());
        json.WriteString("balances", balances.ToString());
        json.WriteString("dust", SignedAmount.Change(balances.Value, totals.TotalPooledEther.Value).ToString());
        json.WriteString("assets", totals.TotalPooledEther.ToString());
        json.WriteString("wstETH", run.Pool.WstEthTotalSupply.ToString());
    }
}
