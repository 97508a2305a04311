using System.Globalization;
using StakingLedger.Proofs.Liabilities;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Says in words what a sum tree or a proof holds.</summary>
internal static class ProofPrinter
{
    /// <summary>Prints a tree that was built, and the proof that was written, if one was.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="liabilities">The tree.</param>
    /// <param name="run">The replay, which knows what tokens are worth.</param>
    /// <param name="proof">The proof that was written, if one was.</param>
    public static void PrintTree(Terminal terminal, PoolLiabilities liabilities, HistoryRun run, LiabilityProof? proof)
    {
        LiabilityRoot root = liabilities.Tree.Root;
        Sheet sheet = new(terminal);
        sheet.Title($"Liabilities of {Moment(root.Scope)}");
        sheet.Pairs("To publish", Published(root));
        sheet.Pairs(
            "Not published",
            [
                ("holders", NumberText.Count(liabilities.Tree.Count)),
                .. run.OwedWorth is { } unit ? [("worth of the total", Worth(run, root.Total, unit))] : Rounded(liabilities),
            ]);
        if (proof is not null)
        {
            sheet.Pairs(
                "Proof",
                run.OwedWorth is { } each ? [.. Leaf(proof), ("worth of it", Worth(run, proof.Balance, each))] : Leaf(proof));
        }
    }

    /// <summary>Prints what a check of a proof found.</summary>
    public static void PrintCheck(Terminal terminal, string file, LiabilityProof proof, string? fault, bool isPublished)
    {
        terminal.Output.WriteLine(fault is null ? $"{file}: valid" : $"{file}: not valid: {fault}");
        Sheet sheet = new(terminal);
        sheet.Pairs($"Liabilities of {Moment(proof.Root.Scope)}", [.. Leaf(proof), .. Published(proof.Root)]);
        if (fault is null)
        {
            terminal.Output.WriteLine();
            terminal.Output.WriteLine(isPublished
                ? "Is this your account, and your balance? Then it is part of the published total."
                : "Is this your account, your balance, and the commitment that was published? Compare them, or give it with --root.");
        }
    }

    private static IEnumerable<(string Name, string Value)> Rounded(PoolLiabilities liabilities)
    {
        yield return ("all shares together", $"{Amount(liabilities.Tree.Root.Scope, liabilities.Worth)}, rounded once");
        yield return (
            "dust", $"{liabilities.Dust} of the smallest unit: what rounding down each of {liabilities.Tree.Count} balances leaves");
    }

    private static string Worth(HistoryRun run, Amount owed, ReportUnit unit) =>
        $"{NumberText.Units(run.WorthOf(owed).Value, unit.Decimals)} {unit.Symbol} at the reported pair, rounded down";

    private static string Moment(LiabilityScope scope) =>
        $"{ShownText.Of(scope.Pool)} after event {scope.Event}, {scope.Time}";

    private static IEnumerable<(string Name, string Value)> Leaf(LiabilityProof proof)
    {
        yield return ("account", ShownText.Of(proof.Account.ToString()));
        yield return ("balance", Amount(proof.Root.Scope, proof.Balance));
        yield return ("leaf", $"{proof.Index} of 2^{proof.Root.Depth}, counted from 0");
    }

    private static IEnumerable<(string Name, string Value)> Published(LiabilityRoot root)
    {
        yield return ("total", Amount(root.Scope, root.Total));
        yield return ("root hash", root.Hash.ToString());
        yield return ("state digest", root.Scope.State.ToString());
        yield return ("depth", root.Depth.ToString(CultureInfo.InvariantCulture));
        yield return ("commitment", root.Commitment.ToString());
    }

    private static string Amount(LiabilityScope scope, Amount amount) =>
        $"{NumberText.Units(amount.Value, scope.Decimals)} {ShownText.Of(scope.Token)}";
}
