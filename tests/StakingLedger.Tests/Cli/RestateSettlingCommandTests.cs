using System.Text.Json;
using StakingLedger.Ledger;

namespace StakingLedger.Tests.Cli;

/// <summary>What a restatement leaves open, books or lets wait, what a later one settles, and what log and evidence tell.</summary>
public sealed class RestateSettlingCommandTests : IDisposable
{
    private const string March = "2026-03-03T09:00:00Z";
    private const string April = "2026-04-01T09:00:00Z";

    private static readonly string Duplicate = TestEnvironment.PathOf("examples/duplicate-deposit.jsonl");

    private readonly string _root = Directory.CreateTempSubdirectory("settled").FullName;

    private string Folder => Path.Combine(_root, "fixed");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("event 7 has no facts to book; expected 7=drop or 7=wait", "7=book", "8=drop", "9=book")]
    [InlineData("and not resolved, nor are 1 more; expected --resolve 8=drop, 8=book or 8=wait", "7=drop")]
    [InlineData("event 9 is in conflict (ledger.named-thing-gone) and not resolved; expected", "7=drop", "8=wait")]
    public void What_is_open_says_what_is_expected(string expected, params string[] choices)
    {
        CommandLineRun run = CommandLineRun.Of(
        [
            "restate", Duplicate, "--drop", "3", "--apply", "--out", Folder, "--recorded", March,
            .. choices.SelectMany(static c => new[] { "--resolve", c }),
        ]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public void What_was_booked_or_waits_is_settled_when_the_missing_event_comes_back()
    {
        string with = Path.Combine(_root, "deposit.jsonl");
        File.WriteAllText(with, File.ReadAllLines(Duplicate)[2] + "\n");
        string[] drop = ["restate", Duplicate, "--drop", "3", "--resolve", "7=wait", "--resolve", "8=wait", "--apply", "--out", Folder];
        CommandLineRun refused = CommandLineRun.Of([.. drop, "--resolve", "9=wait", "--recorded", March]);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("event 9 has facts and cannot wait; expected 9=book or 9=drop", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, CommandLineRun.Of([.. drop, "--resolve", "9=book", "--recorded", March]).ExitCode);

        string[] back = ["restate", Folder, "--insert", "3", "--with", with, "--apply", "--recorded", April];
        CommandLineRun run = CommandLineRun.Of([.. back, "--format", "json"]);
        Assert.Equal(string.Empty, run.Error);
        using JsonDocument json = JsonDocument.Parse(run.Output);
        JsonElement[] settled = [.. json.RootElement.GetProperty("settled").EnumerateArray()];
        Assert.Equal([7, 8, 9], settled.Select(static s => s.GetProperty("event").GetInt32()));
        Assert.All(settled, static s => Assert.Equal(1, s.GetProperty("version").GetInt32()));
        Assert.Equal([0, 0, 1], settled.Select(static s => s.GetProperty("facts").GetArrayLength()));
        Assert.Equal(0, json.RootElement.GetProperty("conflicts").GetArrayLength());
        string[] digests =
        [
            .. new[] { "version-1.journal", "version-3.journal" }.Select(v => CommandLineRun.Of(
                "journal", Path.Combine(Folder, v)).Output.Split('\n').First(static l => l.Contains("0x", StringComparison.Ordinal))),
        ];
        Assert.Equal(digests[0], digests[1]);
        Assert.Equal(0, CommandLineRun.Of("explain", Folder, "--account", "acme").ExitCode);
        DemandEvidenceTells();
    }

    [Fact]
    public void Validators_that_a_restatement_adds_are_counted_in_its_entry_and_in_the_log()
    {
        string with = Path.Combine(_root, "registered.jsonl");
        File.WriteAllText(with, """
            {"cmd": "register-validators", "by": "ops", "time": "2026-05-01T10:00:00Z", "operator": 2, "validators": [31, 32]}

            """);
        string bonded = TestEnvironment.PathOf("examples/slashing-bond-insurance.jsonl");
        string[] restate = ["restate", bonded, "--insert", "9", "--with", with, "--format", "json"];
        CommandLineRun run = CommandLineRun.Of([.. restate, "--apply", "--out", Folder, "--recorded", "2026-07-01T09:00:00Z"]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        using JsonDocument json = JsonDocument.Parse(run.Output);
        Assert.Equal(
            ["registered operator-2 2 validators", "outside  -2 validators"],
            json.RootElement.GetProperty("entry").EnumerateArray().Select(static p => string.Join(
                ' ',
                new[] { "kind", "party", "amount", "commodity" }.Select(name => p.GetProperty(name).GetString()))));
        using FileStream log = File.OpenRead(Path.Combine(Folder, "restatements.log"));
        RestatementEntry entry = Assert.Single(RestatementLog.ReadFile(log).Entries);
        Assert.Equal(
            [(BookAccountKind.Registered, "2"), (BookAccountKind.Outside, "-2")],
            entry.Postings.Where(static p => p.Commodity.IsValidators).Select(static p => (p.Account.Kind, p.Amount.ToString())));
    }

    /// <summary>An evidence pack lists what a version settled, and nothing of the kind where it settled nothing.</summary>
    private void DemandEvidenceTells()
    {
        string log = Path.Combine(Folder, "restatements.log");
        string pack = Path.Combine(_root, "pack");
        Assert.Equal(0, CommandLineRun.Of("evidence", Duplicate, "--restatements", log, "--out", pack).ExitCode);
        using JsonDocument told = JsonDocument.Parse(File.ReadAllText(Path.Combine(pack, "restatements.json")));
        JsonElement[] entries = [.. told.RootElement.GetProperty("restatements").EnumerateArray()];
        Assert.Equal([2, 3], entries.Select(static e => e.GetProperty("version").GetInt32()));
        Assert.False(entries[0].TryGetProperty("settled", out _));
        Assert.Equal(
            ["1/7", "1/8", "1/9"],
            entries[1].GetProperty("settled").EnumerateArray().Select(
                static s => $"{s.GetProperty("version").GetInt32()}/{s.GetProperty("event").GetString()}"));
    }
}
