using System.Text;
using StakingLedger.Reports;

namespace StakingLedger.Ingestion;

/// <summary>
/// Observed values in CSV: a line of column names in any order, then a line for each value. A cell may stand in double quotes. Empty lines
/// and lines that begin with # are left out.
/// </summary>
internal sealed class ObservedCsv(TraceSource source, TraceLines lines, ObservedRows rows)
{
    private static readonly string[] Names = ["account", "token", "kind", "value", "unit", "at_kind", "at", "since_kind", "since"];
    private static readonly string Header = string.Join(',', Names);

    private int[]? _places;
    private int _columns;

    /// <summary>Reads the next row; null at the end.</summary>
    public ObservedRow? Read()
    {
        while (lines.TryRead(out ReadOnlyMemory<byte> bytes))
        {
            string line = Encoding.UTF8.GetString(bytes.Span).TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            List<ObservedCell> cells = Split(line);
            if (_places is not null)
            {
                return MakeRow(cells);
            }

            ReadHeader(cells);
        }

        return _places is null ? throw source.Whole("no line of column names", $"the columns {Header}") : null;
    }

    private ObservedRow MakeRow(List<ObservedCell> cells)
    {
        if (cells.Count != _columns)
        {
            throw rows.Refuse(source.Line, default, $"{cells.Count} cells", $"{_columns} cells");
        }

        ObservedPoint at = rows.PointOf(source.Line, Cell(cells, 5), Cell(cells, 6));
        (ObservedCell sinceKind, ObservedCell since) = (Cell(cells, 7), Cell(cells, 8));
        return rows.Make(
            source.Line,
            Cell(cells, 0),
            Cell(cells, 1),
            Cell(cells, 2),
            Cell(cells, 3),
            Cell(cells, 4),
            at,
            sinceKind.IsEmpty && since.IsEmpty ? null : rows.PointOf(source.Line, sinceKind, since));
    }

    private ObservedCell Cell(List<ObservedCell> cells, int name)
    {
        int place = _places![name];
        return place < 0 ? new ObservedCell(Names[name], string.Empty, 0) : cells[place] with { Field = Names[name] };
    }

    private void ReadHeader(List<ObservedCell> cells)
    {
        int[] places = [.. Names.Select(static _ => -1)];
        for (int i = 0; i < cells.Count; i++)
        {
            int name = Array.IndexOf(Names, cells[i].Text);
            if (name < 0 || places[name] >= 0)
            {
                throw source.At(
                    string.Empty,
                    name < 0 ? $"the column '{cells[i].Text}'" : $"the column {cells[i].Text} twice",
                    $"columns out of {Header}",
                    cells[i].Column);
            }

            places[name] = i;
        }

        if (places[2] < 0 || places[3] < 0)
        {
            throw source.At(string.Empty, "no column kind or no column value", $"columns out of {Header}; kind and value must be there");
        }

        (_places, _columns) = (places, cells.Count);
    }

    private List<ObservedCell> Split(string line)
    {
        List<ObservedCell> cells = [];
        int start = 0;
        while (true)
        {
            bool isQuoted = start < line.Length && line[start] == '"';
            int end = isQuoted ? EndOfQuoted(line, start) : line.IndexOf(',', start);
            end = end < 0 ? line.Length : end;
            string text = isQuoted
                ? line[(start + 1)..(end - 1)].Replace("\"\"", "\"", StringComparison.Ordinal)
                : line[start..end].Trim();
            cells.Add(new ObservedCell(string.Empty, text, ColumnOf(line, start)));
            if (end == line.Length)
            {
                return cells;
            }

            start = end + 1;
        }
    }

    /// <summary>The place after the closing quote, where a comma or the end of the line must be.</summary>
    private int EndOfQuoted(string line, int start)
    {
        int at = start + 1;
        while (at < line.Length)
        {
            if (line[at] != '"')
            {
                at++;
            }
            else if (at + 1 < line.Length && line[at + 1] == '"')
            {
                at += 2;
            }
            else if (at + 1 == line.Length || line[at + 1] == ',')
            {
                return at + 1;
            }
            else
            {
                break;
            }
        }

        throw rows.Refuse(
            source.Line,
            new ObservedCell(string.Empty, string.Empty, ColumnOf(line, start)),
            line[start..],
            "a cell that ends with its quote");
    }

    private static long ColumnOf(string line, int place) => Encoding.UTF8.GetByteCount(line.AsSpan(0, place)) + 1L;
}
