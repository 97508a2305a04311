namespace StakingLedger.Benchmarks;

/// <summary>The commands of the program.</summary>
internal static class CommandLine
{
    private const string Help = """
        Measures StakingLedger. Run it in a release build, on a machine that does nothing else:
        dotnet run -c Release --project src/StakingLedger.Benchmarks -- COMMAND

        gate [--format table|json] [--row N]... [--save]
            Every claim about speed, both sides in one run, in about three minutes. Ends with 1 when a gate misses.
            --save keeps the figures in results/MACHINE/gate.json and gate.md.
        curves [--most N] [--save]
            What events, reports, balances, time travel and memory cost from 10 thousand to N holders (10 million).
            --save keeps the figures in results/MACHINE/curves.json, and draws them beside it.
        bench [OPTIONS OF BENCHMARKDOTNET]
            The benchmarks, by BenchmarkDotNet: bench --filter '*MulDiv*', bench --list flat. Its tables are kept in
            results/MACHINE/bench.
        pages
            Writes docs/benchmarks.md and the table of README.md anew from the results that are kept.
        help
            This text.

        Exit codes: 0 all is well, 1 a gate misses, 2 the command line is wrong.

        """;

    /// <summary>Runs a command.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">There is no such command or option.</exception>
    public static int Run(string[] args, TextWriter output)
    {
        switch (args)
        {
            case ["gate", .. var rest]:
                return GateCommand.Run(GateOptions.Parse(rest), GateRows.All, output);
            case ["curves", .. var rest]:
                CurveCommand.Run(CurveOptions.Parse(rest), output);
                return 0;
            case ["bench", .. var rest]:
                BenchCommand.Run(rest);
                return 0;
            case ["pages"]:
                PagesCommand.Run(output);
                return 0;
            case ["help" or "--help" or "-h"]:
                output.Write(Help.ReplaceLineEndings("\n"));
                return 0;
            case []:
                throw new UsageException("Which command? There are gate, curves, bench, pages and help.");
            case ["pages" or "help", var extra, ..]:
                throw new UsageException($"'{args[0]}' takes no arguments, so not '{extra}'.");
            default:
                throw new UsageException($"There is no command '{args[0]}': there are gate, curves, bench, pages and help.");
        }
    }
}
