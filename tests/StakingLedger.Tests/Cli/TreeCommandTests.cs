using System.Text.Json;
using StakingLedger.Proofs.Formats;
using StakingLedger.Tests.Conformance;
using StakingLedger.Tests.Proofs.Formats;

namespace StakingLedger.Tests.Cli;

/// <summary>The command tree: verify and diff.</summary>
public sealed class TreeCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("tree", "--help")]
    [InlineData("tree", "verify", "--help")]
    [InlineData("tree", "diff", "--help")]
    [InlineData("tree", "make", "--help")]
    public void Help_shows_examples_and_ends_with_0(params string[] args)
    {
        CommandLineRun run = CommandLineRun.Of(args);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Examples:\n  staking-ledger tree ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_prints_the_evidence_about_a_file_that_agrees()
    {
        string text = RewardSamples.Text("threshold", 5, proofs: true);
        CommandLineRun run = CommandLineRun.Of("tree", "verify", Write("a.json", text));
        RewardFile file = RewardSamples.Read(text);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(string.Empty, run.Error);
        foreach (string shown in new[]
        {
            "a.json: equal\n", $"sha256         {file.Sha256.ToString()[2..]}", "ThresholdDistribution", "5 given, all lead to the root",
            $"root published   {file.Root}", $"root recomputed  {file.Root}\n", file.Totals[0].ToString(), "totalAmount",
        })
        {
            Assert.Contains(shown, run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_explained_difference_is_told_with_its_cause_and_ends_with_0()
    {
        CommandLineRun run = CommandLineRun.Of("tree", "verify", Write("a.json", RewardSamples.Interval(2, 3, 10)));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("a.json: equal but for explained differences", run.Output, StringComparison.Ordinal);
        Assert.Contains("+2: voter-share dust", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unexplained_difference_ends_with_1_and_an_unusable_file_with_2_and_the_others_are_checked_all_the_same()
    {
        string equal = Write("a.json", RewardSamples.Text("lido-csm", 5, proofs: false));
        string different = Write("b.json", RewardSamples.Interval(3, 3, 0));
        string unusable = Write("c.json", "{}");
        CommandLineRun run = CommandLineRun.Of("tree", "verify", different, equal);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("+3: UNEXPLAINED", run.Output, StringComparison.Ordinal);
        Assert.Contains("a.json: equal\n", run.Output, StringComparison.Ordinal);

        run = CommandLineRun.Of("tree", "verify", unusable, different, equal, Path.Combine(_folder.FullName, "none.json"));
        Assert.Equal(2, run.ExitCode);
        run.DemandCleanError();
        Assert.Contains("c.json: found an object of no known form; expected a Rocket Pool interval", run.Error, StringComparison.Ordinal);
        Assert.Contains("none.json: found ", run.Error, StringComparison.Ordinal);
        Assert.Contains("a.json: equal\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_writes_json_for_programs()
    {
        string file = Write("a.json", RewardSamples.Interval(2, 3, 10));
        CommandLineRun run = CommandLineRun.Of("tree", "verify", file, Write("c.json", "[]"), "--format", "json");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(string.Empty, run.Error);
        using JsonDocument json = JsonDocument.Parse(run.Output);
        JsonElement first = json.RootElement.GetProperty("files")[0];
        Assert.Equal("explained", first.GetProperty("verdict").GetString());
        Assert.Equal("11", first.GetProperty("facts").GetProperty("ruleset").GetString());
        Assert.Equal(first.GetProperty("rootPublished").GetString(), first.GetProperty("rootRecomputed").GetString());
        JsonElement sum = first.GetProperty("sums").EnumerateArray().Single(static s => s.TryGetProperty("cause", out _));
        Assert.Equal("+2", sum.GetProperty("difference").GetString());
        Assert.StartsWith("voter-share dust", sum.GetProperty("cause").GetString(), StringComparison.Ordinal);
        Assert.Equal("unusable", json.RootElement.GetProperty("files")[1].GetProperty("verdict").GetString());
    }

    [Fact]
    public void Verify_names_the_first_holders_with_a_wrong_proof_for_people_and_programs()
    {
        string text = RewardSamples.Text("threshold", 5, proofs: true);
        RewardEntry entry = RewardSamples.Read(text).Entries[^1];
        string element = entry.Proof!.Value[0].ToString();
        int at = text.LastIndexOf(element, StringComparison.Ordinal);
        string changed = string.Concat(text.AsSpan(0, at + 2), element[2] == '0' ? "1" : "0", text.AsSpan(at + 3));
        string file = Write("a.json", changed);
        CommandLineRun run = CommandLineRun.Of("tree", "verify", file, "--format", "json");
        Assert.Equal(1, run.ExitCode);
        using JsonDocument json = JsonDocument.Parse(run.Output);
        JsonElement evidence = json.RootElement.GetProperty("files")[0];
        Assert.Equal(1, evidence.GetProperty("proofsWrong").GetInt32());
        Assert.Equal(
            entry.Holder.ToString(), Assert.Single(evidence.GetProperty("firstWrongHolders").EnumerateArray()).GetString());
        Assert.Contains($"1 WRONG ({entry.Holder})", CommandLineRun.Of("tree", "verify", file).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_file_on_the_standard_input_is_verified()
    {
        byte[] packed = RewardSamples.Packed(RewardSamples.Text("standard", 5, proofs: true));
        CommandLineRun run = CommandLineRun.With(packed, "tree", "verify", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("sha256 unpacked", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, CommandLineRun.With(packed, "tree", "verify", "-", "-").ExitCode);
        Assert.Equal(2, CommandLineRun.With(packed[..^9], "tree", "verify", "-").ExitCode);
    }

    [Fact]
    public void Diff_lists_who_gained_and_who_lost_and_adds_up()
    {
        string before = Made("a", 200);
        string after = Made("b", 150);
        CommandLineRun run = CommandLineRun.Of("tree", "diff", before, after);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"  {Address('2')}     -50\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("amount     600       0    50    550         -50\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 holders changed, 2 did not", run.Output, StringComparison.Ordinal);

        run = CommandLineRun.Of("tree", "diff", before, after, "--format", "json");
        using JsonDocument json = JsonDocument.Parse(run.Output);
        Assert.Equal("-50", json.RootElement.GetProperty("totals")[0].GetProperty("difference").GetString());
        JsonElement only = Assert.Single(json.RootElement.GetProperty("holders").EnumerateArray());
        Assert.Equal("150", only.GetProperty("amount").GetProperty("after").GetString());
        Assert.Equal(0, CommandLineRun.Of("tree", "diff", before, before).ExitCode);

        run = CommandLineRun.Of("tree", "diff", before, Write("c.json", RewardSamples.Text("standard", 3, proofs: false)));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("expected two versions of one format", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("standard", "account,amount\n0x1111111111111111111111111111111111111111,5\n0x2222222222222222222222222222222222222222,0\n")]
    [InlineData("lido-csm", "operator,cumulativeFeeShares\r\n0,1\r\n7,2\r\n")]
    [InlineData(
        "threshold",
        "provider,beneficiary,amount\n0x52908400098527886E0F7030069857D2E4169EE7,0x1111111111111111111111111111111111111111,5")]
    [InlineData(
        "rocket-pool-10",
        "node,rewardNetwork,collateralRpl,oracleDaoRpl,smoothingPoolEth\n0x1111111111111111111111111111111111111111,1,2,3,4\n")]
    [InlineData(
        "rocket-pool-11",
        "node,rewardNetwork,collateralRpl,oracleDaoRpl,smoothingPoolEth,voterShareEth\n"
        + "0x1111111111111111111111111111111111111111,0,2,3,4,5\n")]
    public void A_file_made_from_csv_verifies_with_and_without_proofs(string format, string csv)
    {
        string rows = Write("rows.csv", csv);
        string target = Path.Combine(_folder.FullName, "tree.json");
        foreach (string[] more in (string[][])[[], ["--proofs"]])
        {
            CommandLineRun made = CommandLineRun.Of(["tree", "make", rows, "--as", format, "--output", target, .. more]);
            Assert.Equal((0, string.Empty), (made.ExitCode, made.Error));
            Assert.Contains("leaves, root 0x", made.Output, StringComparison.Ordinal);
            Assert.Equal(0, CommandLineRun.Of("tree", "verify", target).ExitCode);
            Assert.Equal(File.ReadAllText(target), CommandLineRun.Of(["tree", "make", rows, "--as", format, .. more]).Output);
            Assert.Equal(more.Length != 0, File.ReadAllText(target).Contains("roof\": [", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("account;amount\n", "rows.csv:1: found account;amount; expected the columns account,amount")]
    [InlineData("", "rows.csv:1: found ; expected the columns account,amount")]
    [InlineData("account,amount\n", "no row with an amount")]
    [InlineData("account,amount\n0x1111111111111111111111111111111111111111,1,2\n", "rows.csv:2: found 3 cells; expected 2 cells")]
    [InlineData("account,amount\n0x1111111111111111111111111111111111111111,-1\n", "rows.csv:2, column 2: found '-1'")]
    [InlineData("account,amount\n0x1111111111111111111111111111111111111111,1.5\n", "rows.csv:2, column 2: found '1.5'")]
    [InlineData("account,amount\n0x1111111111111111111111111111111111111111,01\n", "rows.csv:2, column 2: found '01'")]
    [InlineData("account,amount\nalice,1\n", "rows.csv:2, column 1: found 'alice'; expected an address")]
    [InlineData(
        "account,amount\n0x52908400098527886E0F7030069857D2e4169ee7,1\n",
        "with a wrong checksum; expected 0x52908400098527886E0F7030069857D2E4169EE7")]
    [InlineData("account,amount\n0x1111111111111111111111111111111111111111,1\n\n", "rows.csv:3: found 1 cells")]
    [InlineData(
        "account,amount\n0x1111111111111111111111111111111111111111,1\n0x1111111111111111111111111111111111111111,1\n",
        "rows.csv:3, column 1: found 0x1111111111111111111111111111111111111111, which line 2 has too")]
    public void A_fault_of_a_csv_file_is_told_with_its_line(string csv, string expected)
    {
        CommandLineRun run = CommandLineRun.Of("tree", "make", Write("rows.csv", csv), "--as", "standard");
        Assert.Equal(2, run.ExitCode);
        run.DemandCleanError();
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_that_do_not_fit_256_bits_together_are_refused()
    {
        string largest = "115792089237316195423570985008687907853269984665640564039457584007913129639935";
        string csv = $"operator,cumulativeFeeShares\n1,{largest}\n2,1\n";
        CommandLineRun run = CommandLineRun.Of("tree", "make", Write("rows.csv", csv), "--as", "lido-csm");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("2^256 or more", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_balances_of_a_history_become_a_tree_of_its_accounts()
    {
        string history = TraceFiles.PathOf("small-s1.jsonl");
        string target = Path.Combine(_folder.FullName, "tree.json");
        Assert.Equal(0, CommandLineRun.Of("tree", "make", history, "--as", "standard", "--proofs", "--output", target).ExitCode);
        Assert.Equal(0, CommandLineRun.Of("tree", "verify", target).ExitCode);
        RewardFile file = RewardSamples.Read(File.ReadAllBytes(target));
        using JsonDocument balances = JsonDocument.Parse(CommandLineRun.Of("balances", history, "--format", "json").Output);
        string[] expected =
        [
            .. balances.RootElement.GetProperty("balances").EnumerateArray()
                .Select(static b => b.GetProperty("stETH").GetString()!).Where(static b => b is not "0"),
        ];
        Assert.Equal(expected, file.Entries.Select(static e => e.Amounts[0].ToString()));

        Assert.Equal(2, CommandLineRun.Of("tree", "make", history, "--as", "threshold").ExitCode);
        CommandLineRun labels = CommandLineRun.Of(
            "tree", "make", TestEnvironment.PathOf("examples/custodian-omnibus.jsonl"), "--as", "standard");
        Assert.Equal(2, labels.ExitCode);
        Assert.Contains("is no address; a tree needs addresses", labels.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--as", "unknown")]
    [InlineData("--as", "standard", "--interval", "x")]
    public void A_mistyped_option_is_refused(params string[] more)
    {
        CommandLineRun run = CommandLineRun.Of(["tree", "make", Write("rows.csv", "account,amount\n"), .. more]);
        Assert.Equal(2, run.ExitCode);
        run.DemandCleanError();
    }

    private static string Address(char digit) => "0x" + new string(digit, 40);

    private string Made(string name, int amount)
    {
        (string first, string second, string third) = (Address('1'), Address('2'), Address('3'));
        string rows = Write(
            name + ".csv",
            $"provider,beneficiary,amount\n{first},{first},100\n{second},{second},{amount}\n{third},{third},300\n");
        string target = Path.Combine(_folder.FullName, name + ".json");
        Assert.Equal(0, CommandLineRun.Of("tree", "make", rows, "--as", "threshold", "--output", target).ExitCode);
        return target;
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
