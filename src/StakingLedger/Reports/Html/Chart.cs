using System.Globalization;
using System.Text;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Draws one chart as a picture inside the page. Places are whole tenths of a unit of the picture.</summary>
internal sealed class Chart
{
    private const int Width = 3_600;
    private const int Height = 2_000;
    private const int Top = 100;
    private const int Bottom = 1_740;
    private const int Right = 3_540;
    private const int Room = 60;
    private const int Letter = 74;
    private const int WidestColumn = 360;
    private const int Thinnest = 6;

    private readonly HtmlPage _page;
    private readonly string _id;
    private readonly TimeAxis _time;
    private readonly int _decimals;
    private ValueAxis _values = null!;
    private int _left;

    private Chart(HtmlPage page, string id, TimeAxis time, int decimals) =>
        (_page, _id, _time, _decimals) = (page, id, time, decimals);

    /// <summary>Draws lines. One alone has its area shaded, and its axis need not begin with zero.</summary>
    public static void Lines(
        HtmlPage page,
        string id,
        TimeAxis time,
        (string Title, string Unit, int Decimals) what,
        params ReadOnlySpan<ChartSeries> series)
    {
        UInt256 low = UInt256.MaxValue;
        UInt256 high = UInt256.Zero;
        List<(string Name, int Colour)> legend = [];
        foreach (ChartSeries line in series)
        {
            low = line.Lowest < low ? line.Lowest : low;
            high = line.Highest > high ? line.Highest : high;
            legend.Add((line.Name, line.Colour));
        }

        if (high.IsZero)
        {
            return;
        }

        bool isAlone = series.Length == 1;
        low = isAlone && low > high / 2 ? low : UInt256.Zero;
        Chart chart = new(page, id, time, what.Decimals);
        string lowest = HtmlNumber.Text(series[0].Lowest, what.Decimals);
        string highest = HtmlNumber.Text(series[0].Highest, what.Decimals);
        chart.Begin(what.Title, what.Unit, SignedAmount.Of(low), SignedAmount.Of(high), isAlone
            ? $"From {lowest} to {highest} {what.Unit}." : $"{string.Join(", ", legend.Select(static l => l.Name))}, in {what.Unit}.");
        foreach (ChartSeries line in series)
        {
            chart.Line(line, isAlone);
        }

        chart.End(isAlone ? [] : legend);
    }

    /// <summary>Draws columns: what was given stands above zero, what was taken below.</summary>
    public static void Columns(HtmlPage page, string id, ChartColumns columns, (string Title, string Unit, int Decimals) what)
    {
        if (columns.IsEmpty)
        {
            return;
        }

        SignedAmount low = SignedAmount.Zero;
        SignedAmount high = SignedAmount.Zero;
        for (int i = 0; i < columns.Count; i++)
        {
            SignedAmount plus = SignedAmount.Of(columns.Series.Aggregate(UInt256.Zero, (sum, s) => sum + s.Plus[i].Value));
            SignedAmount minus = -SignedAmount.Of(columns.Series.Aggregate(UInt256.Zero, (sum, s) => sum + s.Minus[i].Value));
            (low, high) = (minus < low ? minus : low, plus > high ? plus : high);
        }

        Chart chart = new(page, id, columns.Axis, what.Decimals);
        string cut = columns.IsByPeriod
            ? "for each period"
            : string.Create(CultureInfo.InvariantCulture, $"in {columns.Count} equal parts of the time");
        chart.Begin(what.Title, $"{what.Unit}, {cut}", low, high, string.Join(", ", columns.Series.Select(static s => s.Name)) + ".");
        for (int i = 0; i < columns.Count; i++)
        {
            chart.Column(columns, i);
        }

        int zero = chart.Y(SignedAmount.Zero);
        page.Write($"<path class=\"base\" d=\"M{Tenths(chart._left)} {Tenths(zero)}H{Tenths(Right)}\"/>");
        bool isNamed = columns.Series.Count == 1 && string.Equals(columns.Series[0].Name, what.Title, StringComparison.Ordinal);
        chart.End(isNamed ? [] : [.. columns.Series.Select(static s => (s.Name, s.Colour))]);
    }

    private static string Tenths(int value) => string.Create(CultureInfo.InvariantCulture, $"{value / 10}.{value % 10}");

    private int X(Timestamp moment) => _left + _time.Place(moment, Right - Room - _left);

    private int Y(SignedAmount value) => Bottom - _values.Place(value, Bottom - Top);

