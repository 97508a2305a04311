using System.Text.Json;

namespace StakingLedger.Benchmarks.Tests;

public sealed class GateCommandTests
{
    private static readonly Claim Met = Claim.AtLeast("faster than a peer", 8, 11, [12.345, 12.5, 12.6]);
    private static readonly Claim Short = Claim.AtMost("time of a copy", 1.2, 1.05, [1.1]) with { Detail = "copy 2 ns; ours 2.2 ns" };
    private static readonly Claim Missed = Claim.AtLeast("faster than a peer", 8, 11, [7.9]);
    private static readonly Claim Skipped = Claim.AtLeast("two threads", 1.7, 1.9, []) with { Notice = "the machine is loaded" };

    [Fact]
    public void A_gate_that_misses_ends_with_1_and_one_that_holds_with_0()
    {
        Assert.Equal(0, Run(new GateOptions(Json: false, Save: false, []), out _, new FakeRow(1, Met), new FakeRow(2, Short, Skipped)));
        Assert.Equal(1, Run(new GateOptions(Json: false, Save: false, []), out _, new FakeRow(1, Met), new FakeRow(2, Missed)));
        Assert.Equal(1, Run(new GateOptions(Json: true, Save: false, []), out _, new FakeRow(2, Missed, Met)));
    }

    [Fact]
    public void A_row_that_throws_fails_and_the_others_are_measured()
    {
        Assert.Equal(1, Run(new GateOptions(Json: false, Save: false, []), out string text, new FakeRow(1), new FakeRow(2, Met)));
        Assert.Contains("FAILED", text, StringComparison.Ordinal);
        Assert.Contains("     InvalidOperationException: 'two' disagrees", text, StringComparison.Ordinal);
        Assert.Contains("2 figures: 1 meets the goal, 1 failed; ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_rows_asked_for_are_measured() =>
        Assert.Equal(0, Run(new GateOptions(Json: false, Save: false, [1]), out _, new FakeRow(1, Met), new FakeRow(2, Missed)));

    [Fact]
    public void The_table_shows_each_figure_with_gate_goal_spread_verdict_and_time()
    {
        GateOptions options = new(Json: false, Save: false, []);
        _ = Run(options, out string text, new FakeRow(1, Met), new FakeRow(7, Short, Missed, Skipped));
        string[] lines = text.Split('\n');
        Assert.Contains(lines, static l => Columns(l) is ["1", "work 1: faster than a peer", _, _, "12.5", "12.3 to 12.5", "GOAL", _]);
        Assert.Contains(lines, static l => Columns(l) is ["7", "work 7: time of a copy", _, "≤ 1.05", "1.10", _, "GATE", _]);
        Assert.Contains(lines, static l => Columns(l) is ["7", _, "≥ 8", "≥ 11", "7.90", _, "MISSED"]);
        Assert.Contains(lines, static l => Columns(l) is ["7", _, "≥ 1.7", "≥ 1.9", "-", "SKIPPED"]);
        Assert.Contains("     the machine is loaded", lines);
        Assert.Contains("     copy 2 ns; ours 2.2 ns", lines);
        Assert.Contains(lines, static l => l.StartsWith(
            "4 figures: 1 meets the goal, 1 meets the gate, 1 misses the gate, 1 was skipped; ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_data_says_the_same_as_the_table()
    {
        _ = Run(new GateOptions(Json: true, Save: false, []), out string text, new FakeRow(1, Met), new FakeRow(7, Short, Skipped));
        using JsonDocument document = JsonDocument.Parse(text);
        JsonElement figures = document.RootElement.GetProperty("figures");
        Assert.Equal(3, figures.GetArrayLength());
        Assert.Equal("goal", figures[0].GetProperty("verdict").GetString());
        Assert.Equal("more", figures[0].GetProperty("better").GetString());
        Assert.Equal(12.5, figures[0].GetProperty("median").GetDouble());
        Assert.Equal(3, figures[0].GetProperty("rounds").GetInt32());
        Assert.Equal("less", figures[1].GetProperty("better").GetString());
        Assert.Equal("copy 2 ns; ours 2.2 ns", figures[1].GetProperty("detail").GetString());
        Assert.Equal("skipped", figures[2].GetProperty("verdict").GetString());
        Assert.Equal("the machine is loaded", figures[2].GetProperty("notice").GetString());
        Assert.False(figures[2].TryGetProperty("median", out _));
        Assert.NotEqual("", document.RootElement.GetProperty("machine").GetProperty("name").GetString());
    }

    [Fact]
    public void What_is_written_reads_back()
    {
        _ = Run(new GateOptions(Json: true, Save: false, []), out string text, new FakeRow(1, Met), new FakeRow(7, Short, Skipped));
        GateReport report = ResultJson.Read<GateReport>(text);
        Assert.Equal(text, ResultJson.Write(report));
        Assert.Throws<JsonException>(() => ResultJson.Read<GateReport>(text.Replace("\"goal\"", "\"aim\"", StringComparison.Ordinal)));
    }

    private static string[] Columns(string line) =>
        line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int Run(GateOptions options, out string text, params GateRow[] rows)
    {
        using StringWriter output = new() { NewLine = "\n" };
        int code = GateCommand.Run(options, rows, output);
        text = output.ToString();
        return code;
    }
}
