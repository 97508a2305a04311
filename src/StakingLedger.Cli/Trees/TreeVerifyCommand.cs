using System.CommandLine;
using StakingLedger.Proofs.Formats;

namespace StakingLedger.Cli;

/// <summary>staking-ledger tree verify FILE...</summary>
internal static class TreeVerifyCommand
{
    /// <summary>Examples for the help text.</summary>
    public const string Examples = """
        staking-ledger tree verify rp-rewards-mainnet-51.json
        staking-ledger tree verify distributions/*.json.gz --format json
        """;

    private const string Description =
        "Recompute the root, every total and every given proof of published reward files, and print the evidence. "
        + "Exit code 0: all equal, or every difference is explained to the unit; 1: something differs; 2: a file is unusable.";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = TreeArguments.Several();
        Option<string> format = OutputFormat.CreateOption();
        Command command = new("verify", Description) { files, format };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(files), OutputFormat.IsJson(parsed, format)));
        return command;
    }

    /// <summary>The exit code of a verdict.</summary>
    public static int CodeOf(TreeVerdict verdict) => verdict == TreeVerdict.Different ? ExitCode.Different : ExitCode.Ok;

    private static int Run(Terminal terminal, string[] files, bool isJson)
    {
        TreeFile.DemandOneInput(files);
        int code = ExitCode.Ok;
        List<TreeEvidence?> all = [];
        List<RewardFileError?> errors = [];
        foreach (string name in files)
        {
            RewardFile? file = TreeFile.Read(terminal, name, out RewardFileError? error);
            TreeEvidence? evidence = file is null ? null : TreeEvidence.Of(file);
            code = Math.Max(code, evidence is null ? ExitCode.Unusable : CodeOf(evidence.Verdict));
            if (isJson)
            {
                all.Add(evidence);
                errors.Add(error);
            }
            else if (evidence is null)
            {
                terminal.Error.WriteLine($"error: {error}");
            }
            else
            {
                TreeEvidencePrinter.Print(terminal, evidence);
            }
        }

        if (isJson)
        {
            TreeEvidenceJson.Write(terminal.Output, files, all, errors);
        }

        return code;
    }
}
