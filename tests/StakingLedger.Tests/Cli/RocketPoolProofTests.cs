using System.Text;
using System.Text.Json.Nodes;
using StakingLedger.Proofs.Liabilities;
using StakingLedger.Tests.Conformance;
using StakingLedger.Units;

namespace StakingLedger.Tests.Cli;

/// <summary>What a Rocket Pool history owes: rETH tokens, proved as such, with their worth beside it.</summary>
public sealed class RocketPoolProofTests
{
    private const string Secret = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    private static readonly string Small = PathOf(RocketPoolTraceFiles.Small);

    [Theory]
    [InlineData(RocketPoolTraceFiles.Small, "line:30")]
    [InlineData(RocketPoolTraceFiles.Small, "event:20")]
    [InlineData(RocketPoolTraceFiles.Small, "ts:1790400000")]
    [InlineData(RocketPoolTraceFiles.Small, "block:2040")]
    [InlineData(RocketPoolTraceFiles.Small, "line:61")]
    [InlineData(RocketPoolTraceFiles.Medium, "line:700")]
    [InlineData(RocketPoolTraceFiles.Extra, "line:1500")]
    public void The_rEth_of_every_holder_is_proved_and_checks_without_the_ledger(string history, string at)
    {
        string file = PathOf(history);
        JsonNode root = Json("prove", file, "--root", "--secret", Secret, "--at", at, "--format", "json");
        Assert.Equal(("rETH", 18), (Text(root, "token"), root["decimals"]!.GetValue<int>()));
        Amount total = Amount.Zero;
        JsonArray balances = Json("balances", file, "--at", at, "--format", "json")["balances"]!.AsArray();
        Assert.NotEmpty(balances);
        foreach (JsonNode? holding in balances)
        {
            string document = Ok("prove", file, "--account", Text(holding!, "account"), "--secret", Secret, "--at", at).Output;
            byte[] bytes = Encoding.UTF8.GetBytes(document);
            Assert.Equal(0, CommandLineRun.With(bytes, "check-proof", "-", "--root", Text(root, "commitment")).ExitCode);
            LiabilityProof proof = LiabilityProof.Parse(bytes);
            Assert.Equal(Text(holding!, "reth"), proof.Balance.ToString());
            Assert.Equal(Text(holding!, "account"), proof.Account.ToString());
            total += proof.Balance;
        }

        Assert.Equal(total.ToString(), Text(root, "total"));
    }

    [Theory]
    [InlineData(RocketPoolTraceFiles.Small)]
    [InlineData(RocketPoolTraceFiles.Extra)]
    public void The_total_is_the_supply_and_no_unit_of_it_is_dust(string history)
    {
        JsonNode root = Json("prove", PathOf(history), "--root", "--secret", Secret, "--format", "json");
        JsonNode totals = Json("replay", PathOf(history), "--format", "json")["totals"]!;
        Assert.Equal(Text(totals, "rethSupply"), Text(root, "total"));
    }

    [Fact]
    public void A_changed_amount_salt_or_element_of_any_holders_proof_is_detected()
    {
        Digest commitment = Digest.Parse(Text(
            Json("prove", Small, "--root", "--secret", Secret, "--format", "json"), "commitment"));
        int tried = 0;
        foreach (JsonNode? holding in Json("balances", Small, "--format", "json")["balances"]!.AsArray())
        {
            LiabilityProof proof = LiabilityProof.Parse(Encoding.UTF8.GetBytes(
                Ok("prove", Small, "--account", Text(holding!, "account"), "--secret", Secret).Output));
            Assert.True(proof.Check(commitment).IsValid);
            Amount more = Amount.FromWei(proof.Balance.Value + 1U);
            Assert.Equal(LiabilityFault.Total, (proof with { Balance = more }).Check(commitment).Fault);
            Assert.Equal(
                LiabilityFault.RootHash,
                (proof with { Balance = more, Root = proof.Root with { Total = Amount.FromWei(proof.Root.Total.Value + 1U) } })
                    .Check(commitment).Fault);
            Assert.Equal(LiabilityFault.RootHash, (proof with { Salt = Digest.OfKeccak("other"u8) }).Check(commitment).Fault);
            for (int i = 0; i < proof.Path.Count; i++)
            {
                LiabilityStep step = proof.Path[i];
                Assert.Equal(LiabilityFault.RootHash, With(step with { Hash = Digest.OfKeccak("other"u8) }));
                Assert.Equal(LiabilityFault.Total, With(step with { Sum = Amount.FromWei(step.Sum.Value + 1U) }));
                Assert.Equal(LiabilityFault.Side, With(step with { SiblingIsLeft = !step.SiblingIsLeft }));
                tried++;

                LiabilityFault With(LiabilityStep changed) => (proof with
                {
                    Path = [.. proof.Path.Select((s, n) => n == i ? changed : s)],
                }).Check(commitment).Fault;
            }
        }

        Assert.NotEqual(0, tried);
    }

    [Theory]
    [InlineData("line:1")]
    [InlineData("line:20")]
    [InlineData("line:50")]
    [InlineData("line:61")]
    public void The_worth_at_the_reported_pair_is_told_beside_the_tokens_and_is_one_to_one_before_the_first_report(string at)
    {
        string output = Ok("prove", Small, "--root", "--secret", Secret, "--pool", "rp", "--at", at).Output;
        Assert.StartsWith("Liabilities of rp after event ", output, StringComparison.Ordinal);
        JsonNode totals = Json("replay", Small, "--until", at, "--format", "json")["totals"]!;
        Assert.Contains(Shown(Text(totals, "rethSupply")) + " rETH\n", output, StringComparison.Ordinal);
        Assert.Contains(
            Shown(Text(totals, "atReportedRate")) + " ETH at the reported pair, rounded down\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("dust", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_worth_of_a_holders_tokens_is_told_with_his_proof_and_is_no_part_of_it()
    {
        string target = Path.GetTempFileName();
        try
        {
            JsonNode holding = Json("balances", Small, "--account", "user1", "--format", "json")["balances"]![0]!;
            string output = Ok("prove", Small, "--account", "user1", "--secret", Secret, "--out", target).Output;
            Assert.Contains(
                Shown(Text(holding, "atReportedRate")) + " ETH at the reported pair, rounded down\n", output, StringComparison.Ordinal);
            Assert.DoesNotContain(Text(holding, "atReportedRate"), File.ReadAllText(target), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(target);
        }
    }

    [Theory]
    [InlineData("'user99' is no account", "--account", "user99")]
    [InlineData("holds nothing at this point", "--account", "user1", "--at", "event:1")]
    [InlineData("no epochs", "--root", "--at", "epoch:3")]
    [InlineData("ends before event 9999", "--root", "--at", "9999")]
    public void What_cannot_be_proved_ends_with_2(string expected, params string[] args)
    {
        CommandLineRun run = CommandLineRun.Of(["prove", Small, "--secret", Secret, .. args]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        run.DemandCleanError();
    }

    private static string PathOf(string name) => Path.Combine(RocketPoolTraceFiles.Folder, name);

    private static string Shown(string wei) => StakingLedger.Cli.NumberText.Ether(Amount.Parse(wei));

    private static CommandLineRun Ok(params string[] args)
    {
        CommandLineRun run = CommandLineRun.Of(args);
        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(0, run.ExitCode);
        return run;
    }

    private static JsonNode Json(params string[] args) => JsonNode.Parse(Ok(args).Output)!;

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
