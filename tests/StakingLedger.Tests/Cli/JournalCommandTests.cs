using System.Text.Json;
using StakingLedger.Tests.Conformance;

namespace StakingLedger.Tests.Cli;

public sealed class JournalCommandTests : IDisposable
{
    private static readonly string Small = TraceFiles.PathOf("small-s1.jsonl");

    private readonly string _folder = Directory.CreateTempSubdirectory("staking-ledger-tests").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_journal_of_a_history_has_the_digests_of_its_replay()
    {
        string journal = Make(Small);
        CommandLineRun history = CommandLineRun.Of("replay", Small, "--format", "json");
        CommandLineRun run = CommandLineRun.Of("journal", journal, "--format", "json");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        using JsonDocument expected = JsonDocument.Parse(history.Output);
        using JsonDocument actual = JsonDocument.Parse(run.Output);
        foreach (string field in new[] { "journalDigest", "stateDigest", "events" })
        {
            Assert.Equal(expected.RootElement.GetProperty(field).ToString(), actual.RootElement.GetProperty(field).ToString());
        }

        Assert.Equal(
            actual.RootElement.GetProperty("journalDigest").ToString(), actual.RootElement.GetProperty("statedDigest").ToString());
        Assert.True(actual.RootElement.GetProperty("closed").GetBoolean());
        Assert.Equal(84, actual.RootElement.GetProperty("kinds").EnumerateObject().Sum(static k => k.Value.GetInt64()));
        Assert.Equal(CommandLineRun.With(File.ReadAllBytes(journal), "journal", "-").ExitCode, run.ExitCode);
    }

    [Fact]
    public void A_journal_shows_its_file_its_events_and_its_holders()
    {
        CommandLineRun run = CommandLineRun.Of("journal", Make(Small));
        string[] expected = ["(lido): 84 events", "closed         yes", ", checked", "Submitted", "Largest holders", "all 13 hold"];
        foreach (string text in expected)
        {
            Assert.Contains(text, run.Output, StringComparison.Ordinal);
        }

        CommandLineRun part = CommandLineRun.Of("journal", Make(Small), "--until", "event:40");
        Assert.Contains("(lido): 40 events", part.Output, StringComparison.Ordinal);
        Refused("the journal ends with event 84", "journal", Make(Small), "--until", "85");
        Refused("is no event of a journal", "journal", Make(Small), "--until", "line:3");
    }

    [Fact]
    public void A_torn_or_damaged_journal_is_refused_and_what_is_whole_of_a_torn_one_is_read_when_asked_for()
    {
        string journal = Make(Small);
        byte[] bytes = File.ReadAllBytes(journal);
        File.WriteAllBytes(journal, bytes[..^3]);
        Refused("the file ends inside this frame", "journal", journal);
        CommandLineRun run = CommandLineRun.Of("journal", journal, "--unclosed");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("closed         no", run.Output, StringComparison.Ordinal);
        bytes[200] ^= 1;
        File.WriteAllBytes(journal, bytes);
        Refused("checksum", "journal", journal, "--unclosed");
        Refused("SLJRNL", "journal", Small);
        Refused("no such file", "journal", Path.Combine(_folder, "none"));
    }

    [Fact]
    public void A_journal_is_no_history_and_the_message_names_the_command_for_it()
    {
        string journal = Make(Small);
        foreach (string command in new[] { "verify", "replay", "balances" })
        {
            Refused("staking-ledger journal reads journal files", command, journal);
        }
    }

    [Fact]
    public void A_journal_goes_to_a_file_of_its_own()
    {
        string snapshot = Path.Combine(_folder, "a.snap");
        Refused("the snapshot goes there", "replay", Small, "--snapshot", snapshot, "--journal", snapshot);
        Refused("the journal cannot be written there: it is a directory", "replay", Small, "--journal", _folder);
        Refused("--journal takes the name of a file", "replay", Small, "--journal", " ");
        Assert.Empty(Directory.GetFiles(_folder));
    }

    private string Make(string history)
    {
        string journal = Path.Combine(_folder, "made.journal");
        CommandLineRun run = CommandLineRun.Of("replay", history, "--journal", journal);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        return journal;
    }

    private static void Refused(string says, params string[] args)
    {
        CommandLineRun run = CommandLineRun.Of(args);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(says, run.Error, StringComparison.OrdinalIgnoreCase);
        run.DemandCleanError();
    }
}
