using System.Security.Cryptography;
using System.Text.Json.Nodes;
using StakingLedger.Cli;
using StakingLedger.Tests.Conformance;

namespace StakingLedger.Tests.Cli;

/// <summary>evidence: one folder from which an auditor can check, and repeat, what was done.</summary>
public sealed class EvidenceCommandTests : IDisposable
{
    private static readonly string House = TestEnvironment.PathOf("examples/custodian-omnibus.jsonl");
    private static readonly string Lido = TestEnvironment.PathOf("examples/lido-small.jsonl");
    private static readonly string RocketPool = Path.Combine(RocketPoolTraceFiles.Folder, RocketPoolTraceFiles.Small);

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_same_command_gives_the_same_bytes_wherever_the_inputs_lie()
    {
        string moved = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "moved-inputs")).FullName, Path.GetFileName(House));
        File.Copy(House, moved);
        Assert.Equal(0, Pack("one", House, Lido, RocketPool, "--also", Lido).ExitCode);
        Assert.Equal(0, Pack("two", moved, Lido, RocketPool, "--also", Lido).ExitCode);
        string[] files = FilesOf("one");
        Assert.Equal(files, FilesOf("two"));
        Assert.Equal(2 + (3 * 4), files.Length);
        Assert.All(files, f => Assert.Equal(Bytes("one", f), Bytes("two", f)));
        Assert.All(files, f => Assert.Equal(-1, Bytes("one", f).AsSpan().IndexOf("moved-inputs"u8)));
        Assert.All(files, f => Assert.Equal(-1, Bytes("one", f).AsSpan().IndexOf("milliseconds"u8)));
    }

    [Fact]
    public void The_sums_are_those_of_every_other_file_of_the_pack()
    {
        Assert.Equal(0, Pack("pack", House).ExitCode);
        string[] lines = File.ReadAllLines(Path.Combine(_folder, "pack", "SHA256SUMS"));
        Assert.Equal(FilesOf("pack").Where(static f => f is not "SHA256SUMS"), lines.Select(static l => l[66..]));
        Assert.All(lines, l => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Bytes("pack", l[66..]))), l[..64]));
    }

    [Fact]
    public void The_manifest_names_the_inputs_the_engine_the_options_the_verdict_and_the_digests_of_a_plain_replay()
    {
        const string at = "epoch:430874";
        Assert.Equal(0, Pack("pack", House, "--until", at, "--recorded", "2026-05-04T09:00:00Z", "--by", "auditor").ExitCode);
        JsonNode manifest = Manifest("pack");
        JsonNode history = manifest["histories"]![0]!;
        JsonNode replay = JsonNode.Parse(CommandLineRun.Of("replay", House, "--until", at, "--format", "json").Output)!;
        Assert.Equal(EvidenceManifest.Format, manifest["format"]!.GetValue<string>());
        Assert.Equal(EngineVersion.Number, manifest["engine"]!["version"]!.GetValue<string>());
        Assert.Equal(EngineVersion.Commit, manifest["engine"]!["commit"]?.GetValue<string>());
        Assert.Equal(
            [at, "2026-05-04T09:00:00Z", "auditor"], manifest["options"]!.AsObject().Select(static o => o.Value!.GetValue<string>()));
        Assert.Equal("custodian-omnibus.jsonl", history["file"]!.GetValue<string>());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(House))), history["sha256"]!.GetValue<string>());
        Assert.Equal("equal", history["verify"]!["verdict"]!.GetValue<string>());
        Assert.Equal(12UL, history["replay"]!["event"]!.GetValue<ulong>());
        foreach (string digest in new[] { "journalDigest", "stateDigest" })
        {
            Assert.Equal(replay[digest]!.GetValue<string>(), history["replay"]![digest]!.GetValue<string>());
        }

        CommandLineRun journal = CommandLineRun.Of("journal", Path.Combine(_folder, "pack", "1", "events.journal"));
        Assert.Contains(replay["stateDigest"]!.GetValue<string>(), journal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_is_evidence_too_and_the_code_is_1()
    {
        string text = File.ReadAllText(House);
        string file = Write(text.Replace("\": \"21943921090546381469\"", "\": \"21943921090546381468\"", StringComparison.Ordinal));
        CommandLineRun run = Pack("pack", file);
        Assert.Equal(ExitCode.Different, run.ExitCode);
        Assert.Equal("different", Manifest("pack")["histories"]![0]!["verify"]!["verdict"]!.GetValue<string>());
        JsonNode verified = JsonNode.Parse(Bytes("pack", "1/verify.json"))![0]!;
        Assert.Equal("21943921090546381468", verified["differences"]![0]!["expected"]!.GetValue<string>());
    }

    [Fact]
    public void Nothing_is_written_when_an_input_is_unusable_or_something_is_there_already()
    {
        string broken = Write(File.ReadAllText(House) + "{\"cmd\": \"unheard-of\"}\n");
        foreach ((string expected, string[] args) in new (string, string[])[]
        {
            ("unheard-of", [broken]),
            ("expected a file that is not empty", [Path.Combine(_folder, "none.jsonl")]),
            ("expected a file that is not empty", [House, "--also", Path.Combine(_folder, "none.pdf")]),
            ("the standard input (-) cannot be one", ["-"]),
            ("expected an instant", [House, "--recorded", "yesterday"]),
            ("ends before event 9999", [House, "--until", "9999"]),
        })
        {
            CommandLineRun run = Pack("pack", args);
            Assert.Equal(ExitCode.Unusable, run.ExitCode);
            Assert.Contains(expected, run.Error, StringComparison.Ordinal);
            run.DemandCleanError();
            Assert.Equal([broken], Directory.GetFileSystemEntries(_folder));
        }

        Assert.Equal(0, Pack("pack", House).ExitCode);
        CommandLineRun again = Pack("pack", House);
        Assert.Equal(ExitCode.Unusable, again.ExitCode);
        Assert.Contains("it exists already", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Reward_files_are_recomputed_and_a_log_of_restatements_is_checked_and_kept()
    {
        string tree = Path.Combine(_folder, "tree.json");
        Assert.Equal(0, CommandLineRun.Of("tree", "make", Lido, "--as", "standard", "--proofs", "--out", tree).ExitCode);
        string fixedFolder = Restated();
        string log = Path.Combine(fixedFolder, "restatements.log");
        CommandLineRun run = Pack("pack", House, Lido, "--tree", tree, "--restatements", log);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(0, Pack("again", House, Lido, "--tree", tree, "--restatements", log).ExitCode);
        Assert.All(FilesOf("pack"), f => Assert.Equal(Bytes("again", f), Bytes("pack", f)));
        JsonNode manifest = Manifest("pack");
        JsonNode kept = manifest["trees"]![0]!;
        Assert.Equal(("tree.json", "equal", 12), (Of(kept, "file"), Of(kept, "verdict"), kept["leaves"]!.GetValue<int>()));
        Assert.Equal(Of(kept, "rootPublished"), Of(kept, "rootRecomputed"));
        Assert.Equal(2, manifest["restatements"]!["versions"]!.GetValue<int>());
        JsonNode trees = JsonNode.Parse(Bytes("pack", "trees.json"))!["files"]![0]!;
        Assert.Equal(("tree.json", "equal", 12), (Of(trees, "file"), Of(trees, "verdict"), trees["proofsGiven"]!.GetValue<int>()));
        Assert.Equal(File.ReadAllBytes(log), Bytes("pack", "restatements.log"));
        JsonNode told = JsonNode.Parse(Bytes("pack", "restatements.json"))!;
        JsonNode version = Assert.Single(told["histories"]!.AsArray())!;
        Assert.Equal(("1", 1), (Of(version, "folder"), version["version"]!.GetValue<int>()));
        JsonNode entry = Assert.Single(told["restatements"]!.AsArray())!;
        Assert.Equal(("cfo", "booked twice"), (Of(entry, "by"), Of(entry, "reason")));
        Assert.Equal(("2", "drop"), (Of(entry["corrections"]![0]!, "event"), Of(entry["corrections"]![0]!, "how")));
        Assert.Contains("custodian-omnibus.jsonl is version 1", run.Output, StringComparison.Ordinal);
        Assert.Contains("lido-small.jsonl is no version of it", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reward_file_that_differs_gives_code_1_and_a_damaged_log_or_file_gives_none()
    {
        string tree = Path.Combine(_folder, "tree.json");
        Assert.Equal(0, CommandLineRun.Of("tree", "make", Lido, "--as", "standard", "--proofs", "--out", tree).ExitCode);
        string text = File.ReadAllText(tree);
        int digit = text.IndexOf("0x", StringComparison.Ordinal) + 10;
        string wrong = Path.Combine(_folder, "wrong.json");
        File.WriteAllText(wrong, $"{text[..digit]}{(text[digit] is '0' ? '1' : '0')}{text[(digit + 1)..]}");
        CommandLineRun run = Pack("different", House, "--tree", wrong);
        Assert.Equal(ExitCode.Different, run.ExitCode);
        Assert.Equal("different", Of(Manifest("different")["trees"]![0]!, "verdict"));
        string log = Path.Combine(Restated(), "restatements.log");
        byte[] bytes = File.ReadAllBytes(log);
        bytes[^40] ^= 1;
        string damaged = Path.Combine(_folder, "damaged.log");
        File.WriteAllBytes(damaged, bytes);
        foreach ((string[] args, string expected) in new (string[], string)[]
        {
            (["--restatements", damaged], "damaged.log"),
            (["--restatements", tree], "tree.json"),
            (["--tree", log], "restatements.log"),
            (["--tree", Path.Combine(_folder, "none.json")], "none.json"),
        })
        {
            CommandLineRun refused = Pack("refused", [House, .. args]);
            Assert.Equal(ExitCode.Unusable, refused.ExitCode);
            Assert.Contains(expected, refused.Error, StringComparison.Ordinal);
            refused.DemandCleanError();
            Assert.False(Directory.Exists(Path.Combine(_folder, "refused")));
        }
    }

    [Fact]
    public void The_version_is_that_of_the_library_whatever_hosts_the_command_line()
    {
        CommandLineRun run = CommandLineRun.Of("--version");
        Assert.Equal(EngineVersion.Text + "\n", run.Output);
        Assert.Matches(@"^\d+\.\d+\.\d+", run.Output);
        Assert.Equal(typeof(StakingLedger.Ledger.PoolLedger).Assembly.GetName().Version!.ToString(3), EngineVersion.Number.Split('-')[0]);
    }

    private CommandLineRun Pack(string name, params string[] args) =>
        CommandLineRun.Of(["evidence", .. args, "--out", Path.Combine(_folder, name)]);

    /// <summary>Restates the house's history by leaving out its first deposit.</summary>
    private string Restated()
    {
        string target = Path.Combine(_folder, "restated");
        JsonNode plan = JsonNode.Parse(CommandLineRun.Of("restate", House, "--drop", "2", "--format", "json").Output)!;
        IEnumerable<string> choices = plan["conflicts"]!.AsArray().SelectMany(static c => new[] { "--resolve", $"{c!["event"]}=drop" });
        CommandLineRun run = CommandLineRun.Of(
        [
            "restate", House, "--drop", "2", "--apply", "--out", target, "--recorded", "2027-01-01T00:00:00Z", "--by", "cfo",
            "--reason", "booked twice", .. choices,
        ]);
        Assert.Equal(string.Empty, run.Error);
        return target;
    }

    private static string Of(JsonNode node, string name) => node[name]!.GetValue<string>();

    private string[] FilesOf(string pack)
    {
        string root = Path.Combine(_folder, pack);
        return [.. Directory.GetFiles(root, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
    }

    private byte[] Bytes(string pack, string file) => File.ReadAllBytes(Path.Combine(_folder, pack, file));

    private JsonNode Manifest(string pack) => JsonNode.Parse(Bytes(pack, "manifest.json"))!;

    private string Write(string text)
    {
        string file = Path.Combine(_folder, "history.jsonl");
        File.WriteAllText(file, text);
        return file;
    }
}
