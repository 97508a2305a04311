using System.Globalization;
using System.Text;
using StakingLedger.Numerics;
using StakingLedger.Proofs;
using StakingLedger.Proofs.Formats;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Reads the rows of a tree from CSV: a line of column names, then one line per holder, without quotes.</summary>
internal static class TreeCsv
{
    /// <summary>Reads all rows into the table.</summary>
    /// <exception cref="UserErrorException">A line is not of that form, or a holder occurs twice.</exception>
    public static void Read(byte[] bytes, string file, RewardTable table)
    {
        SortedDictionary<LeafValue, int> seen = [];
        foreach ((int number, string[] cells) in Rows(bytes, file, [.. table.Columns.Select(static c => c.Name)]))
        {
            LeafValue[] row = [.. cells.Select((cell, i) => ReadCell(cell, file, number, i + 1, table.Columns[i].Type))];
            if (!seen.TryAdd(row[0], number))
            {
                throw Refused(file, number, 1, $"{row[0]}, which line {seen[row[0]]} has too", "every holder once");
            }

            try
            {
                table.Add(row);
            }
            catch (OverflowException)
            {
                throw Refused(file, number, 0, "amounts whose sum is 2^256 or more", "a sum below 2^256");
            }
        }
    }

    /// <summary>The lines behind the first one, which names the columns: each with its number and its cells.</summary>
    /// <exception cref="UserErrorException">The columns are others, or a line has more or fewer cells.</exception>
    public static IEnumerable<(int Number, string[] Cells)> Rows(byte[] bytes, string file, string[] columns)
    {
        string header = string.Join(',', columns);
        string[] lines = TextOf(bytes, file).Split('\n');
        int last = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        if (!string.Equals(Line(lines, 0), header, StringComparison.Ordinal))
        {
            throw Refused(file, 1, 0, Line(lines, 0), $"the columns {header}");
        }

        for (int i = 1; i < last; i++)
        {
            string[] cells = Line(lines, i).Split(',');
            yield return cells.Length == columns.Length
                ? (i + 1, cells)
                : throw Refused(file, i + 1, 0, $"{cells.Length} cells", $"{columns.Length} cells");
        }
    }

    /// <summary>An address: lower case, or with its checksum.</summary>
    /// <exception cref="UserErrorException">It is none.</exception>
    public static LeafValue ReadAddress(string cell, string file, int line, int column)
    {
        if (!AccountId.TryParse(cell, out AccountId account) || account.Kind != AccountKind.Address)
        {
            throw Refused(file, line, column, $"'{cell}'", "an address: 0x and 40 hexadecimal digits");
        }

        LeafValue address = LeafValue.Address(account);
        bool isKnown = string.Equals(cell, account.ToString(), StringComparison.Ordinal)
            || string.Equals(cell, address.ToString(), StringComparison.Ordinal);
        return isKnown
            ? address
            : throw Refused(file, line, column, $"the address {cell} with a wrong checksum", $"{address}, or lower case");
    }

    /// <summary>An error with its line, and its column when it is about one.</summary>
    public static UserErrorException Refused(string file, int line, int column, string found, string expected)
    {
        string place = column == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", column {column}");
        return new UserErrorException(
            string.Create(CultureInfo.InvariantCulture, $"{file}:{line}{place}: found {ShownText.Of(found)}; expected {expected}"));
    }

    private static LeafValue ReadCell(string cell, string file, int line, int column, LeafFieldType type)
    {
        if (type == LeafFieldType.Number)
        {
            bool isPlain = cell.Length > 0 && cell.All(char.IsAsciiDigit) && (cell.Length == 1 || cell[0] != '0');
            return isPlain && UInt256.TryParse(cell, out UInt256 number)
                ? LeafValue.Number(number)
                : throw Refused(file, line, column, $"'{cell}'", "a whole number below 2^256 in decimal digits");
        }

        return ReadAddress(cell, file, line, column);
    }

    private static string TextOf(byte[] bytes, string file)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new UserErrorException($"{file}: found bytes that are no UTF-8; expected text");
        }
    }

    private static string Line(string[] lines, int i) => lines[i].EndsWith('\r') ? lines[i][..^1] : lines[i];
}
