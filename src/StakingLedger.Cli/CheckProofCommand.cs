using System.CommandLine;
using StakingLedger.Proofs.Liabilities;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>staking-ledger check-proof PROOF...</summary>
internal static class CheckProofCommand
{
    /// <summary>Examples for the help text.</summary>
    public const string Examples = """
        staking-ledger check-proof h3.proof.json
        staking-ledger check-proof h3.proof.json --root 0x9f... --account 0x1111111111111111111111111111111111111103
        staking-ledger check-proof mine.json yours.json --root 0x9f...
        """;

    private const string Description =
        "Check proofs of liabilities without the ledger. Exit code 0: every proof is valid; 1: one is not, or two contradict each other; "
        + "2: a file is no proof. Take the commitment from where it was published, not from whoever sent the proof.";

    // A path of 32 steps takes 8 kB.
    private const int LongestProof = 64 * 1024;

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = FileArgument.Proofs();
        Option<string?> root = new("--root") { Description = "The published commitment: 0x and 64 hexadecimal digits.", HelpName = "HEX" };
        Option<string?> account = new("--account")
        {
            Description = "The account that the proof must be of: a 0x address, a GUID or a label.",
            HelpName = "A",
        };
        Option<string> format = OutputFormat.CreateOption();
        Command command = new("check-proof", Description) { files, root, account, format };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetRequiredValue(files),
            parsed.GetValue(root) is { } hex ? CommitmentOf(hex) : null,
            parsed.GetValue(account) is { } text ? AccountOf(text) : null,
            OutputFormat.IsJson(parsed, format)));
        return command;
    }

    private static int Run(Terminal terminal, string[] files, Digest? published, AccountId? account, bool isJson)
    {
        if (files.Count(static f => f is HistoryFile.StandardInput) > 1)
        {
            throw new UserErrorException("the standard input can be read only once");
        }

        CheckedProof[] proofs = [.. files.Select(file => CheckedProof.Of(file, Read(terminal, file), published, account))];
        string[] conflicts = [.. ConflictsOf(proofs)];
        if (isJson)
        {
            CheckedProof.Write(terminal.Output, proofs, conflicts);
        }
        else
        {
            foreach (CheckedProof proof in proofs)
            {
                ProofPrinter.PrintCheck(terminal, proof.File, proof.Proof, proof.Fault, published is not null);
            }

            foreach (string conflict in conflicts)
            {
                terminal.Output.WriteLine(conflict);
            }
        }

        return conflicts.Length == 0 && proofs.All(static p => p.Fault is null) ? ExitCode.Ok : ExitCode.Different;
    }

    private static IEnumerable<string> ConflictsOf(CheckedProof[] proofs)
    {
        for (int i = 0; i < proofs.Length; i++)
        {
            for (int j = i + 1; j < proofs.Length; j++)
            {
                string? what = proofs[i].Proof.ConflictWith(proofs[j].Proof) switch
                {
                    LiabilityConflict.TwoRoots => "the same pool, token and event have two roots",
                    LiabilityConflict.SharedLeaf => $"leaf {proofs[i].Proof.Index} was given to both",
                    LiabilityConflict.AccountTwice => $"the account {proofs[i].Proof.Account} has two leaves",
                    _ => null,
                };
                if (what is not null)
                {
                    yield return $"{proofs[i].File} and {proofs[j].File} contradict each other: {what}";
                }
            }
        }
    }

    private static LiabilityProof Read(Terminal terminal, string file)
    {
        try
        {
            if (file is not HistoryFile.StandardInput)
            {
                return LiabilityProof.Parse(SmallFile.Read(file, LongestProof, "a proof"));
            }

            using Stream input = terminal.OpenInput();
            return LiabilityProof.Parse(SmallFile.Read(input, "standard input", LongestProof, "a proof"));
        }
        catch (FormatException e)
        {
            throw new UserErrorException($"{file}: {Shown(e.Message)}");
        }
    }

    // The message may quote what stands in the file.
    private static string Shown(string message) => string.Concat(message.Select(static c => char.IsControl(c) ? '?' : c));

    private static Digest CommitmentOf(string text) => Digest.TryParse(text, out Digest commitment)
        ? commitment
        : throw new UserErrorException($"'{ShownText.Of(text)}' is no commitment; expected 0x and 64 hexadecimal digits");

    private static AccountId AccountOf(string text) => AccountId.TryParse(text, out AccountId account)
        ? account
        : throw new UserErrorException($"'{ShownText.Of(text)}' is no account; expected a 0x address, a GUID or a label");
}
