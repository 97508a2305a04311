using System.Globalization;

namespace StakingLedger.Benchmarks;

/// <summary>
/// Draws a curve: holders across, the figure upwards, both logarithmic; every point with its value and the span of its rounds, every
/// series with its name at its end. The card has its own ground, so it reads on light and dark pages.
/// </summary>
internal static class CurveChart
{
    private const double Left = 62;
    private const double Right = 556;
    private const double Top = 72;
    private const double Bottom = 346;
    private const double LabelGap = 34;
    private const string Frame = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 400" width="720" height="400" role="img" aria-labelledby="title desc">

        """;

    private const string Style = """
          <style>
            text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
            text { font-size: 12px; fill: #3f4753; }
            .ground { fill: #ffffff; stroke: #d5dae1; }
            .heading { font-size: 16px; font-weight: 600; fill: #16191f; }
            .unit { fill: #5a6472; }
            .x { text-anchor: middle; }
            .y { text-anchor: end; }
            .grid { stroke: #e6e9ee; }
            .axis { stroke: #9aa4b2; }
            .line { fill: none; stroke-width: 2.5; stroke-linejoin: round; stroke-linecap: round; }
            .span { stroke-width: 5; stroke-opacity: 0.25; stroke-linecap: round; }
            .value { text-anchor: middle; font-size: 11px; paint-order: stroke; stroke: #ffffff; stroke-width: 3px; }
            .name { font-weight: 600; }
            .s0 { stroke: #1d5fd1; } .d0 { fill: #1d5fd1; }
            .s1 { stroke: #b4510c; } .d1 { fill: #b4510c; }
            .s2 { stroke: #17803d; } .d2 { fill: #17803d; }
            .s3 { stroke: #6d3bbd; } .d3 { fill: #6d3bbd; }
            @media (prefers-color-scheme: dark) {
              text { fill: #c3cad4; }
              .ground { fill: #12161d; stroke: #2d3440; }
              .heading { fill: #f1f4f8; }
              .unit { fill: #98a3b3; }
              .grid { stroke: #232a34; }
              .axis { stroke: #667182; }
              .value { stroke: #12161d; }
              .s0 { stroke: #6aa6ff; } .d0 { fill: #6aa6ff; }
              .s1 { stroke: #ff9a57; } .d1 { fill: #ff9a57; }
              .s2 { stroke: #56d57f; } .d2 { fill: #56d57f; }
              .s3 { stroke: #bb97ff; } .d3 { fill: #bb97ff; }
            }
          </style>
          <rect class="ground" x="0.5" y="0.5" width="719" height="399" rx="10"/>

        """;

    /// <summary>The picture, as the text of an SVG file.</summary>
    public static string Draw(Curve curve)
    {
        CurvePoint[] points = [.. curve.Series.SelectMany(static series => series.Points)];
        LogAxis x = LogAxis.Exactly(points.Min(static p => p.Holders), points.Max(static p => p.Holders), Left + 26, Right - 26);
        LogAxis y = LogAxis.Around([.. points.SelectMany(static p => new[] { p.P10, p.Median, p.P90 })], Bottom, Top);
        SvgText svg = new SvgText().Raw(Frame).Raw(Titles(curve)).Raw(Style);
        _ = svg.Text("heading", 24, 32, curve.Title).Text("unit", 24, 52, curve.Unit);
        DrawAxes(svg, x, y, [.. points.Select(static p => p.Holders).Distinct().Order()]);
        for (int i = 0; i < curve.Series.Count; i++)
        {
            DrawSeries(svg, curve, i, x, y);
        }

        DrawNames(svg, curve, y);
        return svg.Raw("</svg>\n").ToString();
    }

    /// <summary>Names that would lie on each other are moved apart, the topmost first; then the stack is kept inside the frame.</summary>
    internal static double[] Apart(IReadOnlyList<double> wanted, double gap, double least, double most)
    {
        double[] places = [.. wanted];
        int[] order = [.. Enumerable.Range(0, places.Length).OrderBy(i => wanted[i])];
        double free = least;
        foreach (int i in order)
        {
            places[i] = Math.Max(places[i], free);
            free = places[i] + gap;
        }

        double limit = most;
        foreach (int i in order.Reverse())
        {
            places[i] = Math.Min(places[i], limit);
            limit = places[i] - gap;
        }

        return places;
    }

    /// <summary>How many holders, in words that fit under a tick.</summary>
    internal static string Holders(int count) => count switch
    {
        >= 1_000_000 when count % 1_000_000 == 0 => (count / 1_000_000).ToString("0 'million'", CultureInfo.InvariantCulture),
        >= 1_000 when count % 1_000 == 0 => (count / 1_000).ToString("0 'thousand'", CultureInfo.InvariantCulture),
        _ => count.ToString(CultureInfo.InvariantCulture),
    };

    private static string Titles(Curve curve)
    {
        IEnumerable<string> series = curve.Series.Select(static s =>
            $"{s.Name}: {string.Join(", ", s.Points.Select(static p => $"{Figures.Text(p.Median)} at {Holders(p.Holders)}"))}");
        string description = $"{curve.Unit}, by number of holders. {string.Join(". ", series)}.";
        return new SvgText()
            .Raw($"  <title id=\"title\">{System.Security.SecurityElement.Escape(curve.Title)}</title>\n")
            .Raw($"  <desc id=\"desc\">{System.Security.SecurityElement.Escape(description)}</desc>\n")
            .ToString();
    }

    private static void DrawAxes(SvgText svg, LogAxis x, LogAxis y, int[] holders)
    {
        foreach (double tick in y.Ticks())
        {
            _ = svg.Line("grid", Left, y.At(tick), Right, y.At(tick)).Text("y", Left - 8, y.At(tick) + 4, Tick(tick));
        }

        _ = svg.Line("axis", Left, Bottom, Right, Bottom);
        foreach (int count in holders)
        {
            _ = svg.Line("axis", x.At(count), Bottom, x.At(count), Bottom + 5).Text("x", x.At(count), Bottom + 20, Holders(count));
        }

        _ = svg.Text("x unit", (Left + Right) / 2, Bottom + 40, "holders");
    }

    private static void DrawSeries(SvgText svg, Curve curve, int place, LogAxis x, LogAxis y)
    {
        CurveSeries series = curve.Series[place];
        _ = svg.Path($"line s{place}", series.Points.Select(p => (x.At(p.Holders), y.At(p.Median))));
        foreach (CurvePoint point in series.Points)
        {
            double at = x.At(point.Holders);
            _ = svg.Line($"span s{place}", at, y.At(point.P10), at, y.At(point.P90));
            _ = svg.Circle($"d{place}", at, y.At(point.Median), 4);
            double[] others = [.. curve.Series
                .Where((_, i) => i != place)
                .SelectMany(s => s.Points)
                .Where(p => p.Holders == point.Holders)
                .Select(static p => p.Median)];
            bool above = others.Length == 0 || point.Median >= others.Max();
            if (above || point.Median <= others.Min())
            {
                double height = above ? y.At(point.P90) - 10 : y.At(point.P10) + 19;
                _ = svg.Text($"value d{place}", at, height, Figures.Text(point.Median));
            }
        }
    }

    /// <summary>Names stand where the lines end; a name in two parts, divided by a comma, takes two rows.</summary>
    private static void DrawNames(SvgText svg, Curve curve, LogAxis y)
    {
        double[] places = Apart([.. curve.Series.Select(s => y.At(s.Points[^1].Median))], LabelGap, Top + 8, Bottom - 8);
        for (int i = 0; i < places.Length; i++)
        {
            string[] parts = curve.Series[i].Name.Split(", ", 2);
            double first = places[i] + (parts.Length == 1 ? 4 : -3);
            _ = svg.Text($"name d{i}", Right + 12, first, parts[0]);
            if (parts.Length == 2)
            {
                _ = svg.Text("unit", Right + 12, first + 15, parts[1]);
            }
        }
    }

    private static string Tick(double value) => value.ToString(value >= 1 ? "#,0" : "0.###", CultureInfo.InvariantCulture);
}
