using System.Text.Json;
using StakingLedger.Tests.Cli;

namespace StakingLedger.Tests.Reports.Journals;

/// <summary>Journals of the histories beside the tests, written by the command line.</summary>
internal static class JournalFiles
{
    public static string[] Formats { get; } = ["hledger", "beancount"];

    /// <summary>Every example and every recorded history, but for the largest and those with numbers beyond Beancount.</summary>
    public static IEnumerable<string> Histories =>
    [
        .. Directory.GetFiles(TestEnvironment.PathOf("examples"), "*.jsonl").Select(static f => $"examples/{Path.GetFileName(f)}"),
        .. new[] { "lido", "rocketpool" }
            .SelectMany(static f => Directory.GetFiles(TestEnvironment.PathOf($"tests/StakingLedger.Tests/Traces/{f}"))
                .Select(p => $"tests/StakingLedger.Tests/Traces/{f}/{Path.GetFileName(p)}"))
            .Where(static f => !f.Contains("large", StringComparison.Ordinal) && !f.Contains("huge", StringComparison.Ordinal)),
    ];

    public static string Books(string history, string format, params string[] options) =>
        Written(["books", TestEnvironment.PathOf(history), "--format", format, .. options]);

    public static string Statement(string history, string account, string format, params string[] options) =>
        Written(["statement", TestEnvironment.PathOf(history), "--account", account, "--format", format, .. options]);

    /// <summary>Two accounts of a history: the first and the last that hold something at its end.</summary>
    public static string[] AccountsOf(string history)
    {
        CommandLineRun run = CommandLineRun.Of("balances", TestEnvironment.PathOf(history), "--format", "json");
        using JsonDocument json = JsonDocument.Parse(run.Output);
        string[] names = [.. json.RootElement.GetProperty("balances").EnumerateArray()
            .Select(static row => row.GetProperty("account").GetString()!)];
        return names.Length < 2 ? names : [names[0], names[^1]];
    }

    private static string Written(string[] args)
    {
        CommandLineRun run = CommandLineRun.Of(args);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        return run.Output;
    }
}
