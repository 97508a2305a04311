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
    public void The_version_is_that_of_the_library_whatever_hosts_the_command_line()
    {
        CommandLineRun run = CommandLineRun.Of("--version");
        Assert.Equal(EngineVersion.Text + "\n", run.Output);
        Assert.Matches(@"^\d+\.\d+\.\d+", run.Output);
        Assert.Equal(typeof(StakingLedger.Ledger.PoolLedger).Assembly.GetName().Version!.ToString(3), EngineVersion.Number.Split('-')[0]);
    }

    private CommandLineRun Pack(string name, params string[] args) =>
        CommandLineRun.Of(["evidence", .. args, "--out", Path.Combine(_folder, name)]);

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
