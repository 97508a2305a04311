using System.CommandLine;
using StakingLedger.Conformance;
using StakingLedger.Ingestion;

namespace StakingLedger.Cli;

/// <summary>staking-ledger verify FILE...</summary>
internal static class VerifyCommand
{
    private const string Description = """
        Replays recorded histories and compares everything that was observed: outcomes with their error texts, every event,
        totals, balances, dry runs, full state dumps and counts. One line per file, then its first differences.

        Exit code 0: all observations equal. 1: at least one differs. 2: a file cannot be read or used.

        Examples:
          staking-ledger verify examples/lido-small.jsonl
          staking-ledger verify histories/*.jsonl.gz --max-differences 3
          zcat history.jsonl.gz | staking-ledger verify - --format json
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "Recorded histories (lido-trace/1, plain or gzip); - reads the standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<int> most = new("--max-differences")
        {
            Description = "How many differences are shown per file; all are counted.",
            DefaultValueFactory = _ => 10,
        };
        most.Validators.Add(result =>
        {
            if (result.Tokens is [{ } token] && (!int.TryParse(token.Value, out int value) || value < 0))
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
        if (files.Count(f => f == HistoryFile.StandardInput) > 1)
        {
            throw new UserErrorException("the standard input (-) can be read only once");
        }

        List<VerificationReport> reports = [];
        foreach (string file in files)
        {
            VerificationReport report = Verify(terminal, file, most, showProgress: terminal.IsInteractive && !isJson);
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

    private static VerificationReport Verify(Terminal terminal, string file, int most, bool showProgress)
    {
        using LidoTraceReader? reader = HistoryFile.Open(terminal, file, out RowError? error);
        if (reader is null)
        {
            return Unreadable(file, error!.Value);
        }

        return showProgress
            ? ProgressDisplay.Run(terminal, file, advance => LidoTraceVerifier.Verify(
                reader, new VerificationOptions { KeptDifferences = most, AfterLine = r => advance(r.BytesRead) }))
            : LidoTraceVerifier.Verify(reader, new VerificationOptions { KeptDifferences = most });
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
