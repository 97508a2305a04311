using System.Text;
using System.Text.Json.Nodes;
using StakingLedger.Proofs.Liabilities;
using StakingLedger.Tests.Conformance;
using StakingLedger.Units;

namespace StakingLedger.Tests.Cli;

/// <summary>prove --all: every proof of a moment in one directory, or nothing.</summary>
public sealed class ProveAllTests : IDisposable
{
    private const string Secret = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    /// <summary>Every history that the repository shows or replays.</summary>
    public static TheoryData<string> Histories =>
    [
        "examples/custodian-omnibus.jsonl", "examples/direct-staking.jsonl", "examples/lido-small.jsonl", "examples/queue-run.jsonl",
        "examples/slashing-bond-insurance.jsonl", "examples/value-accruing-reported.jsonl", RocketPoolTraceFiles.Small,
        RocketPoolTraceFiles.Medium, RocketPoolTraceFiles.Extra,
    ];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Histories))]
    public void Every_holder_has_a_file_that_checks_and_the_index_names_each_once(string history)
    {
        (string file, string target) = (FileOf(history), Path.Combine(_folder, "out"));
        string root = Ok("prove", file, "--root", "--secret", Secret, "--format", "json").Output;
        Assert.Equal(root, Ok("prove", file, "--all", "--secret", Secret, "--out", target, "--format", "json").Output);
        Assert.Equal(root, File.ReadAllText(Path.Combine(target, "root.json")));
        JsonNode json = JsonNode.Parse(root)!;
        string[] proofs = Directory.GetFiles(Path.Combine(target, "proofs"));
        Assert.Equal(0, CommandLineRun.Of(["check-proof", .. proofs, "--root", json["commitment"]!.GetValue<string>()]).ExitCode);
        string[] index = File.ReadAllLines(Path.Combine(target, "index.csv"));
        Assert.Equal("account,proof", index[0]);
        Assert.Equal(proofs.Length, index.Length - 1);
        Amount sum = Amount.Zero;
        foreach (string line in index[1..])
        {
            string[] cells = line.Split(',');
            string document = File.ReadAllText(Path.Combine(target, cells[1]));
            Assert.Equal(Ok("prove", file, "--account", cells[0], "--secret", Secret).Output, document);
            LiabilityProof proof = LiabilityProof.Parse(Encoding.UTF8.GetBytes(document));
            Assert.Equal(cells[0], proof.Account.ToString());
            Assert.DoesNotContain(proof.Salt.ToString(), string.Concat(index), StringComparison.Ordinal);
            sum += proof.Balance;
        }

        Assert.Equal(json["total"]!.GetValue<string>(), sum.ToString());
        Assert.Equal(index.Length - 1, index[1..].Select(static l => l.Split(',')[0]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(["index.csv", "proofs", "root.json"], Directory.GetFileSystemEntries(target).Select(Path.GetFileName).Order());
        Assert.Equal([target], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_point_of_the_history_a_depth_and_a_name_can_be_chosen_and_the_output_says_what_was_written()
    {
        string target = Path.Combine(_folder, "out") + Path.DirectorySeparatorChar;
        string output = Ok(
            "prove", FileOf("examples/lido-small.jsonl"), "--all", "--secret", Secret, "--out", target, "--at", "event:40",
            "--min-depth", "9", "--pool", "custody-1").Output;
        Assert.Contains("Liabilities of custody-1 after event 40", output, StringComparison.Ordinal);
        int proofs = Directory.GetFiles(Path.Combine(target, "proofs")).Length;
        Assert.Contains($"{proofs} proofs, root.json and index.csv\n", output, StringComparison.Ordinal);
        Assert.All(
            Directory.GetFiles(Path.Combine(target, "proofs")),
            static f => Assert.Matches("^[0-4][0-9]{2}[.]json$|^50[0-9][.]json$|^51[01][.]json$", Path.GetFileName(f)));
    }

    [Fact]
    public void A_pool_without_holders_gives_a_root_and_an_index_without_lines()
    {
        string target = Path.Combine(_folder, "out");
        _ = Ok("prove", FileOf(RocketPoolTraceFiles.Small), "--all", "--secret", Secret, "--out", target, "--at", "event:1");
        Assert.Equal("account,proof\n", File.ReadAllText(Path.Combine(target, "index.csv")));
        Assert.Empty(Directory.GetFiles(Path.Combine(target, "proofs")));
    }

    [Theory]
    [InlineData("one of --account A, --all and --root", "--all", "--root", "--out", "NEW")]
    [InlineData("one of --account A, --all and --root", "--all", "--account", "h3", "--out", "NEW")]
    [InlineData("--all needs --out DIR", "--all")]
    [InlineData("not an empty one", "--all", "--out", " ")]
    [InlineData("it exists already", "--all", "--out", "FOLDER")]
    [InlineData("it exists already", "--all", "--out", "FILE")]
    [InlineData("it exists already", "--all", "--out", "LINK")]
    [InlineData("the directory above it does not exist", "--all", "--out", "NEW/deeper")]
    [InlineData("ends before event 9999", "--all", "--out", "NEW", "--at", "9999")]
    [InlineData("cannot name the pool", "--all", "--out", "NEW", "--pool", "a b")]
    public void What_cannot_be_written_ends_with_2_and_leaves_nothing_behind(string expected, params string[] args)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, "folder")).FullName;
        string file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "mine");
        string link = Path.Combine(_folder, "link");
        _ = File.CreateSymbolicLink(link, Path.Combine(_folder, "nowhere"));
        string[] real =
        [
            .. args.Select(a => a switch
            {
                "NEW" => Path.Combine(_folder, "new"),
                "NEW/deeper" => Path.Combine(_folder, "new", "deeper"),
                "FOLDER" => folder,
                "FILE" => file,
                "LINK" => link,
                _ => a,
            }),
        ];
        CommandLineRun run = CommandLineRun.Of(["prove", FileOf("examples/lido-small.jsonl"), "--secret", Secret, .. real]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Error, StringComparison.Ordinal);
        run.DemandCleanError();
        Assert.Equal("mine", File.ReadAllText(file));
        Assert.Equal([file, folder, link], Directory.GetFileSystemEntries(_folder).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void A_directory_made_in_the_meantime_is_not_overwritten_and_the_draft_is_taken_away()
    {
        string target = Path.Combine(_folder, "out");
        StakingLedger.Cli.ProofFolder folder = StakingLedger.Cli.ProofFolder.Demand(target);
        _ = Directory.CreateDirectory(target);
        LiabilityTree tree = StakingLedger.Tests.Proofs.Liabilities.SampleTrees.Tree(3);
        _ = Assert.Throws<StakingLedger.Cli.UserErrorException>(() => folder.Write(tree));
        Assert.Equal([target], Directory.GetFileSystemEntries(_folder));
        Assert.Empty(Directory.GetFileSystemEntries(target));
    }

    private static string FileOf(string history) => history.StartsWith("examples/", StringComparison.Ordinal)
        ? TestEnvironment.PathOf(history)
        : Path.Combine(RocketPoolTraceFiles.Folder, history);

    private static CommandLineRun Ok(params string[] args)
    {
        CommandLineRun run = CommandLineRun.Of(args);
        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(0, run.ExitCode);
        return run;
    }
}
