using StakingLedger.Numerics;
using StakingLedger.Proofs.Formats;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>The evidence about one file, on one page.</summary>
internal static class TreeEvidencePrinter
{
    /// <summary>Prints it.</summary>
    public static void Print(Terminal terminal, TreeEvidence evidence)
    {
        RewardFile file = evidence.File;
        Sheet sheet = new(terminal);
        sheet.Title($"{file.Name}: {Word(evidence.Verdict)}");
        sheet.Pairs("File", Facts(evidence));
        sheet.Pairs("Tree",
        [
            ("leaves", NumberText.Count(evidence.Tree.LeafCount)),
            ("root published", file.Root?.ToString() ?? "(none in the file)"),
            ("root recomputed", $"{evidence.Tree.Root}{(evidence.IsRootEqual ? string.Empty : "   DIFFERENT")}"),
            ("proofs", Proofs(evidence)),
            .. file.AmountNames.Select((name, i) => ($"sum of {name}", file.Totals[i].ToString())),
        ]);
        if (file.Sums.Count > 0)
        {
            sheet.Table("Sums, in smallest units", ["sum", "published", "recomputed", "difference"], file.Sums.Select(static s => new[]
            {
                s.Name, s.Published.ToString(), s.Recomputed.ToString(), Difference(s),
            }));
        }

        RewardSum[] differences = [.. file.Sums.Where(static s => !s.IsEqual)];
        if (differences.Length > 0)
        {
            sheet.Pairs("Differences", differences.Select(static s => (s.Name, Cause(s))));
        }

        if (file.Notes.Count > 0)
        {
            sheet.Pairs("Notes", file.Notes.Select(static (n, i) => ($"{i + 1}", n)));
        }

        terminal.Output.WriteLine();
    }

    /// <summary>The verdict in words.</summary>
    public static string Word(TreeVerdict verdict) => verdict switch
    {
        TreeVerdict.Equal => "equal",
        TreeVerdict.Explained => "equal but for explained differences",
        _ => "different",
    };

    /// <summary>A hash as other tools print it: without 0x.</summary>
    public static string Hex(Digest hash) => hash.ToString()[2..];

    /// <summary>A signed difference: recomputed less published.</summary>
    public static string Difference(RewardSum sum) => Signed(
        UInt256.SaturatingSubtract(sum.Recomputed, sum.Published), UInt256.SaturatingSubtract(sum.Published, sum.Recomputed));

    /// <summary>What was gained less what was lost, with its sign.</summary>
    public static string Signed(UInt256 gained, UInt256 lost) =>
        gained == lost ? "0" : gained > lost ? $"+{gained - lost}" : $"-{lost - gained}";

    private static List<(string Name, string Value)> Facts(TreeEvidence evidence)
    {
        RewardFile file = evidence.File;
        List<(string Name, string Value)> facts = [("sha256", Hex(file.Sha256))];
        if (file.UnpackedSha256 is { } unpacked)
        {
            facts.Add(("sha256 unpacked", Hex(unpacked)));
        }

        facts.Add(("recognised as", file.Kind.ToString()));
        facts.Add(("tree format", file.Format.Name));
        foreach (RewardFact fact in file.Facts)
        {
            facts.Add((fact.Name, ShownText.Of(fact.Text)));
        }

        return facts;
    }

    private static string Proofs(TreeEvidence evidence)
    {
        string nodes = evidence.WrongNodes > 0 ? $"; {NumberText.Count(evidence.WrongNodes)} nodes DIFFERENT" : string.Empty;
        if (evidence.ProofsGiven == 0)
        {
            return "none in the file" + nodes;
        }

        return evidence.WrongProofs == 0
            ? $"{NumberText.Count(evidence.ProofsGiven)} given, all lead to the root{nodes}"
            : $"{NumberText.Count(evidence.ProofsGiven)} given, {NumberText.Count(evidence.WrongProofs)} WRONG "
                + $"({string.Join(", ", evidence.WrongProofHolders)}){nodes}";
    }

    private static string Cause(RewardSum sum) => sum.IsUnexplained
        ? $"{Difference(sum)}: UNEXPLAINED ({sum.Rule})"
        : $"{Difference(sum)}: {sum.Cause}";
}
