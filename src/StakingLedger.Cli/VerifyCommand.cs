using System.CommandLine;
using System.Globalization;
using StakingLedger.Conformance;
using StakingLedger.Ingestion;

namespace StakingLedger.Cli;

/// <summary>staking-ledger verify FILE...</summary>
internal static class VerifyCommand
{
    /// <summary>Examples for the help text.</summary>
    public const string Examples = """
        staking-ledger verify examples/lido-small.jsonl
        staking-ledger verify examples/*.jsonl
        staking-ledger verify histories/*.jsonl.gz --max-differences 3
        zcat history.jsonl.gz | staking-ledger verify - --format json
        """;

    private const string Description =
        "Replay histories and compare everything that was observed or is asserted: of a Lido history outcomes with their error texts, "
        + "events, totals, balances, dry runs, state dumps and counts, of a Rocket Pool one outcomes, the events that move money, results "
        + "and state dumps, of a native one refusals and balance assertions. "
        + "Exit code 0: all equal, 1: something differs, 2: a file is unusable.";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = FileArgument.Several();
        Option<int> most = new("--max-differences")
        {
            Description = "How many differences are shown per file; all are counted.",
            DefaultValueFactory = _ => 10,
        };
        most.Validators.Add(result =>
        {
            if (result.Tokens is [{ } token] && !int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                result.AddError($"--max-differences takes a whole number from 0 on, not '{token.Value}'.");
            }
        });
        Option<string> format = OutputFormat.CreateOption();
        Command command = new("verify", Description) { files, most, format };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(files), parsed.GetValue(most), OutputFormat.IsJson(parsed, format)));
        return command;
    }

    private static int Run(Terminal terminal, string[] files, int most, bool isJson)
    {
        if (files.Count(static f => f is HistoryFile.StandardInput) > 1)
        {
            throw new UserErrorException("the standard input (-) can be read only once");
        }

        List<VerificationReport> reports = [];
        foreach (string file in files)
        {
            VerificationReport report = VerifyAlone(terminal, file, most);
            reports.Add(report);
            if (!isJson)
            {
                VerifyPrinter.Print(terminal, report);
            }
        }

        if (isJson)
        {
            VerifyJson.Write(terminal.Output, reports);
        }

        return reports.Max(r => (int)r.Verdict);
    }

    /// <summary>Whatever goes wrong with one file is told of that file, and the others are verified all the same.</summary>
    private static VerificationReport VerifyAlone(Terminal terminal, string file, int most)
    {
        try
        {
            return Verify(terminal, file, most);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unreadable(file, new RowError(file, 0, 0, string.Empty, ShownText.Of(e.Message), "a readable file"));
        }
#pragma warning disable CA1031 // A fault of ours must not cost the user the verdicts on the other files.
        catch (Exception e)
#pragma warning restore CA1031
        {
            string bug = $"a bug in staking-ledger ({e.GetType().Name}: {ShownText.Of(e.Message)})";
            return Unreadable(file, new RowError(file, 0, 0, string.Empty, bug, "a verdict"));
        }
    }

    private static VerificationReport Verify(Terminal terminal, string file, int most)
    {
        using IHistory? history = HistoryFile.Open(terminal, file, out RowError? error);
        if (history is null)
        {
            return Unreadable(file, error!.Value);
        }

        return ProgressDisplay.Run(terminal, file, advance => history.Verify(
            new VerificationOptions { KeptDifferences = most, AfterLine = advance }));
    }

    private static VerificationReport Unreadable(string file, RowError error) => new()
    {
        File = file,
        Name = string.Empty,
        Operations = 0,
        Observations = 0,
        DifferenceCount = 0,
        Differences = [],
        Error = error,
    };
}
