using System.Text.Json;
using System.Text.RegularExpressions;
using StakingLedger.Cli;
using StakingLedger.Tests.Conformance;

namespace StakingLedger.Tests.Cli;

public sealed class ReconcileCommandTests : IDisposable
{
    private static readonly string Lido = TraceFiles.PathOf("small-s1.jsonl");
    private static readonly string RocketPool = Path.Combine(RocketPoolTraceFiles.Folder, RocketPoolTraceFiles.Small);
    private static readonly string House = TestEnvironment.PathOf("examples/custodian-omnibus.jsonl");

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Equal_values_are_no_difference_and_the_code_is_0()
    {
        CommandLineRun run = Reconcile(Lido, Balances(Lido, "stETH", static s => s));
        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Assert.Matches("\\n  equal +[1-9]", run.Output);
        Assert.DoesNotContain("difference", run.Output, StringComparison.Ordinal);
        run.DemandCleanError();
    }

    [Fact]
    public void An_explained_difference_has_the_code_0_and_an_unexplained_one_1()
    {
        string rounded = Write("account,kind,value\n" + First(Lido, "stETH", static (name, wei) => $"{name},balance,{wei + 1}"));
        CommandLineRun explained = Reconcile(Lido, rounded);
        Assert.Equal(ExitCode.Ok, explained.ExitCode);
        Assert.Contains("rounding: the assets rounded up", explained.Output, StringComparison.Ordinal);
        string odd = Write("account,kind,value\n" + First(Lido, "stETH", static (name, wei) => $"{name},balance,{wei + 98_765_432_123}"));
        CommandLineRun unexplained = Reconcile(Lido, odd);
        Assert.Equal(ExitCode.Different, unexplained.ExitCode);
        Assert.Contains("--other-rules v2 or v3", unexplained.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("html")]
    public void Every_format_tells_the_same_verdict_cause_and_numbers(string format)
    {
        string file = Write("account,kind,value\n" + First(Lido, "stETH", static (name, wei) => $"{name},balance,{wei + 1}"));
        CommandLineRun run = Reconcile(Lido, file, "--format", format);
        Assert.Equal(ExitCode.Ok, run.ExitCode);
        string balance = First(Lido, "stETH", static (_, wei) => $"{wei}");
        foreach (string part in new[] { "rounding", "the assets rounded up", balance, "explained" })
        {
            Assert.Contains(part, run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Json_and_csv_are_what_programs_read()
    {
        string file = Balances(RocketPool, "atReportedRate", static s => s);
        CommandLineRun run = Reconcile(RocketPool, file, "--format", "json", "--all");
        using JsonDocument document = JsonDocument.Parse(run.Output);
        JsonElement row = document.RootElement.GetProperty("rows")[0];
        Assert.Equal("equal", row.GetProperty("verdict").GetString());
        Assert.Equal("0", row.GetProperty("difference").GetString());
        Assert.Equal("rETH", row.GetProperty("token").GetString());
        Assert.False(document.RootElement.GetProperty("summary").GetProperty("isUnexplained").GetBoolean());
        string[] lines = Reconcile(RocketPool, file, "--format", "csv", "--all").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("line,account,token,kind,at,event,observed,unit,ledger,difference,verdict,causes", lines[0]);
        Assert.Equal(document.RootElement.GetProperty("rows").GetArrayLength(), lines.Length - 1);
        Assert.All(lines.Skip(1), static l => Assert.EndsWith(",0,equal,", l, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_stands_alone_in_light_and_dark_and_shows_no_markup_of_the_file()
    {
        string file = Write("account,kind,value\n\"0x00000000000000000000000000000000000000fe\",balance,\"7\"\n");
        string page = Reconcile(Lido, file, "--format", "html").Output;
        Assert.StartsWith("<!doctype html>", page, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", page, StringComparison.Ordinal);
        Assert.Contains("width=device-width", page, StringComparison.Ordinal);
        Assert.Contains("the account never took part", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("<script|<link|src=|https?:|url\\(", RegexOptions.None, TimeSpan.FromSeconds(10)), page);
        foreach (string element in new[] { "html", "head", "body", "article", "table", "dl", "ul" })
        {
            Assert.Equal(Regex.Count(page, $"<{element}[ >]"), Regex.Count(page, $"</{element}>"));
        }
    }

    [Fact]
    public void Other_rules_are_tried_for_a_lido_history_only()
    {
        string file = Balances(Lido, "stETH", static s => s);
        Assert.Equal(ExitCode.Ok, Reconcile(Lido, file, "--other-rules", "v2").ExitCode);
        CommandLineRun refused = Reconcile(RocketPool, Balances(RocketPool, "atReportedRate", static s => s), "--other-rules", "v2");
        Assert.Equal(ExitCode.Unusable, refused.ExitCode);
        Assert.Contains("only a Lido history", refused.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Unusable, Reconcile(Lido, file, "--other-rules", "v4").ExitCode);
    }

    [Fact]
    public void A_file_in_the_wrong_unit_is_refused_with_its_first_row()
    {
        string file = Balances(Lido, "stETH", static s => s.Length > 9 ? s[..^9] : "0", skipSmall: true);
        CommandLineRun run = Reconcile(Lido, file);
        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Contains(
            $"{file}:2: the number is in gwei, stated as wei, and so is every row that was looked at", run.Error, StringComparison.Ordinal);
        run.DemandCleanError();
    }

    [Fact]
    public void A_file_with_bad_rows_is_not_used_at_all_and_every_row_is_named()
    {
        string file = Write("account,kind,value,at_kind,at\nh0,shares,1,event,5000\nnobody,shares,1,event,9\nh0,shares,x,event,9\n");
        CommandLineRun run = Reconcile(Lido, file);
        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains($"{file}:2: found event 5000, where the history ends with event 84", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{file}:3:1: account: found nobody", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{file}:4:11: value: found x", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Unusable, Reconcile(Lido, Write("kind,value\n")).ExitCode);
        Assert.Equal(ExitCode.Unusable, Reconcile(Lido, Path.Combine(_folder, "none.csv")).ExitCode);
        Assert.Equal(ExitCode.Unusable, Reconcile(Lido, "-").ExitCode);
    }

    [Fact]
    public void A_house_pool_is_asked_by_epoch_and_an_epoch_without_a_report_is_refused()
    {
        using JsonDocument balances = JsonDocument.Parse(
            CommandLineRun.Of("balances", House, "--at", "epoch:430874", "--format", "json").Output);
        string rows = string.Join('\n', balances.RootElement.GetProperty("balances").EnumerateArray()
            .Select(static b => $"{b.GetProperty("account").GetString()},shares,{b.GetProperty("shares").GetString()},epoch,430874"));
        CommandLineRun run = Reconcile(House, Write("account,kind,value,at_kind,at\n" + rows + "\n"));
        Assert.Equal(ExitCode.Ok, run.ExitCode);
        CommandLineRun none = Reconcile(House, Write("kind,value,at_kind,at\ntotal-shares,1,epoch,3\n"));
        Assert.Equal(ExitCode.Unusable, none.ExitCode);
        Assert.Contains("epoch 3, which has no report in this history", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void In_strict_use_an_ambiguous_row_is_a_difference_and_the_default_is_not()
    {
        // The last event left out is also the ledger one event earlier.
        string examples = TestEnvironment.PathOf("examples/observed-balances.csv");
        string history = TestEnvironment.PathOf("examples/lido-small.jsonl");
        Assert.Equal(ExitCode.Ok, Reconcile(history, examples).ExitCode);
        CommandLineRun strict = Reconcile(history, examples, "--strict");
        Assert.Equal(ExitCode.Different, strict.ExitCode);
        Assert.Contains("An ambiguous row counts as unexplained", strict.Output, StringComparison.Ordinal);
        foreach ((string[] more, int code) in new[] { (Array.Empty<string>(), ExitCode.Ok), (["--strict"], ExitCode.Different) })
        {
            using JsonDocument document = JsonDocument.Parse(Reconcile(history, examples, ["--format", "json", .. more]).Output);
            JsonElement summary = document.RootElement.GetProperty("summary");
            Assert.Equal(more.Length > 0, summary.GetProperty("isStrict").GetBoolean());
            Assert.Equal(code, summary.GetProperty("exitCode").GetInt32());
            Assert.Equal(1, summary.GetProperty("ambiguous").GetInt32());
        }

        string page = Reconcile(history, examples, "--format", "html", "--strict").Output;
        Assert.Contains("An ambiguous row counts", page, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, Reconcile(Lido, Balances(Lido, "stETH", static s => s), "--strict").ExitCode);
        Assert.Contains("--strict", CommandLineRun.Of("reconcile", "--help").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "account,kind,value\nh0,shares,5\nh1,shares,5\nh0,shares,6\n",
        ":4: found 6 as h0's shares at the end again; expected each value once: line 2")]
    [InlineData(
        "kind,value,at_kind,at\ntotal-shares,1,block,0\n",
        ":2: found block 0, which is before the history: its first event is at block 1")]
    [InlineData("kind,value,at_kind,at\ntotal-shares,1,time,1000\n", ":2: found 1970-01-01T00:16:40Z, which is before the history")]
    [InlineData(
        "kind,value,at_kind,at\ntotal-shares,1,time,1767323045000\n",
        ":2:21: at: found 1767323045000; expected seconds since 1970")]
    [InlineData("account,kind,value,at_kind,at\nh0,balance-change,1,block,90\n", ":2: found a change at block 90 alone")]
    [InlineData("account,kind,value,price\nh0,shares,1,2\n", ":1:20: found the column 'price'; expected columns out of account,token,kind")]
    [InlineData("account,kind,value,unit\nh0,balance,1,usd\n", ":2:14: unit: found usd; expected wei, gwei, ether")]
    [InlineData("account,kind,value\n0xzz,balance,1\n", ":2:1: account: found 0xzz; expected an account of the history, or an address")]
    [InlineData("[{\"account\":\"h0\",\"shares\":\"1\"},\n7]", ":2:1: found 7; expected an object for each observed value")]
    [InlineData(
        "{\"account\":\"h0\",\"shares\":\"1\"}\n{\"account\":\"h1\",\"shares\":\"1\"}",
        ":2:1: found {; expected the end of the file")]
    [InlineData("[{\"account\":\"h0\",\"shares\":\"1\"}]\nh0,shares,1\n", ":2:1: found h; expected the end of the file: one JSON text")]
    public void A_bad_row_is_named_with_its_value_and_what_was_expected(string text, string expected)
    {
        string file = Write(text);
        CommandLineRun run = Reconcile(Lido, file);
        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(file + expected, run.Error, StringComparison.Ordinal);
        run.DemandCleanError();
    }

    [Fact]
    public void A_donation_that_the_reported_rate_does_not_count_is_told_for_a_house_pool()
    {
        string house = TestEnvironment.PathOf("examples/value-accruing-reported.jsonl");
        string file = Write("kind,value,at_kind,at\npair-assets,101030000000000000001,time,2026-07-09T10:00:00Z\n");
        CommandLineRun run = Reconcile(house, file);
        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Assert.Contains(
            "it counts 1000000000000000000 that the price does not count: the donation of event", run.Output, StringComparison.Ordinal);
    }

    private static CommandLineRun Reconcile(string history, string observed, params string[] more) =>
        CommandLineRun.Of(["reconcile", history, "--observed", observed, .. more]);

    private static string First(string history, string field, Func<string, System.Numerics.BigInteger, string> line)
    {
        using JsonDocument document = JsonDocument.Parse(CommandLineRun.Of("balances", history, "--format", "json").Output);
        JsonElement balance = document.RootElement.GetProperty("balances")[0];
        return line(
            balance.GetProperty("account").GetString()!,
            System.Numerics.BigInteger.Parse(balance.GetProperty(field).GetString()!, null));
    }

    private string Balances(string history, string field, Func<string, string> change, bool skipSmall = false)
    {
        using JsonDocument document = JsonDocument.Parse(CommandLineRun.Of("balances", history, "--format", "json").Output);
        IEnumerable<string> rows = document.RootElement.GetProperty("balances").EnumerateArray()
            .Select(b => (Name: b.GetProperty("account").GetString(), Value: b.GetProperty(field).GetString()!))
            .Where(b => !skipSmall || b.Value.Length > 15)
            .Select(b => $"{b.Name},balance,{change(b.Value)}");
        return Write("account,kind,value\n" + string.Join('\n', rows) + "\n");
    }

    private string Write(string text)
    {
        string file = Path.Combine(_folder, Path.GetRandomFileName() + ".csv");
        File.WriteAllText(file, text);
        return file;
    }
}