    private void Begin(string title, string unit, SignedAmount low, SignedAmount high, string description)
    {
        _values = ValueAxis.Over(low, high);
        (string Text, int Y)[] marks = [.. _values.Ticks.Select(t => (ValueAxis.Text(t, _decimals), Y(t)))];
        _left = 80 + (marks.Max(static m => m.Text.Length) * Letter);
        _page.Write($"<figure><figcaption><h3>{title}</h3><p>{unit}</p></figcaption>");
        _page.Write(
            $"""
            <svg viewBox="0 0 {Width / 10} {Height / 10}" role="img" aria-labelledby="{_id}-t {_id}-d">
            <title id="{_id}-t">{title}</title><desc id="{_id}-d">{description}</desc>
            """);
        foreach ((string text, int y) in marks)
        {
            _page.Write($"<path class=\"grid\" d=\"M{Tenths(_left)} {Tenths(y)}H{Tenths(Right)}\"/>");
            _page.Write($"<text x=\"{Tenths(_left - 50)}\" y=\"{Tenths(y + 36)}\" text-anchor=\"end\">{text}</text>");
        }

        Date(0, "start");
        Date(1, "middle");
        Date(2, "end");
    }

    private void Date(uint half, string anchor)
    {
        Timestamp moment = _time.At(half, 2);
        int x = X(moment);
        string text = _time.Text(moment);
        _page.Write($"<path class=\"base\" d=\"M{Tenths(x)} {Tenths(Bottom)}v4\"/>");
        _page.Write($"<text x=\"{Tenths(x)}\" y=\"{Tenths(Bottom + 170)}\" text-anchor=\"{anchor}\">{text}</text>");
    }

    private void Line(ChartSeries series, bool isShaded)
    {
        if (series.Points.Count == 0)
        {
            return;
        }

        StringBuilder path = new();
        int first = X(series.Points[0].Time);
        (int x, int y) = (first, Y(SignedAmount.Of(series.Points[0].Value)));
        path.Append('M').Append(Tenths(x)).Append(' ').Append(Tenths(y));
        foreach ((Timestamp time, UInt256 value) in series.Points.Skip(1))
        {
            (int nextX, int nextY) = (X(time), Y(SignedAmount.Of(value)));
            if (nextX != x)
            {
                path.Append('H').Append(Tenths(nextX));
            }

            if (nextY != y)
            {
                path.Append('V').Append(Tenths(nextY));
            }

            (x, y) = (nextX, nextY);
        }

        path.Append('H').Append(Tenths(Right));
        string line = path.ToString();
        if (isShaded)
        {
            _page.Write($"<path class=\"area\" style=\"fill:var(--c{series.Colour})\" d=\"{line}V{Tenths(Bottom)}H{Tenths(first)}Z\"/>");
        }

        _page.Write($"<path class=\"line\" style=\"stroke:var(--c{series.Colour})\" d=\"{line}\"/>");
    }

    private void Column(ChartColumns columns, int place)
    {
        (Timestamp from, Timestamp to) = columns.SpanOf(place);
        (int x, int end) = (X(from), X(to));
        int gap = Math.Min(20, (end - x) / 4);
        int width = Math.Max(Thinnest, Math.Min(WidestColumn, end - x - gap));
        x += (end - x - width) / 2;
        SignedAmount up = SignedAmount.Zero;
        SignedAmount down = SignedAmount.Zero;
        foreach ((_, int colour, Amount[] plus, Amount[] minus) in columns.Series)
        {
            up = Block(x, width, colour, up, up + SignedAmount.Of(plus[place].Value));
            down = Block(x, width, colour, down, down - SignedAmount.Of(minus[place].Value));
        }
    }

    /// <summary>A block from one value to another; a small one can be seen still.</summary>
    private SignedAmount Block(int x, int width, int colour, SignedAmount from, SignedAmount to)
    {
        if (from != to)
        {
            int top = Math.Min(Y(from), Y(to));
            int height = Math.Max(Thinnest, Math.Abs(Y(from) - Y(to)));
            _page.Write(
                $"""
                <rect x="{Tenths(x)}" y="{Tenths(top)}" width="{Tenths(width)}" height="{Tenths(height)}" style="fill:var(--c{colour})"/>
                """);
        }

        return to;
    }

    private void End(IReadOnlyCollection<(string Name, int Colour)> legend)
    {
        _page.Write($"</svg>");
        if (legend.Count != 0)
        {
            IEnumerable<HtmlMarkup> items = legend.Select(
                static l => HtmlMarkup.Of($"<li><b style=\"background:var(--c{l.Colour})\"></b>{l.Name}</li>"));
            _page.Write($"<ul class=\"legend\">{HtmlMarkup.Join(items)}</ul>");
        }

        _page.Write($"</figure>");
    }
}
