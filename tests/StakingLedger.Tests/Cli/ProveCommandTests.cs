using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StakingLedger.Tests.Conformance;
using StakingLedger.Units;

namespace StakingLedger.Tests.Cli;

public sealed class ProveCommandTests : IDisposable
{
    private const string Secret = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    private static readonly string Small = TraceFiles.PathOf("small-s1.jsonl");
    private static readonly string Omnibus = TestEnvironment.PathOf("examples/custodian-omnibus.jsonl");

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("SMALL", "event:40")]
    [InlineData("SMALL", "block:90")]
    [InlineData("SMALL", "2026-01-02T12:00:00Z")]
    [InlineData("SMALL", "event:84")]
    [InlineData("OMNIBUS", "epoch:430874")]
    [InlineData("OMNIBUS", "event:12")]
    public void Every_balance_that_is_shown_is_proved_and_checks_without_the_ledger(string history, string at)
    {
        string file = history is "SMALL" ? Small : Omnibus;
        JsonNode root = Json("prove", file, "--root", "--secret", Secret, "--at", at, "--format", "json");
        string commitment = Text(root, "commitment");
        JsonNode balances = Json("balances", file, "--at", at, "--format", "json");
        Amount total = Amount.Zero;
        foreach (JsonNode? holding in balances["balances"]!.AsArray())
        {
            string balance = Text(holding!, holding!["stETH"] is null ? "balance" : "stETH");
            if (string.Equals(Text(holding!, "shares"), "0", StringComparison.Ordinal))
            {
                continue;
            }

            string proof = Ok("prove", file, "--account", Text(holding!, "account"), "--secret", Secret, "--at", at).Output;
            Assert.Equal(balance, Text(JsonNode.Parse(proof)!["leaf"]!, "balance"));
            CommandLineRun check = CommandLineRun.With(Encoding.UTF8.GetBytes(proof), "check-proof", "-", "--root", commitment);
            Assert.Equal(0, check.ExitCode);
            Assert.Contains("-: valid\n", check.Output, StringComparison.Ordinal);
            Assert.Contains(commitment, check.Output, StringComparison.Ordinal);
            total += Amount.Parse(balance);
        }

        Assert.Equal(total.ToString(), Text(root, "total"));
    }

    [Fact]
    public void The_root_is_shown_with_the_dust_and_its_cause()
    {
        string output = Ok("prove", Small, "--root", "--secret", Secret).Output;
        Assert.StartsWith("Liabilities of small-s1 after event 84, 2026-01-07T21:07:00Z\n", output, StringComparison.Ordinal);
        Assert.Contains("total         10,645.524460487155362466 stETH\n", output, StringComparison.Ordinal);
        Assert.Contains("10,645.524460487155362473 stETH, rounded once\n", output, StringComparison.Ordinal);
        Assert.Contains(
            "7 of the smallest unit: what rounding down each of 12 balances leaves\n", output, StringComparison.Ordinal);

        // Pinned: the same secret and the same state give the same tree on every machine.
        Assert.Contains(
            "0x9152a42717e397fe13180c00113842d53cc07a74e7c6c56389694cf380e395c6\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_comes_as_digits_or_from_a_file_of_digits_or_bytes()
    {
        string expected = Ok("prove", Small, "--account", "h3", "--secret", Secret).Output;
        Assert.Equal(expected, Ok("prove", Small, "--account", "h3", "--secret", "0x" + Secret.ToUpperInvariant()).Output);
        Assert.Equal(expected, Ok("prove", Small, "--account", "h3", "--secret-file", Write("a", Secret + "\r\n")).Output);
        string bytes = PathOf("b");
        File.WriteAllBytes(bytes, Convert.FromHexString(Secret));
        Assert.Equal(expected, Ok("prove", Small, "--account", "h3", "--secret-file", bytes).Output);
        Assert.NotEqual(expected, Ok("prove", Small, "--account", "h3", "--secret", Secret.Replace('0', '1')).Output);
    }

    [Fact]
    public void A_proof_is_written_to_a_file_and_told_in_words()
    {
        string expected = Ok("prove", Small, "--account", "h3", "--secret", Secret).Output;
        string output = Ok("prove", Small, "--account", "h3", "--secret", Secret, "--out", PathOf("p")).Output;
        Assert.Equal(expected, File.ReadAllText(PathOf("p")));
        Assert.Contains("balance  5,261.957353365622785228 stETH\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("salt", output, StringComparison.Ordinal);
        _ = Ok("prove", Small, "--root", "--secret", Secret, "--out", PathOf("r"));
        Assert.Contains("liability-root/1", File.ReadAllText(PathOf("r")), StringComparison.Ordinal);
        Assert.Contains("valid", Ok("check-proof", PathOf("p")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_pools_name_and_the_depth_can_be_chosen()
    {
        JsonNode root = Json(
            "prove", Small, "--root", "--secret", Secret, "--pool", "custody-1", "--min-depth", "9", "--format", "json");
        Assert.Equal("custody-1", Text(root, "pool"));
        Assert.Equal(9, root["depth"]!.GetValue<int>());
    }

    [Fact]
    public void A_proof_that_does_not_fit_ends_with_1_and_says_what()
    {
        string proof = Ok("prove", Small, "--account", "h3", "--secret", Secret).Output;
        string other = Text(
            Json("prove", Small, "--root", "--secret", Secret, "--at", "event:40", "--format", "json"), "commitment");
        Refuse("expected the published " + other, Write("p", proof), "--root", other);
        Refuse("leaf.account is 0x", Write("p", proof), "--account", "0x1111111111111111111111111111111111111111");
        Refuse("add up to", Write("p", proof.Replace("5261957353365622785228", "5261957353365622785229", StringComparison.Ordinal)));
        Refuse("lead to 0x", Write("p", proof.Replace("small-s1", "small-s2", StringComparison.Ordinal)));
        Refuse("path[0].side is ", Write("p", Turned(proof)));
    }

    [Fact]
    public void Proofs_that_contradict_each_other_end_with_1()
    {
        string one = Write("one", Ok("prove", Small, "--account", "h3", "--secret", Secret).Output);
        string two = Write("two", Ok("prove", Small, "--account", "h2", "--secret", Secret).Output);
        Assert.Equal(2, Ok("check-proof", one, two).Output.Split(": valid\n").Length - 1);
        string elsewhere = Write("three", Ok("prove", Small, "--account", "h2", "--secret", Secret.Replace('0', '1')).Output);
        CommandLineRun run = CommandLineRun.Of("check-proof", one, elsewhere);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("contradict each other: the same pool, token and event have two roots\n", run.Output, StringComparison.Ordinal);
        JsonNode json = JsonNode.Parse(CommandLineRun.Of("check-proof", one, elsewhere, "--format", "json").Output)!;
        _ = Assert.Single(json["conflicts"]!.AsArray());
        Assert.All(json["proofs"]!.AsArray(), static p => Assert.True(p!["valid"]!.GetValue<bool>()));
    }

    [Theory]
    [InlineData("one of --account A, --all and --root", "prove", "SMALL", "--secret", Secret)]
    [InlineData("one of --account A, --all and --root", "prove", "SMALL", "--secret", Secret, "--root", "--account", "h3")]
    [InlineData("needs the secret", "prove", "SMALL", "--root")]
    [InlineData("exclude each other", "prove", "SMALL", "--root", "--secret", Secret, "--secret-file", "x")]
    [InlineData("--secret takes 64 hexadecimal digits", "prove", "SMALL", "--root", "--secret", "00")]
    [InlineData("--secret takes 64 hexadecimal digits", "prove", "SMALL", "--root", "--secret", "ZEROS")]
    [InlineData("no such file", "prove", "SMALL", "--root", "--secret-file", "nowhere")]
    [InlineData("a directory", "prove", "SMALL", "--root", "--secret-file", "FOLDER")]
    [InlineData("a secret has at most 256 bytes", "prove", "SMALL", "--root", "--secret-file", "SMALL")]
    [InlineData("'h77' is no account", "prove", "SMALL", "--account", "h77", "--secret", Secret)]
    [InlineData("holds nothing at this point", "prove", "SMALL", "--account", "h3", "--secret", Secret, "--at", "event:2")]
    [InlineData("cannot name the pool", "prove", "SMALL", "--root", "--secret", Secret, "--pool", "a b")]
    [InlineData("1 to 24", "prove", "SMALL", "--root", "--secret", Secret, "--min-depth", "25")]
    [InlineData("'x'", "prove", "SMALL", "--root", "--secret", Secret, "--min-depth", "x")]
    [InlineData("ends before event 9999", "prove", "SMALL", "--root", "--secret", Secret, "--at", "9999")]
    [InlineData("no such file", "prove", "nowhere", "--root", "--secret", Secret)]
    [InlineData("it is a directory", "prove", "SMALL", "--root", "--secret", Secret, "--out", "FOLDER")]
    [InlineData("it is the history itself", "prove", "SMALL", "--root", "--secret", Secret, "--out", "SMALL")]
    [InlineData("no such file", "check-proof", "nowhere")]
    [InlineData("a directory", "check-proof", "FOLDER")]
    [InlineData("is no commitment", "check-proof", "SMALL", "--root", "0x12")]
    [InlineData("is no account", "check-proof", "SMALL", "--account", "a b")]
    [InlineData("a proof has at most 65536 bytes", "check-proof", "SMALL")]
    [InlineData("this is no JSON document", "check-proof", "-")]
    [InlineData("only once", "check-proof", "-", "-")]
    [InlineData("PROOF", "check-proof")]
    public void What_cannot_be_proved_or_read_ends_with_2(string expected, params string[] args)
    {
        string[] real =
        [
            .. args.Select(static a => a switch
            {
                "SMALL" => Small,
                "FOLDER" => TraceFiles.Folder,
                "ZEROS" => new string('0', 64),
                _ => a,
            }),
        ];
        CommandLineRun run = CommandLineRun.Of(real);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Error, StringComparison.Ordinal);
        run.DemandCleanError();
    }

    [Theory]
    [InlineData("prove", "--help")]
    [InlineData("check-proof", "--help")]
    public void Help_shows_examples(params string[] args) =>
        Assert.Contains("Examples:\n  ", Ok(args).Output, StringComparison.Ordinal);

    private static string Turned(string proof)
    {
        JsonNode node = JsonNode.Parse(proof)!;
        JsonNode step = node["path"]![0]!;
        step["side"] = string.Equals(Text(step, "side"), "left", StringComparison.Ordinal) ? "right" : "left";
        return node.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    private static CommandLineRun Ok(params string[] args)
    {
        CommandLineRun run = CommandLineRun.Of(args);
        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(0, run.ExitCode);
        return run;
    }

    private static JsonNode Json(params string[] args) => JsonNode.Parse(Ok(args).Output)!;

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static void Refuse(string expected, params string[] args)
    {
        CommandLineRun run = CommandLineRun.Of(["check-proof", .. args]);
        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(": not valid: ", run.Output, StringComparison.Ordinal);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Is this your account", run.Output, StringComparison.Ordinal);
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }
}
