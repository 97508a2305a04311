using System.Globalization;
using System.Text;

namespace StakingLedger.Benchmarks;

/// <summary>Writes the figures of the gate as a table for documents.</summary>
internal static class GateTable
{
    /// <summary>Every figure with gate, goal, spread and verdict.</summary>
    public static string Write(GateReport report)
    {
        StringBuilder page = new();
        _ = page.Append("| # | work | figure | gate | goal | measured | p10 to p90 | verdict |\n");
        _ = page.Append("|---:|---|---|---:|---:|---:|---:|---|\n");
        foreach (GateFigure figure in report.Figures)
        {
            _ = page.Append(CultureInfo.InvariantCulture, $"| {figure.Row} | {figure.Work} | {figure.Figure} | ");
            _ = page.Append(CultureInfo.InvariantCulture, $"{figure.Sign} {Figures.Bound(figure.Gate)} | ");
            _ = page.Append(CultureInfo.InvariantCulture, $"{figure.Sign} {Figures.Bound(figure.Goal)} | {Measured(figure)} |\n");
        }

        return page.Append(CultureInfo.InvariantCulture, $"\n{report.Summary}.\n").ToString();
    }

    /// <summary>The first figure of every subject.</summary>
    public static string WriteShort(GateReport report)
    {
        StringBuilder page = new("| work | figure | measured | gate | goal |\n|---|---|---:|---:|---:|\n");
        foreach (GateFigure figure in report.Figures.DistinctBy(static figure => (figure.Row, figure.Work)))
        {
            string measured = figure.Median is { } median ? $"**{Figures.Text(median)}**" : Word(figure);
            measured += figure is { Median: not null, Verdict: Verdict.Limit } ? $", {Word(figure)}" : string.Empty;
            _ = page.Append(CultureInfo.InvariantCulture, $"| {figure.Work} | {figure.Figure} | {measured} | ");
            _ = page.Append(CultureInfo.InvariantCulture, $"{figure.Sign} {Figures.Bound(figure.Gate)} | ");
            _ = page.Append(CultureInfo.InvariantCulture, $"{figure.Sign} {Figures.Bound(figure.Goal)} |\n");
        }

        return page.ToString();
    }

    /// <summary>The figures behind the figures: both sides in nanoseconds.</summary>
    public static string WriteDetails(GateReport report)
    {
        StringBuilder page = new();
        foreach (GateFigure figure in report.Figures.Where(static figure => figure.Detail is not null))
        {
            _ = page.Append(CultureInfo.InvariantCulture, $"* {figure.Row}, {figure.Work}: {figure.Figure}. {figure.Detail}\n");
        }

        return page.ToString();
    }

    private static string Measured(GateFigure figure) => figure.Median is { } median
        ? $"{Figures.Text(median)} | {Figures.Text(figure.P10 ?? median)} to {Figures.Text(figure.P90 ?? median)} | {Word(figure)}"
        : $"- | - | {Word(figure)}: {figure.Notice}";

    private static string Word(GateFigure figure) => figure.Verdict switch
    {
        Verdict.Goal => "**goal**",
        Verdict.Gate => "gate",
        Verdict.Limit => $"limit ({Figures.Text(figure.Limit ?? 0)})",
        Verdict.Missed => "MISSED",
        Verdict.Failed => "FAILED",
        _ => "skipped",
    };
}
