using System.Text.RegularExpressions;

namespace StakingLedger.Benchmarks.Tests;

/// <summary>
/// The documents show the results that are kept. <c>STAKINGLEDGER_REWRITE=1</c> writes them anew, as the command <c>pages</c> does.
/// </summary>
public sealed partial class PagesTests
{
    public static TheoryData<string> Documents => [.. PagesCommand.Documents];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_shows_the_results_that_are_kept(string document)
    {
        string path = Repository.PathOf(document);
        string page = MarkedText.Fill(File.ReadAllText(path), PageParts.Kept.Of);
        if (Environment.GetEnvironmentVariable("STAKINGLEDGER_REWRITE") is "1")
        {
            File.WriteAllText(path, page);
        }

        Assert.Equal(page, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    /// <summary>What stands between us and a goal is written by hand, once, as an item that begins with the row.</summary>
    [Fact]
    public void Every_goal_that_is_not_met_has_its_reason()
    {
        int[] explained = [.. Reasons().Matches(File.ReadAllText(Repository.PathOf("docs/benchmarks.md")))
            .SelectMany(static match => match.Groups["row"].Captures)
            .Select(static row => int.Parse(row.ValueSpan, System.Globalization.CultureInfo.InvariantCulture))];
        IEnumerable<GateFigure> kept = ResultFolder.All
            .Select(static folder => folder.Read<GateReport>(ResultFolder.GateFile))
            .OfType<GateReport>()
            .SelectMany(static report => report.Figures);
        Assert.DoesNotContain(
            kept.Where(static figure => figure.Verdict is Verdict.Gate or Verdict.Limit or Verdict.Missed),
            figure => !explained.Contains(figure.Row));
    }

    [Fact]
    public void Every_picture_is_drawn_from_the_curves_that_are_kept()
    {
        foreach (ResultFolder folder in ResultFolder.All)
        {
            foreach (Curve curve in folder.Read<CurveReport>(ResultFolder.CurvesFile)?.Curves ?? [])
            {
                string path = Repository.PathOf(folder.PathOf(curve.File));
                if (Environment.GetEnvironmentVariable("STAKINGLEDGER_REWRITE") is "1")
                {
                    folder.Write(curve.File, CurveChart.Draw(curve));
                }

                Assert.Equal(CurveChart.Draw(curve), File.ReadAllText(path).ReplaceLineEndings("\n"));
            }
        }
    }

    [Fact]
    public void Parts_are_made_of_the_results()
    {
        Claim met = Claim.AtLeast("faster than a peer", 8, 11, [12.5]) with { Detail = "peer 100 ns; ours 8 ns" };
        Claim missed = Claim.AtMost("time of a copy", 1.2, 1.05, [1.31]);
        Claim skipped = Claim.AtLeast("two threads", 1.7, 1.9, []) with { Notice = "the machine is loaded" };
        GateReport gate = GateReport.Of(
            SampleCurves.Machine, [new MeasuredRow(3, "division", [met, missed, skipped], TimeSpan.FromSeconds(1.26))]);
        CurveReport curves = new(SampleCurves.Machine, 2, [SampleCurves.Transfers]);
        PageParts parts = new("some/results", gate, curves, ["bench/MulDiv.md"]);
        string[] table = parts.Of("gate")!.Split('\n');
        Assert.Contains("| 3 | division | faster than a peer | ≥ 8 | ≥ 11 | 12.5 | 12.5 to 12.5 | **goal** |", table);
        Assert.Contains("| 3 | division | time of a copy | ≤ 1.2 | ≤ 1.05 | 1.31 | 1.31 to 1.31 | MISSED |", table);
        Assert.Contains("| 3 | division | two threads | ≥ 1.7 | ≥ 1.9 | - | - | skipped: the machine is loaded |", table);
        Assert.Contains("| division | faster than a peer | **12.5** | ≥ 8 | ≥ 11 |\n", parts.Of("readme"), StringComparison.Ordinal);
        Assert.Contains("3 figures: 1 meets the goal, 1 misses the gate, 1 was skipped.", parts.Of("readme"), StringComparison.Ordinal);
        Assert.Equal("* 3, division: faster than a peer. peer 100 ns; ours 8 ns\n", parts.Of("details"));
        Assert.Contains("(../some/results/events.svg)", parts.Of("curve events"), StringComparison.Ordinal);
        Assert.Contains("43.0 ns per transfer | 43.0 s on one core", parts.Of("hundred million"), StringComparison.Ordinal);
        Assert.Equal("* [MulDiv](../some/results/bench/MulDiv.md)\n", parts.Of("tables"));
        Assert.Null(parts.Of("curve of nothing"));
        Assert.Null(parts.Of("nothing"));
        Assert.Equal("(No results are kept yet.)\n", new PageParts("some/results", null, null, []).Of("gate"));
    }

    [GeneratedRegex(@"^\* \*\*Rows? (?:(?<row>\d+)(?:, | and )?)+", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Reasons();
}
