using System.CommandLine;
using System.Globalization;
using StakingLedger.Conformance;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>staking-ledger evidence FILE... --out DIR</summary>
internal static class EvidenceCommand
{
    /// <summary>Examples for the help text.</summary>
    public const string Examples = """
        staking-ledger evidence examples/custodian-omnibus.jsonl --out pack
        staking-ledger evidence q1.jsonl q2.jsonl --also terms.pdf --recorded 2026-07-01T09:00:00Z --by auditor --out pack
        cd pack && sha256sum -c SHA256SUMS
        """;

    private const string Description =
        "Write an evidence pack of histories: a new directory with the digests of the inputs, the engine's version, the options, the "
        + "result of verify, totals, balances, journals, journal and state digests. It names no machine, and no time but a stated one: "
        + "whoever runs the same command gets the same bytes. Exit code 0: everything that was observed is equal, 1: something differs "
        + "(the pack says what), 2: an input is unusable, and nothing is written.";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = FileArgument.Several();
        Option<string> target = new("--out")
        {
            Description = "The directory to make; it must not exist.",
            HelpName = "DIR",
            Required = true,
        };
        Option<string?> until = new("--until")
        {
            Description = $"Replay to a point: {PointInHistory.Forms}. The whole file is verified all the same.",
            HelpName = "AT",
        };
        Option<string[]> also = new("--also")
        {
            Description = "Another file that belongs to the evidence: its name, length and SHA-256 are kept. May be given several times.",
            HelpName = "FILE2",
        };
        Option<string[]> trees = new("--tree")
        {
            Description = "A published reward file: its tree is recomputed, as tree verify does. May be given several times.",
            HelpName = "REWARDS",
        };
        Option<string?> restatements = new("--restatements")
        {
            Description = "The log of restatements, as restate --apply wrote it: its chain is checked, and it becomes a part of the pack.",
            HelpName = "LOG",
        };
        Option<string?> recorded = new("--recorded")
        {
            Description = "When the pack is made, as you state it: an instant such as 2026-03-03T09:00:00Z.",
            HelpName = "TIME",
        };
        Option<string?> by = new("--by") { Description = "Who makes it.", HelpName = "WHO" };
        Command command = new("evidence", Description) { files, target, until, also, trees, restatements, recorded, by };
        command.SetAction(parsed => Run(terminal, new EvidenceOptions(
            parsed.GetRequiredValue(files),
            parsed.GetValue(also) ?? [],
            parsed.GetRequiredValue(target),
            parsed.GetValue(until) is { } text ? PointInHistory.Parse(text) : PointInHistory.End,
            Stated(parsed.GetValue(recorded)),
            parsed.GetValue(by))
        {
            Trees = parsed.GetValue(trees) ?? [],
            Restatements = parsed.GetValue(restatements),
        }));
        return command;
    }

    private static string? Stated(string? recorded) => recorded is null ? null
        : Timestamp.TryParse(recorded, out Timestamp time) ? time.ToString()
        : throw new UserErrorException($"--recorded '{recorded}': expected an instant such as 2026-03-03T09:00:00Z");

    private static int Run(Terminal terminal, EvidenceOptions options)
    {
        NewFolder folder = NewFolder.Demand(options.Out, "evidence files");
        IReadOnlyList<EvidenceHistory> histories = [];
        EvidencePack pack = null!;
        folder.Write(draft =>
        {
            pack = new EvidencePack(terminal, options, draft);
            histories = pack.Write();
        });
        foreach (EvidenceHistory history in histories)
        {
            VerificationReport verified = history.Verification;
            terminal.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{ShownText.Of(history.Input.Name)}: {VerifyPrinter.Word(verified.Verdict)}: {verified.Operations:N0} operations, "
                + $"{verified.Observations:N0} observations compared, {verified.DifferenceCount:N0} differences"));
            terminal.Output.WriteLine($"  sha256          {history.Input.Sha256}");
            terminal.Output.WriteLine($"  replayed to     event {history.Event}, line {history.Line}, {history.Last.Time}");
            terminal.Output.WriteLine($"  journal digest  {history.Proof.JournalDigest}");
            terminal.Output.WriteLine($"  state digest    {history.Proof.StateDigest}");
            foreach (InvariantBreach breach in history.Proof.Breaches)
            {
                terminal.Output.WriteLine($"  broken          {breach.Invariant}: {breach.Message}");
            }
        }

        Print(terminal, pack, histories);
        terminal.Output.WriteLine($"{folder.Name}: {EvidencePack.Manifest}, {EvidencePack.Sums} and a folder for each history");
        bool isBroken = histories.Any(static h => h.Proof.Breaches.Count > 0)
            || pack.Trees.Any(static t => TreeVerifyCommand.CodeOf(t.Evidence.Verdict) != ExitCode.Ok);
        return isBroken ? ExitCode.Different : histories.Max(static h => (int)h.Verification.Verdict);
    }

    /// <summary>Tells of what stands beside the histories.</summary>
    private static void Print(Terminal terminal, EvidencePack pack, IReadOnlyList<EvidenceHistory> histories)
    {
        foreach (EvidenceTree tree in pack.Trees)
        {
            string verdict = TreeEvidenceJson.Word(tree.Evidence.Verdict);
            terminal.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{ShownText.Of(tree.Input.Name)}: {verdict}: {tree.Evidence.Tree.LeafCount:N0} leaves"));
            terminal.Output.WriteLine($"  sha256          {tree.Input.Sha256}");
            terminal.Output.WriteLine($"  root            {tree.Evidence.Tree.Root}");
        }

        if (pack.Restatements is { } restated)
        {
            terminal.Output.WriteLine($"{ShownText.Of(restated.Input.Name)}: {NumberText.Count(restated.Log.Entries.Count)} restatements");
            terminal.Output.WriteLine($"  sha256          {restated.Input.Sha256}");
            foreach (EvidenceHistory history in histories)
            {
                string which = restated.VersionOf(history) is { } version ? $"version {NumberText.Count(version)}" : "no version of it";
                terminal.Output.WriteLine($"  {ShownText.Of(history.Input.Name)} is {which}");
            }
        }
    }
}
