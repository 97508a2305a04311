using System.Globalization;
using StakingLedger.Ingestion;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>A replayed Rocket Pool history, for people.</summary>
internal static class RocketPoolPrinter
{
    private const int LargestHolders = 10;

    /// <summary>Prints what came of a replay.</summary>
    public static void PrintReplay(Terminal terminal, RocketPoolRun run, TimeSpan elapsed, string? snapshot)
    {
        string from = run.Resumed is { } start ? $", resumed after line {NumberText.Count(start.Lines)}" : string.Empty;
        Sheet sheet = new(terminal);
        sheet.Title(string.Create(
            CultureInfo.InvariantCulture,
            $"{ShownText.Of(run.Name)} (Rocket Pool v1.4): {run.Lines:N0} lines, {run.Ledger.LastEvent.Value:N0} events, "
            + $"block {run.Last.Block.Value}, {run.Last.Time}{from}"));
        PrintOperations(sheet, run);
        PrintPair(sheet, run);
        IReadOnlyList<RocketPoolHolding> holdings = run.Replay.Holdings();
        sheet.Table(
            $"Largest holders ({Math.Min(LargestHolders, holdings.Count)} of {holdings.Count})",
            ["account", "rETH", "part", "ether at the reported rate"],
            holdings.Take(LargestHolders).Select(h => new[]
            {
                ShownText.Of(h.Name),
                NumberText.Shares(h.Reth),
                NumberText.Part(h.Reth, run.Replay.Total.Reth),
                NumberText.Ether(h.AtReportedRate),
            }));
        Amount sum = holdings.Aggregate(Amount.Zero, static (total, h) => total + h.AtReportedRate);
        ReplayProof.Of(run.Ledger, run.Operations.Values, elapsed).Print(
            sheet,
            $"{(run.Replay.Total.AtReportedRate - sum).Value} wei: the supply's worth less the sum of {holdings.Count} balances",
            "operations",
            snapshot);
    }

    /// <summary>Prints who holds what.</summary>
    public static void PrintBalances(
        Terminal terminal, RocketPoolRun run, IReadOnlyList<RocketPoolHolding> holdings, bool isWhole)
    {
        Sheet sheet = new(terminal);
        sheet.Title(
            $"{ShownText.Of(run.Name)} after event {run.Ledger.LastEvent}, line {run.Lines}, block {run.Last.Block}, {run.Last.Time}");
        IEnumerable<string[]> rows = holdings.Select(static h => new[]
        {
            ShownText.Of(h.Name),
            NumberText.Shares(h.Reth),
            NumberText.Ether(h.AtReportedRate),
            NumberText.Ether(h.Ether),
            NumberText.Ether(h.Rpl),
        });
        (Shares reth, Amount worth) = run.Replay.Total;
        string[] total = ["all rETH", NumberText.Shares(reth), NumberText.Ether(worth), string.Empty, string.Empty];
        sheet.Table(
            "Balances", ["account", "rETH", "ether at the reported rate", "ether", "RPL"], isWhole ? rows.Append(total) : rows);
    }

    private static void PrintOperations(Sheet sheet, RocketPoolRun run)
    {
        sheet.Table("Operations", ["operation", "accepted", "rejected"], run.Operations
            .OrderByDescending(static o => o.Value.Accepted + o.Value.Rejected)
            .Select(static o => new[] { ShownText.Of(o.Key), NumberText.Count(o.Value.Accepted), NumberText.Count(o.Value.Rejected) }));
        if (run.Rejections.Count > 0)
        {
            sheet.Table("Rejections", ["the contracts' words", "times"], run.Rejections
                .OrderByDescending(static r => r.Value)
                .Select(static r => new[] { ShownText.Of(r.Key), NumberText.Count(r.Value) }));
        }
    }

    private static void PrintPair(Sheet sheet, RocketPoolRun run)
    {
        PricingPair pair = run.Ledger.Timeline.Current;
        (Shares reth, Amount worth) = run.Replay.Total;
        sheet.Pairs("Totals",
        [
            ("reported ether", NumberText.Ether(pair.Assets)),
            ("reported rETH supply", NumberText.Shares(pair.Shares)),
            ("exchange rate", NumberText.Rate(pair)),
            ("rETH supply now", NumberText.Shares(reth)),
            ("its worth at the reported rate", NumberText.Ether(worth)),
            ("reports", NumberText.Count(CauseTotal.Of(run.Ledger.Timeline).Sum(static c => c.Steps))),
            ("source of their change", "unattributed (oracle)"),
        ]);
    }
}
