using System.Globalization;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <content>
/// The file: a first line <c>time,price,currency</c>, then one price a line. Fields are separated by commas and are not quoted; a time is a
/// UTC moment such as 2026-01-31T23:00:00Z or plain seconds since 1970; a price is a plain decimal with at most 18 decimals, above zero.
/// The order of the lines does not matter.
/// </content>
public sealed partial class PriceTable
{
    private const string Header = "time,price,currency";
    private const int LongestCode = 16;
    private const int LongestExcerpt = 80;

    /// <summary>Reads a price file.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="name">How errors name the file.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FormatException">A line is not as it must be; the message names file, line, field and value.</exception>
    public static PriceTable Read(TextReader text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        string first = text.ReadLine()?.TrimStart('\uFEFF') ?? string.Empty;
        if (!string.Equals(first, Header, StringComparison.Ordinal))
        {
            throw Refused(name, 1, "header", first, Header);
        }

        List<PriceRow> rows = [];
        int line = 1;
        while (text.ReadLine() is { } row)
        {
            line++;
            if (row.Length != 0)
            {
                rows.Add(ReadRow(row, name, line));
            }
        }

        PriceRow[] sorted = [.. rows];
        Array.Sort(sorted, Compare);
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Time == sorted[i - 1].Time
                && string.Equals(sorted[i].Currency, sorted[i - 1].Currency, StringComparison.Ordinal))
            {
                (PriceRow earlier, PriceRow later) = (sorted[i - 1], sorted[i]);
                throw Refused(
                    name,
                    later.Line,
                    "time",
                    later.Time.ToString(),
                    string.Create(CultureInfo.InvariantCulture, $"one price in {later.Currency} for it; line {earlier.Line} has one"));
            }
        }

        return new PriceTable(name, sorted);
    }

    private static PriceRow ReadRow(string row, string name, int line)
    {
        string[] fields = row.Split(',');
        if (fields.Length != 3)
        {
            throw Refused(name, line, "line", row, "three fields: " + Header);
        }

        if (!Timestamp.TryParse(fields[0], out Timestamp time))
        {
            throw Refused(name, line, "time", fields[0], "a UTC moment such as 2026-01-31T23:00:00Z, or plain seconds since 1970");
        }

        if (!UnitText.TryReadDecimal(fields[1], PriceRow.Places, out UInt256 scaled) || scaled.IsZero)
        {
            throw Refused(name, line, "price", fields[1], "a plain decimal above zero with a point and at most 18 decimals");
        }

        bool isCode = fields[2].Length is > 0 and <= LongestCode && fields[2].All(char.IsAsciiLetterOrDigit);
        return isCode
            ? new PriceRow(time, scaled, fields[2], line)
            : throw Refused(name, line, "currency", fields[2], "a code of up to 16 letters and digits, such as CHF");
    }

    private static int Compare(PriceRow left, PriceRow right)
    {
        int order = string.CompareOrdinal(left.Currency, right.Currency);
        order = order != 0 ? order : left.Time.CompareTo(right.Time);
        return order != 0 ? order : left.Line.CompareTo(right.Line);
    }

    private static FormatException Refused(string name, int line, string field, string found, string expected)
    {
        string shown = found.Length <= LongestExcerpt ? found : string.Concat(found.AsSpan(0, LongestExcerpt), "...");
        return new FormatException(string.Create(
            CultureInfo.InvariantCulture, $"{name}:{line}: {field}: found '{shown}'; expected {expected}."));
    }
}
