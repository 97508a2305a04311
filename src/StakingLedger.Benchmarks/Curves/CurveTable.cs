using System.Globalization;
using System.Text;

namespace StakingLedger.Benchmarks;

/// <summary>Writes curves as a table: what the pictures show, for those who read text.</summary>
internal static class CurveTable
{
    public static string Write(IReadOnlyList<Curve> curves)
    {
        IEnumerable<CurvePoint> points = curves.SelectMany(static curve => curve.Series).SelectMany(static series => series.Points);
        int[] holders = [.. points.Select(static point => point.Holders).Distinct().Order()];
        StringBuilder page = new("| what | unit |");
        _ = page.AppendJoin(" |", holders.Select(static count => $" {CurveChart.Holders(count)}"));
        _ = page.Append(" |\n|---|---|").AppendJoin('|', holders.Select(static _ => "---:")).Append("|\n");
        foreach (Curve curve in curves)
        {
            foreach (CurveSeries series in curve.Series)
            {
                _ = page.Append(CultureInfo.InvariantCulture, $"| {curve.Title}: {series.Name} | {curve.Unit} |");
                _ = page.AppendJoin(" |", holders.Select(count => $" {Cell(series, count)}")).Append(" |\n");
            }
        }

        return page.ToString();
    }

    private static string Cell(CurveSeries series, int holders) =>
        series.Points.FirstOrDefault(point => point.Holders == holders) is { } point ? Figures.Text(point.Median) : "-";
}
