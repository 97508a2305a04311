using System.Text.Json;
using StakingLedger.Cli;
using StakingLedger.Tests.Conformance;

namespace StakingLedger.Tests.Cli;

public sealed class VerifyCommandTests
{
    private static readonly string Small = TraceFiles.PathOf("small-s1.jsonl");

    [Fact]
    public void A_sound_history_is_equal_and_the_exit_code_is_0()
    {
        CommandLineRun run = CommandLineRun.Of("verify", Small);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"{Small}: equal: 84 operations, 4,043 observations compared, 0 differences\n", run.Output);
        Assert.Equal(string.Empty, run.Error);
    }

    [Fact]
    public void A_changed_value_is_named_with_line_and_field_and_the_exit_code_is_1()
    {
        string[] lines = TraceFiles.LinesOf("small-s1.jsonl");
        lines[2] = lines[2].Replace("\"sharesValue\":\"30333968087\"", "\"sharesValue\":\"30333968088\"", StringComparison.Ordinal);
        CommandLineRun run = CommandLineRun.With(TraceFiles.Bytes(lines), "verify", "-");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("standard input: different: 84 operations", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "  standard input:3 events[2].a.sharesValue\n    expected 30333968088\n    actual   30333968087\n",
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_unusable_file_is_told_on_the_error_stream_and_the_exit_code_is_2()
    {
        string[] lines = TraceFiles.LinesOf("small-s1.jsonl");
        CommandLineRun run = CommandLineRun.With(TraceFiles.Bytes(lines[..^1]), "verify", "-");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("unusable", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            "error: standard input: found the end of the file without an end line; expected a last line of type \"end\"\n",
            run.Error);
    }

    [Fact]
    public void Of_several_files_all_are_verified_and_the_worst_exit_code_wins()
    {
        string[] lines = TraceFiles.LinesOf("small-s1.jsonl");
        lines[^1] = lines[^1].Replace("\"ops\":84", "\"ops\":85", StringComparison.Ordinal);
        byte[] different = TraceFiles.Bytes(lines);
        string older = TraceFiles.PathOf("v2-small-s1.jsonl");
        Assert.Equal(1, CommandLineRun.With(different, "verify", Small, "-", older).ExitCode);
        CommandLineRun run = CommandLineRun.With(different, "verify", "missing.jsonl", "-", older);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(3, run.Output.Split('\n').Count(static l => l.EndsWith(" differences", StringComparison.Ordinal)));
        Assert.Contains("missing.jsonl: found no such file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_says_the_same_to_programs()
    {
        string[] lines = TraceFiles.LinesOf("small-s1.jsonl");
        lines[1] = lines[1].Replace("\"bunkerMode\":\"0\"", "\"bunkerMode\":0", StringComparison.Ordinal);
        CommandLineRun run = CommandLineRun.With(TraceFiles.Bytes(lines), "verify", "-", "--format", "json");
        Assert.Equal(1, run.ExitCode);
        using JsonDocument json = JsonDocument.Parse(run.Output);
        JsonElement report = json.RootElement[0];
        Assert.Equal("different", report.GetProperty("verdict").GetString());
        Assert.Equal(84, report.GetProperty("operations").GetInt32());
        JsonElement difference = report.GetProperty("differences")[0];
        Assert.Equal(2, difference.GetProperty("line").GetInt32());
        Assert.Equal("post.bunkerMode", difference.GetProperty("field").GetString());
        Assert.Equal("0", difference.GetProperty("expected").GetString());
        Assert.Equal("\"0\"", difference.GetProperty("actual").GetString());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("error").ValueKind);
    }

    [Fact]
    public void Only_so_many_differences_are_shown_but_all_are_counted()
    {
        string[] lines = TraceFiles.LinesOf("small-s1.jsonl");
        lines[2] = lines[2].Replace("30333968087", "30333968088", StringComparison.Ordinal);
        CommandLineRun run = CommandLineRun.With(TraceFiles.Bytes(lines), "verify", "-", "--max-differences", "1");
        Assert.Equal(1, run.ExitCode);
        Assert.Single(run.Output.Split('\n'), static l => l.StartsWith("    expected", StringComparison.Ordinal));
        Assert.Matches(@"  and [\d,]+ more\n", run.Output);
    }

    [Fact]
    public void The_same_bytes_compressed_are_the_same_history()
    {
        using MemoryStream packed = new();
        using (System.IO.Compression.GZipStream gzip = new(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(Small));
        }

        CommandLineRun run = CommandLineRun.With(packed.ToArray(), "verify", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("4,043 observations", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_makes_one_file_unusable_and_the_others_are_verified()
    {
        string[] lines = TraceFiles.LinesOf("small-s1.jsonl");
        lines[2] = lines[2].Replace("\"events\":[", "\"events\":[\"\\ud800\",", StringComparison.Ordinal);
        CommandLineRun run = CommandLineRun.With(TraceFiles.Bytes(lines), "verify", "-", Small);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("error: standard input:3: found text that is not valid Unicode; expected valid Unicode text\n", run.Error);
        Assert.Contains($"{Small}: equal", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_program_is_told_of_its_file_and_the_others_are_verified()
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        MemoryStream closed = new();
        closed.Dispose();
        using Terminal terminal = new(closed, output, error);
        Assert.Equal(2, CommandLineHost.Run(["verify", "-", Small, "--format", "json"], terminal));
        using JsonDocument json = JsonDocument.Parse(output.ToString());
        Assert.Equal("unusable", json.RootElement[0].GetProperty("verdict").GetString());
        string found = json.RootElement[0].GetProperty("error").GetProperty("found").GetString()!;
        Assert.StartsWith("a bug in staking-ledger (ObjectDisposedException", found, StringComparison.Ordinal);
        Assert.Equal("equal", json.RootElement[1].GetProperty("verdict").GetString());
    }

    [Fact]
    public void Text_of_the_file_cannot_steer_the_terminal_and_is_cut_where_it_begins_to_differ()
    {
        string[] lines = TraceFiles.LinesOf("small-s1.jsonl");
        string hostile = "\"ok\":true,\"err\":\"\\u001b[2J\\nequal\\u202e" + new string('x', 200) + "\"";
        lines[2] = lines[2].Replace("\"ok\":true", hostile, StringComparison.Ordinal);
        byte[] bytes = TraceFiles.Bytes(lines);
        CommandLineRun run = CommandLineRun.With(bytes, "verify", "-");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("    expected \\u001b[2J\\u000aequal\\u202exxx", run.Output, StringComparison.Ordinal);
        Assert.Contains("xxx...\n    actual   (absent)\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
        using JsonDocument json = JsonDocument.Parse(CommandLineRun.With(bytes, "verify", "-", "--format", "json").Output);
        string whole = json.RootElement[0].GetProperty("differences")[0].GetProperty("expected").GetString()!;
        Assert.Equal("\u001b[2J\nequal\u202e" + new string('x', 200), whole);

        string same = new('a', 300);
        Assert.Equal(("..." + new string('a', 20) + "1", "..." + new string('a', 20) + "2"), ShownText.OfBoth(same + "1", same + "2"));
    }
}
