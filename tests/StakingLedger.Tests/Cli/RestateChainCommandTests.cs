using System.Numerics;
using System.Text.Json;
using StakingLedger.Tests.Conformance;

namespace StakingLedger.Tests.Cli;

/// <summary>The folder of a restated history: restated again, explained at any version, asked what was believed.</summary>
public sealed class RestateChainCommandTests : IDisposable
{
    private const string March = "2026-03-03T09:00:00Z";
    private const string April = "2026-04-01T09:00:00Z";
    private const string Deposit = "{\"cmd\":\"deposit\",\"id\":\"wire-78\",\"by\":\"desk\",\"time\":\"2026-01-05T10:00:00Z\","
        + "\"to\":\"beta\",\"amount\":\"21000000000000000000\"}";

    private static readonly string Duplicate = TestEnvironment.PathOf("examples/duplicate-deposit.jsonl");

    private readonly string _root = Directory.CreateTempSubdirectory("chain").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("block:7", "where the history has no blocks")]
    [InlineData("1999-01-01T00:00:00Z", "is before the history: its first event is at 2026-01-05T08:00:00Z")]
    public void A_moment_that_the_history_does_not_have_is_refused(string at, string expected)
    {
        CommandLineRun run = CommandLineRun.Of(
            "explain", Duplicate, "--account", "acme", "--at", at);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_restated_folder_is_restated_again_and_every_pair_of_versions_is_explained()
    {
        string folder = Chain();
        Assert.Equal(
            ["history-header.jsonl", "restatements.log", "version-1.journal", "version-2.journal", "version-3.journal"],
            Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (string account in new[] { "acme", "beta" })
        {
            BigInteger first = Difference(folder, account, 1, 2);
            Assert.Equal(Difference(folder, account, 1, 3), first + Difference(folder, account, 2, 3));
            Assert.Equal(-first, Difference(folder, account, 2, 1));
            Assert.Equal(0, Difference(folder, account, 3, 3));
        }

        Assert.NotEqual(0, Difference(folder, "beta", 1, 3));
        Assert.Equal(
            Difference(folder, "beta", 1, 2),
            DifferenceOf(Json("explain", Journal(folder, 1), "--difference", Journal(folder, 2), "--account", "beta")));
    }

    [Fact]
    public void What_was_believed_on_a_day_about_another_is_answered_at_every_version()
    {
        string folder = Chain();
        Assert.Equal(
            (1, "20180000000000000000", "2026-01-31T00:00:00Z"), Believed(folder, "2026-02-01T00:00:00Z", "2026-03-03T08:59:59Z"));
        Assert.Equal((2, "20300000000000000000", March), Believed(folder, "2026-02-01T00:00:00Z", "2026-03-03T09:00:00Z"));
        Assert.Equal((2, "20300000000000000000", March), Believed(folder, "2026-02-01T00:00:00Z", "2026-04-01T08:59:59Z"));
        Assert.Equal((3, "21309836065573770491", April), Believed(folder, "2026-02-01T00:00:00Z", "2026-04-01T09:00:00Z"));

        // On 1 February nothing of the 10th was known, whatever is asked about.
        Assert.Equal((1, "20180000000000000000", "2026-01-31T00:00:00Z"), Believed(folder, "2026-05-01T00:00:00Z", "2026-02-01T00:00:00Z"));
    }

    [Fact]
    public void A_folder_goes_on_itself_or_into_a_new_one_and_a_journal_stands_for_its_folder()
    {
        string folder = Second();
        string copy = Path.Combine(_root, "copy");
        string[] again = ["--event", "3", "--with", With(Deposit), "--apply", "--recorded", April];
        Assert.Equal(0, Run(["restate", folder, .. again, "--out", copy]).ExitCode);
        Assert.False(File.Exists(Journal(folder, 3)));
        Assert.Equal(0, Run(["restate", Journal(folder, 2), .. again]).ExitCode);
        foreach (string file in Directory.GetFiles(copy))
        {
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(folder, Path.GetFileName(file))));
        }

        Refused("exists already", ["restate", folder, "--drop", "5", "--apply", "--recorded", "2026-05-01T00:00:00Z", "--out", copy]);
        Refused("version 2 was restated already", ["restate", Journal(folder, 2), "--drop", "5"]);
    }

    [Fact]
    public void A_refused_restatement_leaves_the_folder_as_it_was()
    {
        string folder = Second();
        SortedDictionary<string, byte[]> before = Files(folder);
        string with = With(Deposit);
        Refused(
            "too early; expected 2026-03-03T09:00:01Z",
            ["restate", folder, "--event", "3", "--with", with, "--apply", "--recorded", March]);
        Refused(
            "too early; expected 2026-03-03T09:00:01Z",
            ["restate", folder, "--event", "3", "--with", with, "--apply", "--recorded", "2026-01-01T00:00:00Z"]);
        Refused("event 4 is a ReportEpoch, its correction a Deposit", ["restate", folder, "--event", "4", "--with", with]);
        Refused("not applied", ["restate", folder, "--drop", "1", "--apply", "--recorded", April]);
        Refused("--apply needs --recorded", ["restate", folder, "--drop", "5", "--apply"]);
        Refused("resolved more than once", ["restate", Duplicate, "--drop", "3", "--resolve", "7=drop", "--resolve", "7=drop"]);
        Assert.Equal(before, Files(folder));

        // The journal of a write that was interrupted before its log is no version, and the next one replaces it.
        File.WriteAllText(Journal(folder, 3), "half");
        Assert.Equal(2, Json("explain", folder, "--account", "beta").GetProperty("version").GetInt32());
        Assert.Equal(0, Run("restate", folder, "--event", "3", "--with", with, "--apply", "--recorded", April).ExitCode);
        Assert.Equal(3, Json("explain", folder, "--account", "beta").GetProperty("version").GetInt32());
    }

    [Fact]
    public void A_restatement_recorded_before_its_history_is_refused_and_no_folder_is_made()
    {
        string folder = Path.Combine(_root, "early");
        Refused(
            "too early; expected 2026-02-13T09:00:00Z or later",
            ["restate", Duplicate, .. Resolved, "--apply", "--recorded", "2026-02-13T08:59:59Z", "--out", folder]);
        Assert.False(Directory.Exists(folder));
        Assert.Empty(Directory.GetDirectories(_root));
    }

    [Fact]
    public void A_folder_with_a_file_missing_or_changed_is_refused()
    {
        string folder = Second();
        byte[] journal = File.ReadAllBytes(Journal(folder, 1));
        File.Delete(Journal(folder, 1));
        Refused("version-1.journal is missing", ["explain", folder, "--account", "beta"]);
        File.WriteAllBytes(Journal(folder, 1), File.ReadAllBytes(Journal(folder, 2)));
        Refused("the versions are those of the log", ["explain", folder, "--account", "beta"]);
        File.WriteAllBytes(Journal(folder, 1), journal);
        string log = Path.Combine(folder, "restatements.log");
        byte[] bytes = File.ReadAllBytes(log);
        bytes[^1] ^= 1;
        File.WriteAllBytes(log, bytes);
        Refused("a restatement log is whole", ["explain", folder, "--account", "beta"]);
        File.Delete(log);
        Refused("a folder without restatements.log", ["restate", folder, "--drop", "3"]);
    }

    [Theory]
    [InlineData("it has no version 4", "--account", "beta", "--version", "4")]
    [InlineData("expected the number of a version", "--account", "beta", "--version", "0")]
    [InlineData("it has no version 9", "--account", "beta", "--difference", "version:9")]
    [InlineData("is no account", "--account", "nobody")]
    [InlineData("is no token", "--account", "beta", "--token", "RPL")]
    [InlineData("it takes no --version", "--account", "beta", "--version", "1", "--believed-on", "2026-03-03T09:00:00Z")]
    [InlineData("it takes no --at", "--account", "beta", "--difference", "version:1", "--at", "event:3")]
    [InlineData("expected an instant", "--account", "beta", "--believed-on", "event:3")]
    [InlineData("a journal has no lines", "--account", "beta", "--at", "line:3")]
    public void What_a_folder_cannot_say_is_said_in_one_line(string expected, params string[] options) =>
        Refused(expected, ["explain", Chain(), .. options]);

    [Fact]
    public void A_history_that_was_never_restated_has_no_versions()
    {
        Refused("never restated", ["explain", Duplicate, "--account", "beta", "--believed-on", March]);
        Refused("it has no versions", ["explain", Duplicate, "--account", "beta", "--version", "1"]);
        Refused("no version 2", ["explain", Duplicate, "--account", "beta", "--difference", "version:2"]);
    }

    [Fact]
    public void A_lone_journal_takes_the_form_of_commands_from_a_header()
    {
        string lone = Path.Combine(_root, "lone.journal");
        File.Copy(Journal(Second(), 2), lone);
        string[] correct = ["restate", lone, "--event", "3", "--with", With(Deposit)];
        Refused("expected --header", correct);
        Assert.Equal(0, Run([.. correct, "--header", Duplicate]).ExitCode);
        Assert.Equal(0, Run("restate", lone, "--drop", "5").ExitCode);
    }

    [Fact]
    public void The_labels_of_a_history_are_known_in_its_folder()
    {
        string folder = Path.Combine(_root, "lido");
        string history = TraceFiles.PathOf("small-s1.jsonl");
        JsonElement plan = Json([1, 0], "restate", history, "--drop", "9");
        List<string> resolved = [];
        foreach (JsonElement conflict in plan.GetProperty("conflicts").EnumerateArray())
        {
            resolved.AddRange(["--resolve", $"{conflict.GetProperty("event").GetInt32()}=drop"]);
        }

        CommandLineRun run = Run(
            ["restate", history, "--drop", "9", .. resolved, "--apply", "--recorded", "2100-01-01T00:00:00Z", "--out", folder]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        JsonElement first = Json("explain", folder, "--version", "1", "--account", "h3");
        Assert.Equal("h3", Text(first, "account"));
        Assert.Equal(Text(Json("explain", history, "--account", "h3"), "balance"), Text(first, "balance"));
        _ = Json("explain", folder, "--account", "h3", "--token", "wstETH");
    }

    [Fact]
    public void Units_are_named_and_programs_read_the_smallest_ones()
    {
        string folder = Second();
        string shown = Run("explain", folder, "--account", "beta").Output;
        Assert.Contains("worth in ETH", shown, StringComparison.Ordinal);
        Assert.Contains("25.299999999999999999", shown, StringComparison.Ordinal);
        string restated = Run("restate", Duplicate, "--drop", "3").Output;
        Assert.Contains("paid to acme 59.999999999999999999 ETH", restated, StringComparison.Ordinal);
        JsonElement json = Json([1], "restate", Duplicate, "--drop", "3");
        JsonElement unit = json.GetProperty("units").GetProperty("assets");
        Assert.Equal(("ETH", 18), (Text(unit, "symbol"), unit.GetProperty("decimals").GetInt32()));
        JsonElement entry = json.GetProperty("entry")[0];
        Assert.Equal(("assets", "things", "buffer"), (Text(entry, "commodity"), Text(entry, "section"), Text(entry, "kind")));
        JsonElement fact = json.GetProperty("conflicts")[2].GetProperty("facts")[0];
        Assert.Equal(("paid", "acme", "59999999999999999999"), (Text(fact, "fact"), Text(fact, "partyName"), Text(fact, "value")));
        Assert.Equal(JsonValueKind.Null, fact.GetProperty("to").ValueKind);
    }

    private static string[] Resolved => ["--drop", "3", "--resolve", "7=drop", "--resolve", "8=drop", "--resolve", "9=book"];

    private static string Journal(string folder, int version) => Path.Combine(folder, $"version-{version}.journal");

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static CommandLineRun Run(params string[] args) => CommandLineRun.Of(args);

    private static JsonElement Json(params string[] args) => Json([0], args);

    private static JsonElement Json(int[] codes, params string[] args)
    {
        CommandLineRun run = Run([.. args, "--format", "json"]);
        Assert.Equal(string.Empty, run.Error);
        Assert.Contains(run.ExitCode, codes);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static void Refused(string expected, string[] args)
    {
        CommandLineRun run = Run(args);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        run.DemandCleanError();
    }

    private static SortedDictionary<string, byte[]> Files(string folder)
    {
        SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);
        foreach (string file in Directory.GetFiles(folder))
        {
            files[file] = File.ReadAllBytes(file);
        }

        return files;
    }

    private static BigInteger Difference(string folder, string account, int one, int other) =>
        DifferenceOf(Json("explain", folder, "--version", $"{one}", "--difference", $"version:{other}", "--account", account));

    private static BigInteger DifferenceOf(JsonElement json) => BigInteger.Parse(Text(json, "difference"), null);

    private static (int Version, string Balance, string Recorded) Believed(string folder, string about, string on)
    {
        JsonElement json = Json("explain", folder, "--account", "beta", "--at", about, "--believed-on", on);
        return (json.GetProperty("version").GetInt32(), Text(json, "balance"), Text(json.GetProperty("believed"), "recordedTime"));
    }

    private string With(string command)
    {
        string file = Path.Combine(_root, "with.json");
        File.WriteAllText(file, command);
        return file;
    }

    private string Second()
    {
        string folder = Path.Combine(_root, "fixed");
        CommandLineRun run = Run(["restate", Duplicate, .. Resolved, "--apply", "--recorded", March, "--out", folder]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        return folder;
    }

    private string Chain()
    {
        string folder = Second();
        CommandLineRun run = Run("restate", folder, "--event", "3", "--with", With(Deposit), "--apply", "--recorded", April);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        return folder;
    }
}
