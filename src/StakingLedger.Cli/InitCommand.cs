using System.CommandLine;
using System.Reflection;

namespace StakingLedger.Cli;

/// <summary>staking-ledger init [FILE]</summary>
internal static class InitCommand
{
    /// <summary>Examples for the help text.</summary>
    public const string Examples = """
        staking-ledger init
        staking-ledger init house.jsonl
        staking-ledger init house.jsonl --force
        """;

    private const string Resource = "StakingLedger.Cli.Sample.jsonl";

    private const string Description =
        "Write a commented sample of a history of one's own (staking-ledger/1), which verifies: the place to begin.";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string?> file = FileArgument.OptionalTarget();
        Option<bool> force = new("--force") { Description = "Replace the file when it is there already." };
        Command command = new("init", Description) { file, force };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(file), parsed.GetValue(force)));
        return command;
    }

    private static int Run(Terminal terminal, string? file, bool isForced)
    {
        string sample = ReadSample();
        if (file is null or HistoryFile.StandardInput)
        {
            terminal.Output.Write(sample);
            return ExitCode.Ok;
        }

        Write(file, sample, isForced);
        terminal.Output.WriteLine($"{file}: written; staking-ledger verify {file} compares what it says with what is computed");
        return ExitCode.Ok;
    }

    private static void Write(string file, string sample, bool isForced)
    {
        if (string.IsNullOrWhiteSpace(file) || file.Contains('\0', StringComparison.Ordinal))
        {
            throw new UserErrorException("init takes the name of a file to write, not an empty one");
        }

        if (Directory.Exists(file))
        {
            throw new UserErrorException($"{file}: the sample cannot be written there: it is a directory");
        }

        if (!isForced && File.Exists(file))
        {
            throw new UserErrorException($"{file} is there already; --force replaces it");
        }

        // Created anew without force: what came into being in between is not overwritten either.
        using FileStream stream = new(file, isForced ? FileMode.Create : FileMode.CreateNew, FileAccess.Write);
        using StreamWriter writer = new(stream);
        writer.Write(sample);
    }

    private static string ReadSample()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The sample is not part of this build.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
