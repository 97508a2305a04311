using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// Writes one page: a single file without a script and without anything from elsewhere, which is well-formed XML too. Lines end with
/// a line feed on every machine.
/// </summary>
internal sealed class HtmlPage(TextWriter output)
{
    /// <summary>Begins the page.</summary>
    /// <param name="title">The title of the window.</param>
    public void Begin(string title) => Write(
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <meta name="referrer" content="no-referrer"/>
        <title>{title}</title>
        <style>
        {new HtmlMarkup(HtmlStyle.Css)}
        </style>
        </head>
        <body>
        <main>
        """);

    /// <summary>Ends the page.</summary>
    public void End() => Write(
        $"""
        </main>
        </body>
        </html>
        """);

    /// <summary>Writes a piece and ends the line.</summary>
    /// <param name="fragment">The piece: what stands between braces is escaped.</param>
    public void Write(HtmlFragment fragment) => Write(fragment.ToMarkup());

    /// <summary>Writes a piece and ends the line.</summary>
    /// <param name="markup">The piece.</param>
    public void Write(HtmlMarkup markup)
    {
        output.Write(markup.Text.ReplaceLineEndings("\n"));
        output.Write('\n');
    }

    /// <summary>Writes what the statement is about: names and values.</summary>
    public void Meta(IEnumerable<(string Name, HtmlMarkup Value)> pairs)
    {
        Write($"<dl class=\"meta\">");
        foreach ((string name, HtmlMarkup value) in pairs)
        {
            Write($"<div><dt>{name}</dt><dd>{value}</dd></div>");
        }

        Write($"</dl>");
    }

    /// <summary>Writes the figures that matter most.</summary>
    public void Keys(IReadOnlyCollection<(string Name, HtmlMarkup Value, string Note)> figures)
    {
        Write($"<dl class=\"keys k{figures.Count}\">");
        foreach ((string name, HtmlMarkup value, string note) in figures)
        {
            Write($"<div><dt>{name}</dt><dd>{value}<small>{note}</small></dd></div>");
        }

        Write($"</dl>");
    }

    /// <summary>Begins a table of many columns, which becomes a list of cards where the screen is narrow.</summary>
    /// <param name="caption">What it is, for those who cannot see it.</param>
    /// <param name="columns">Its columns; those of numbers begin with a greater-than sign.</param>
    public void BeginWide(string caption, params string[] columns)
    {
        Write($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{caption}\">");
        Write($"<table class=\"wide\" role=\"table\" aria-label=\"{caption}\">");
        Write($"<thead role=\"rowgroup\"><tr role=\"row\">{HtmlMarkup.Join(columns.Select(Column))}</tr></thead>");
        Write($"<tbody role=\"rowgroup\">");
    }

    /// <summary>Ends it.</summary>
    public void EndWide() => Write($"</tbody></table></div>");

    /// <summary>Begins a table of names and amounts.</summary>
    /// <param name="caption">What it is, for those who cannot see it.</param>
    /// <param name="name">What the names are.</param>
    /// <param name="amount">What the amounts are.</param>
    public void BeginSums(string caption, string name, string amount)
    {
        Write($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{caption}\">");
        Write($"<table class=\"sums\" aria-label=\"{caption}\">");
        Write($"<thead><tr><th scope=\"col\">{name}</th><th scope=\"col\" class=\"r\">{amount}</th></tr></thead><tbody>");
    }

    /// <summary>Writes a row of it.</summary>
    public void Sum(string name, HtmlMarkup amount, bool isTotal = false, string note = "")
    {
        HtmlMarkup more = note.Length == 0 ? HtmlMarkup.Empty : HtmlMarkup.Of($" <span class=\"note\">{note}</span>");
        HtmlMarkup kind = new(isTotal ? " class=\"sum\"" : string.Empty);
        Write($"<tr{kind}><th scope=\"row\">{name}{more}</th><td class=\"r\">{amount}</td></tr>");
    }

    /// <summary>Writes a heading within it.</summary>
    public void Group(string name) => Write($"<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"2\">{name}</th></tr>");

    /// <summary>Ends it.</summary>
    public void EndSums() => Write($"</tbody></table></div>");

    /// <summary>A cell with a number in a wide table; empty where there is none.</summary>
    public static HtmlMarkup Cell(string column, HtmlMarkup value) => value.IsEmpty
        ? HtmlMarkup.Of($"<td role=\"cell\" class=\"r\"></td>")
        : HtmlMarkup.Of($"<td role=\"cell\" class=\"r\" data-l=\"{column}\">{value}</td>");

    /// <summary>A moment as the zone's clocks show it.</summary>
    public static HtmlMarkup Time(CalendarZone zone, Timestamp moment) =>
        HtmlMarkup.Of($"<time datetime=\"{moment.ToString()}\">{Clock(zone, moment)}</time>");

    /// <summary>A moment as the zone's clocks show it, for people: 2026-03-29 03:00:00 +02:00.</summary>
    public static string Clock(CalendarZone zone, Timestamp moment)
    {
        string text = zone.Show(moment);
        return text.Length < 20
            ? text
            : string.Concat(text[..10], " ", text[11..19], text[19..] is "Z" ? " UTC" : " " + text[19..]);
    }

    /// <summary>Where a statement ends: a moment, or the end of the history.</summary>
    public static HtmlMarkup Until(CalendarZone zone, Timestamp? end, Timestamp last) => end is { } moment
        ? Time(zone, moment)
        : HtmlMarkup.Of($"{Time(zone, last)}, the end of the history");

    /// <summary>A text.</summary>
    public static HtmlMarkup Text(string text) => HtmlMarkup.Of($"{text}");

    private static HtmlMarkup Column(string name) => name.StartsWith('>')
        ? HtmlMarkup.Of($"<th role=\"columnheader\" scope=\"col\" class=\"r\">{name[1..]}</th>")
        : HtmlMarkup.Of($"<th role=\"columnheader\" scope=\"col\">{name}</th>");
}
