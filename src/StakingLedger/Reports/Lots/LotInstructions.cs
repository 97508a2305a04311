using System.Globalization;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// Which lots each disposal takes. The file has a first line <c>event,take,lot</c> and then a lot a line: the event that takes, which of
/// its takings from 1, and the lot, such as <c>42,1,7/1</c>. Lines of one taking are together, in the order in which lots are taken.
/// </summary>
public sealed class LotInstructions
{
    private const string Header = "event,take,lot";
    private const int LongestExcerpt = 80;

    private readonly string _name;
    private readonly List<LotInstruction> _rows;

    private LotInstructions(string name, List<LotInstruction> rows) => (_name, _rows) = (name, rows);

    /// <summary>Gets how many lots are named.</summary>
    public int Count => _rows.Count;

    /// <summary>Reads the file.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="name">How errors name the file.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FormatException">A line is not as it must be; the message names file, line, field and value.</exception>
    public static LotInstructions Read(TextReader text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        string first = text.ReadLine()?.TrimStart('\uFEFF') ?? string.Empty;
        if (!string.Equals(first, Header, StringComparison.Ordinal))
        {
            throw Refused(name, 1, "header", first, Header);
        }

        List<LotInstruction> rows = [];
        int line = 1;
        while (text.ReadLine() is { } row)
        {
            line++;
            if (row.Length == 0)
            {
                continue;
            }

            LotInstruction next = ReadRow(row, name, line);
            if (rows.Count != 0 && (next.Event, next.Take).CompareTo((rows[^1].Event, rows[^1].Take)) < 0)
            {
                throw Refused(name, line, "event", row, "events and their takings in order");
            }

            rows.Add(next);
        }

        return new LotInstructions(name, rows);
    }

    /// <summary>The lots of a taking, in order; empty when none is named.</summary>
    internal IReadOnlyList<LotId> Of(EventNumber number, uint take)
    {
        List<LotId> lots = [];
        for (int i = FirstFrom(number, take); i < _rows.Count && _rows[i].Event == number && _rows[i].Take == take; i++)
        {
            lots.Add(_rows[i].Lot);
        }

        return lots;
    }

    /// <summary>Refuses lines of an event that takes less often.</summary>
    /// <exception cref="FormatException">There is such a line.</exception>
    internal void DemandNone(EventNumber from, uint take, EventNumber before)
    {
        int at = FirstFrom(from, take);
        if (at < _rows.Count && _rows[at].Event < before)
        {
            LotInstruction row = _rows[at];
            throw Refused(
                _name,
                row.Line,
                "event",
                string.Create(CultureInfo.InvariantCulture, $"{row.Event}, taking {row.Take}"),
                "an event in which this account disposes of something so often");
        }
    }

    private static LotInstruction ReadRow(string row, string name, int line)
    {
        string[] fields = row.Split(',');
        if (fields.Length != 3)
        {
            throw Refused(name, line, "line", row, "three fields: " + Header);
        }

        if (!EventNumber.TryParse(fields[0], out EventNumber number))
        {
            throw Refused(name, line, "event", fields[0], "the number of an event");
        }

        if (!UnitText.TryReadDigits(fields[1], out ulong take) || take is 0 or > uint.MaxValue)
        {
            throw Refused(name, line, "take", fields[1], "which of the event's takings, from 1");
        }

        return LotId.TryParse(fields[2], out LotId lot)
            ? new LotInstruction(number, (uint)take, lot, line)
            : throw Refused(name, line, "lot", fields[2], "the number of an event and a place from 1, such as 42/1");
    }

    private int FirstFrom(EventNumber number, uint take)
    {
        (int low, int high) = (0, _rows.Count);
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            bool isBefore = (_rows[middle].Event, _rows[middle].Take).CompareTo((number, take)) < 0;
            (low, high) = isBefore ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static FormatException Refused(string name, int line, string field, string found, string expected)
    {
        string shown = found.Length <= LongestExcerpt ? found : string.Concat(found.AsSpan(0, LongestExcerpt), "...");
        return new FormatException(string.Create(
            CultureInfo.InvariantCulture, $"{name}:{line}: {field}: found '{shown}'; expected {expected}."));
    }
}
