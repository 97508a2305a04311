using System.Globalization;
using Spectre.Console;
using StakingLedger.Protocols.Lido;

namespace StakingLedger.Cli;

/// <summary>The result of a replay, for people.</summary>
internal static class LidoReplayPrinter
{
    private const int LargestHolders = 10;

    /// <summary>Prints everything.</summary>
    public static void Print(Terminal terminal, LidoRun run, LidoFigures figures, string? snapshot)
    {
        Sheet sheet = new(terminal);
        sheet.Title(Title(run));
        PrintOperations(sheet, figures.Tally);
        PrintRejections(sheet, figures.Tally);
        PrintTotals(sheet, figures);
        CauseTotal.Print(sheet, figures.Causes, "ether", NumberText.Ether, NumberText.Shares);
        PrintFees(sheet, run, figures);
        PrintQueue(sheet, figures);
        PrintHolders(sheet, figures);
        PrintProof(sheet, figures, snapshot);
    }

    private static string Title(LidoRun run)
    {
        string version = run.Header.Terms.Version == LidoVersion.V2 ? "Lido v2" : "Lido v3";
        string from = run.Resumed is { } start ? $", resumed after line {NumberText.Count(start.Lines)}" : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{ShownText.Of(run.Header.Name)} ({version}): {run.Lines:N0} lines, {run.Pool.Ledger.LastEvent.Value:N0} events, "
            + $"block {run.Last.Block.Value}, {run.Last.Time}{from}");
    }

    private static void PrintOperations(Sheet sheet, LidoTally tally)
    {
        sheet.Table("Operations", ["operation", "accepted", "rejected"], tally.Operations
            .OrderByDescending(static o => o.Value.Accepted + o.Value.Rejected)
            .Select(static o => new[] { ShownText.Of(o.Key), NumberText.Count(o.Value.Accepted), Blank(o.Value.Rejected) })
            .Append(
            [
                "all",
                NumberText.Count(tally.Operations.Values.Sum(static c => c.Accepted)),
                Blank(tally.Operations.Values.Sum(static c => c.Rejected)),
            ]));
    }

    private static string Blank(long value) => value == 0 ? string.Empty : NumberText.Count(value);

    private static void PrintRejections(Sheet sheet, LidoTally tally)
    {
        if (tally.Rejections.Count > 0)
        {
            sheet.Table("Rejections", ["the contracts' words", "times"], tally.Rejections
                .OrderByDescending(static r => r.Value)
                .Select(static r => new[] { ShownText.Of(r.Key), NumberText.Count(r.Value) }));
        }
    }

    private static void PrintTotals(Sheet sheet, LidoFigures figures)
    {
        LidoTotals totals = figures.Totals;
        sheet.Pairs("Totals",
        [
            ("total pooled ether", NumberText.Ether(totals.TotalPooledEther)),
            ("total shares", NumberText.Shares(totals.TotalShares)),
            ("share rate", NumberText.Rate(figures.Pair)),
            ("buffered ether", NumberText.Ether(totals.BufferedEther)),
            ("consensus layer balance", NumberText.Ether(totals.ClBalance)),
            ("validators", $"{NumberText.Count(totals.ClValidators)} seen of {NumberText.Count(totals.DepositedValidators)} deposited"),
            ("external shares", NumberText.Shares(totals.ExternalShares)),
            ("external ether", NumberText.Ether(totals.ExternalEther)),
            ("shares burnt", $"{NumberText.Shares(totals.CoverSharesBurnt)} cover, {NumberText.Shares(totals.NonCoverSharesBurnt)} other"),
            ("bunker mode", totals.BunkerMode ? "on" : "off"),
        ]);
    }

    private static void PrintFees(Sheet sheet, LidoRun run, LidoFigures figures)
    {
        if (figures.Tally.Fees.Count > 0)
        {
            sheet.Table("Fees", ["recipient", "times", "shares", "worth when minted"], figures.Tally.Fees.Select(f => new[]
            {
                ShownText.Of(run.Header.Names.NameOf(f.Key)),
                NumberText.Count(f.Value.Times),
                NumberText.Shares(f.Value.Shares),
                NumberText.Ether(f.Value.Value),
            }));
        }
    }

    private static void PrintQueue(Sheet sheet, LidoFigures figures)
    {
        LidoTotals totals = figures.Totals;
        sheet.Pairs("Withdrawal queue",
        [
            ("requests", NumberText.Count(totals.LastRequestId)),
            ("finalised", NumberText.Count(totals.LastFinalizedId)),
            ("claimed", NumberText.Count(figures.Claimed)),
            ("checkpoints", NumberText.Count(totals.LastCheckpointIndex)),
            ("waiting stETH", NumberText.Ether(totals.UnfinalizedStEth)),
            ("locked ether", NumberText.Ether(totals.LockedEther)),
            ("claimable now", NumberText.Ether(figures.Claimable)),
        ]);
    }

    private static void PrintHolders(Sheet sheet, LidoFigures figures) => sheet.Table(
        $"Largest holders ({Math.Min(LargestHolders, figures.Holdings.Count)} of {figures.Holdings.Count})",
        ["account", "shares", "part", "stETH", "wstETH"],
        figures.Holdings.Take(LargestHolders).Select(h => new[]
        {
            ShownText.Of(h.Name),
            NumberText.Shares(h.Shares),
            NumberText.Part(h.Shares, figures.Totals.TotalShares),
            NumberText.Ether(h.StEth),
            h.WstEth.IsZero ? string.Empty : NumberText.Shares(h.WstEth),
        }));

    private static void PrintProof(Sheet sheet, LidoFigures figures, string? snapshot)
    {
        figures.Proof.Print(
            sheet,
            $"{figures.Dust.Value} wei: the pool less the sum of {figures.Holdings.Count} balances",
            "operations",
            snapshot);
    }
}
