using Spectre.Console;

namespace StakingLedger.Cli;

/// <summary>Titles, tables and pairs: framed for a person who watches, plain aligned lines otherwise.</summary>
internal sealed class Sheet(Terminal terminal)
{
    /// <summary>The first line.</summary>
    public void Title(string text)
    {
        terminal.Console.Write(new Text(text, new Style(decoration: Decoration.Bold)));
        terminal.Console.WriteLine();
    }

    /// <summary>A table. Columns after the first are numbers when every cell of them is one.</summary>
    public void Table(string title, string[] columns, IEnumerable<string[]> rows)
    {
        string[][] cells = [.. rows];
        Heading(title);
        int[] widths = [.. columns.Select((c, i) => cells.Select(r => r[i].Length).Append(c.Length).Max())];

        // A frame that does not fit would break numbers over two lines.
        if (!terminal.IsInteractive || widths.Sum(static w => w + 3) + 1 > terminal.Console.Profile.Width)
        {
            PlainTable(columns, cells, widths);
            return;
        }

        Table table = new Table().Border(TableBorder.Rounded).BorderColor(Color.Grey);
        for (int i = 0; i < columns.Length; i++)
        {
            TableColumn column = new(new Text(columns[i], new Style(decoration: Decoration.Bold)));
            table.AddColumn(IsNumeric(cells, i) ? column.RightAligned() : column);
        }

        foreach (string[] row in cells)
        {
            table.AddRow(row.Select(static c => new Text(c)));
        }

        terminal.Console.Write(table);
    }

    /// <summary>Names and values.</summary>
    public void Pairs(string title, IEnumerable<(string Name, string Value)> pairs)
    {
        Heading(title);
        (string Name, string Value)[] all = [.. pairs];
        int width = all.Max(static p => p.Name.Length);
        foreach ((string name, string value) in all)
        {
            if (terminal.IsInteractive)
            {
                terminal.Console.Write(new Text("  " + name.PadRight(width + 2), new Style(Color.Grey)));
                terminal.Console.Write(new Text(value));
                terminal.Console.WriteLine();
            }
            else
            {
                terminal.Output.WriteLine($"  {name.PadRight(width)}  {value}");
            }
        }
    }

    private void Heading(string title)
    {
        if (terminal.IsInteractive)
        {
            terminal.Console.WriteLine();
            terminal.Console.Write(new Rule(Markup.Escape(title)).LeftJustified().RuleStyle(new Style(Color.Green)));
        }
        else
        {
            terminal.Output.WriteLine();
            terminal.Output.WriteLine(title);
        }
    }

    private void PlainTable(string[] columns, string[][] cells, int[] widths)
    {
        foreach (string[] row in cells.Prepend(columns))
        {
            IEnumerable<string> padded = row.Select((c, i) => IsNumeric(cells, i) ? c.PadLeft(widths[i]) : c.PadRight(widths[i]));
            terminal.Output.WriteLine(("  " + string.Join("  ", padded)).TrimEnd());
        }
    }

    private static bool IsNumeric(string[][] cells, int column) =>
        column > 0 && cells.All(r => r[column].Length == 0 || char.IsAsciiDigit(r[column][^1]) || r[column][^1] == '%');
}
