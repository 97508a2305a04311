using System.CommandLine;

namespace StakingLedger.Cli;

/// <summary>The command line: parses, runs one command, and turns whatever goes wrong into one line and an exit code.</summary>
internal static class CommandLineHost
{
    private const string Description =
        "Exact accounting of staking pools, replayed to the wei. "
        + "Exit codes: 0 all is well, 1 an observed value differs, 2 an input cannot be read or used.";

    private const string Examples = """
        staking-ledger verify examples/lido-small.jsonl
        staking-ledger replay examples/lido-small.jsonl
        staking-ledger balances examples/lido-small.jsonl --at event:40
        staking-ledger tree verify rp-rewards-mainnet-51.json
        staking-ledger init house.jsonl
        """;

    /// <summary>Runs one command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="terminal">Where to read and write.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        try
        {
            ParseResult parsed = Create(terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0 && parsed.Action is not Cli.Examples)
            {
                return Refuse(parsed, terminal);
            }

            int code = parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = terminal.Output,
                Error = terminal.Error,
            });
            terminal.Output.Flush();
            return code;
        }
        catch (UserErrorException e)
        {
            terminal.Error.WriteLine($"error: {e.Message}");
        }
        catch (IOException e)
        {
            terminal.Error.WriteLine($"error: {OneLine(e.Message)}");
        }
        catch (UnauthorizedAccessException e)
        {
            terminal.Error.WriteLine($"error: {OneLine(e.Message)}");
        }
#pragma warning disable CA1031 // The last line of defence: whatever else goes wrong is our fault, and the user is told so in one line.
        catch (Exception e)
#pragma warning restore CA1031
        {
            terminal.Error.WriteLine($"error: this is a bug in staking-ledger: {e.GetType().Name}: {OneLine(e.Message)}");
        }

        return ExitCode.Unusable;
    }

    private static RootCommand Create(Terminal terminal)
    {
        Command verify = VerifyCommand.Create(terminal);
        Command replay = ReplayCommand.Create(terminal);
        Command balances = BalancesCommand.Create(terminal);
        Command statement = StatementCommand.Create(terminal);
        Command books = BooksCommand.Create(terminal);
        Command poolStatement = PoolStatementCommand.Create(terminal);
        Command journal = JournalCommand.Create(terminal);
        Command init = InitCommand.Create(terminal);
        Command prove = ProveCommand.Create(terminal);
        Command checkProof = CheckProofCommand.Create(terminal);
        Command restate = RestateCommand.Create(terminal);
        Command explain = ExplainCommand.Create(terminal);
        Command reconcile = ReconcileCommand.Create(terminal);
        Command evidence = EvidenceCommand.Create(terminal);
        Dictionary<Command, string> examples = [];
        Command tree = TreeCommand.Create(terminal, examples);
        RootCommand root = new(Description)
        {
            verify, replay, balances, statement, poolStatement, books, journal, init, prove, checkProof, tree, restate, explain,
            reconcile, evidence,
        };
        foreach (VersionOption version in root.Options.OfType<VersionOption>())
        {
            version.Action = new EngineVersion();
        }

        Cli.Examples.AddTo(root, new Dictionary<Command, string>(examples)
        {
            [root] = Examples,
            [verify] = VerifyCommand.Examples,
            [replay] = ReplayCommand.Examples,
            [balances] = BalancesCommand.Examples,
            [statement] = StatementCommand.Examples,
            [books] = BooksCommand.Examples,
            [poolStatement] = PoolStatementCommand.Examples,
            [journal] = JournalCommand.Examples,
            [init] = InitCommand.Examples,
            [prove] = ProveCommand.Examples,
            [checkProof] = CheckProofCommand.Examples,
            [restate] = RestateCommand.Examples,
            [explain] = ExplainCommand.Examples,
            [reconcile] = ReconcileCommand.Examples,
            [evidence] = EvidenceCommand.Examples,
        });
        return root;
    }

    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors)
        {
            terminal.Error.WriteLine($"error: {OneLine(error.Message)}");
        }

        string command = parsed.CommandResult.Command is RootCommand ? string.Empty : parsed.CommandResult.Command.Name + " ";
        terminal.Error.WriteLine($"Try: staking-ledger {command}--help");
        return ExitCode.Unusable;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
