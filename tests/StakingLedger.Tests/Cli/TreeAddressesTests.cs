using System.Text.Json;
using StakingLedger.Tests.Conformance;
using StakingLedger.Tests.Proofs.Formats;

namespace StakingLedger.Tests.Cli;

/// <summary>The command tree make from histories whose accounts have no addresses of their own.</summary>
public sealed class TreeAddressesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("line:30")]
    public void The_rEth_of_a_rocket_pool_history_becomes_a_tree_of_the_addresses_given(string at)
    {
        string history = Path.Combine(RocketPoolTraceFiles.Folder, RocketPoolTraceFiles.Small);
        string[] more = at.Length == 0 ? [] : ["--at", at];
        using JsonDocument balances = JsonDocument.Parse(CommandLineRun.Of(["balances", history, "--format", "json", .. more]).Output);
        (string Account, string Reth)[] holders =
        [
            .. balances.RootElement.GetProperty("balances").EnumerateArray()
                .Select(static b => (b.GetProperty("account").GetString()!, b.GetProperty("reth").GetString()!)),
        ];
        Assert.NotEmpty(holders);
        string book = Write("book.csv", "account,address\n" + string.Concat(holders.Select(static (h, i) => $"{h.Account},{Nth(i)}\n")));
        string target = Path.Combine(_folder.FullName, "tree.json");
        CommandLineRun made = CommandLineRun.Of(
            ["tree", "make", history, "--as", "standard", "--proofs", "--addresses", book, "--output", target, .. more]);
        Assert.Equal((0, string.Empty), (made.ExitCode, made.Error));
        Assert.Equal(0, CommandLineRun.Of("tree", "verify", target).ExitCode);
        Assert.Equal(
            holders.Select(static (h, i) => (Nth(i), h.Reth)),
            RewardSamples.Read(File.ReadAllBytes(target)).Entries
                .Select(static e => (e.Holder.ToString().ToLowerInvariant(), e.Amounts[0].ToString())));
        CommandLineRun none = CommandLineRun.Of(["tree", "make", history, "--as", "standard", .. more]);
        Assert.Equal(2, none.ExitCode);
        Assert.Contains("is no address; a tree needs addresses, which --addresses FILE can give", none.Error, StringComparison.Ordinal);
        Assert.Contains(
            "expected --as standard, not rocket-pool-10",
            CommandLineRun.Of("tree", "make", history, "--as", "rocket-pool-10").Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("account,adress\n", "book.csv:1: found account,adress; expected the columns account,address")]
    [InlineData("account,address\nuser1\n", "book.csv:2: found 1 cells; expected 2 cells")]
    [InlineData("account,address\nuser1,user2\n", "book.csv:2, column 2: found 'user2'; expected an address")]
    [InlineData("account,address\n(ADDRESS),(ADDRESS)\n", "column 1: found '(ADDRESS)'; expected an account")]
    [InlineData("account,address\nuser1,(ADDRESS)\nuser1,(OTHER)\n", "book.csv:3, column 1: found user1, which line 2 has too")]
    [InlineData("account,address\nuser1,(ADDRESS)\nuser2,(ADDRESS)\n", "book.csv:3, column 2: found (ADDRESS), which line 2 has too")]
    [InlineData("account,address\nuser77,(ADDRESS)\n", "book.csv: no address of the account ")]
    public void A_fault_of_the_addresses_is_told_with_its_line(string csv, string expected)
    {
        string book = Write("book.csv", Filled(csv));
        CommandLineRun run = CommandLineRun.Of(
            "tree", "make", Path.Combine(RocketPoolTraceFiles.Folder, RocketPoolTraceFiles.Small), "--as", "standard", "--addresses", book);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        run.DemandCleanError();
        Assert.Contains(Filled(expected), run.Error, StringComparison.Ordinal);

        static string Filled(string text) => text
            .Replace("(ADDRESS)", Nth(0), StringComparison.Ordinal).Replace("(OTHER)", Nth(1), StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_are_given_once_and_to_histories_only()
    {
        string history = TraceFiles.PathOf("small-s1.jsonl");
        CommandLineRun own = CommandLineRun.Of("tree", "make", history, "--as", "standard");
        string first = RewardSamples.Read(own.Output).Entries[0].Holder.ToString();
        string book = Write("book.csv", $"account,address\nsomebody,{first}\n");
        CommandLineRun taken = CommandLineRun.Of("tree", "make", history, "--as", "standard", "--addresses", book);
        Assert.Equal(2, taken.ExitCode);
        Assert.Contains($"book.csv:2, column 2: found {first}, which is an account of ", taken.Error, StringComparison.Ordinal);
        Assert.Equal(own.Output, CommandLineRun.Of(
            "tree", "make", history, "--as", "standard", "--addresses", Write("none.csv", "account,address\n")).Output);
        CommandLineRun csv = CommandLineRun.Of(
            "tree", "make", Write("rows.csv", "account,amount\n"), "--as", "standard", "--addresses", book);
        Assert.Contains("--addresses belongs to a history", csv.Error, StringComparison.Ordinal);
        Assert.Equal(2, CommandLineRun.Of("tree", "make", "-", "--as", "standard", "--addresses", "-").ExitCode);
    }

    private static string Nth(int i) => "0x" + (i + 1).ToString("x40", System.Globalization.CultureInfo.InvariantCulture);

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
