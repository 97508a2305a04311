using System.Globalization;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Writes lots as CSV: the columns of docs/lots.md, whole numbers of the smallest units.</summary>
internal sealed class LotCsv
{
    private static readonly string[] Columns =
    [
        "period", "period_from", "period_to", "row", "event", "time", "cause", "request", "lot", "opened_by", "held_since", "held_seconds",
        "quantity", "cost", "proceeds", "gain", "income", "assets", "price", "price_time", "value", "value_remainder", "value_divisor",
    ];

    private readonly TextWriter _output;
    private readonly LotStatement _lots;
    private int _number;
    private LotPeriod _period = null!;

    private LotCsv(TextWriter output, LotStatement lots) => (_output, _lots) = (output, lots);

    /// <summary>Writes them, a period at a time.</summary>
    public static void Write(TextWriter output, LotStatement lots)
    {
        LotCsv csv = new(output, lots);
        csv.Line(Columns);
        foreach (LotPeriod period in lots.Periods())
        {
            csv._number++;
            csv._period = period;
            foreach (LotEntry entry in period.Entries)
            {
                csv.Entry(entry);
            }

            foreach ((string name, SignedAmount value) in LotWords.Totals(period.Totals))
            {
                string[] cells = csv.Cells("total");
                (cells[6], cells[20]) = (name, value.ToString());
                csv.Line(cells);
            }
        }

        csv.Left();
    }

    private CalendarZone Zone => _lots.Statement.Request.Zone;

    private void Entry(LotEntry entry)
    {
        string[] cells = Cells(LotWords.Of(entry.Kind), entry);
        cells[12] = entry.Quantity.ToString();
        cells[13] = entry.Cost.ToString();
        if (entry.Proceeds is { } proceeds)
        {
            (cells[14], cells[15]) = (proceeds.ToString(), entry.Gain.ToString());
        }

        cells[16] = entry.Income.ToString();
        Line(cells);
        foreach (LotConversion conversion in entry.Conversions)
        {
            cells = Cells("conversion", entry);
            cells[5] = conversion.Moment.ToString();
            cells[17] = conversion.Assets.Value.ToString();
            cells[18] = conversion.Value.Price.ToDecimalString();
            cells[19] = conversion.Value.Price.Time.ToString();
            cells[20] = conversion.Value.Value.ToString();
            cells[21] = conversion.Value.Remainder.ToString();
            cells[22] = conversion.Value.Divisor.ToString();
            Line(cells);
        }

        foreach (Lot lot in entry.Opened)
        {
            Line(Held(Cells("opened", entry), lot));
        }

        foreach (LotMatch match in entry.Matches)
        {
            Line(Taken(Cells("match", entry), match));
        }
    }

    /// <summary>What there is at the end.</summary>
    private void Left()
    {
        foreach (Lot lot in _period.Open)
        {
            Line(Held(Cells("open"), lot));
        }

        foreach (RequestLot lot in _period.InRequests)
        {
            string[] cells = Taken(Cells("in-request"), lot.Lot);
            cells[7] = lot.Request.ToString();
            Line(cells);
        }
    }

    private static string[] Held(string[] cells, Lot lot)
    {
        (cells[8], cells[9], cells[10]) = (lot.Id.ToString(), StatementWords.Of(lot.Kind), lot.Since.ToString());
        (cells[12], cells[13]) = (lot.Quantity.ToString(), lot.Cost.ToString());
        return cells;
    }

    private static string[] Taken(string[] cells, LotMatch match)
    {
        (cells[8], cells[9], cells[10]) = (match.Lot.ToString(), StatementWords.Of(match.Kind), match.Since.ToString());
        cells[11] = match.HeldSeconds.ToString(CultureInfo.InvariantCulture);
        (cells[12], cells[13]) = (match.Quantity.ToString(), match.Cost.ToString());
        if (match.Proceeds is { } proceeds)
        {
            (cells[14], cells[15]) = (proceeds.ToString(), match.Gain.ToString());
        }

        return cells;
    }

    private string[] Cells(string row, LotEntry? entry = null)
    {
        string[] cells = new string[Columns.Length];
        Array.Fill(cells, string.Empty);
        cells[0] = _number.ToString(CultureInfo.InvariantCulture);
        cells[1] = Zone.Show(_period.Statement.Span.From);
        cells[2] = _period.Statement.Span.To is { } end ? Zone.Show(end) : string.Empty;
        cells[3] = row;
        if (entry is not null)
        {
            (cells[4], cells[5]) = (entry.Line.Event.ToString(), entry.Time.ToString());
            cells[6] = LotWords.Cause(_lots.Rules, entry);
            cells[7] = entry.Request == RequestId.None ? string.Empty : entry.Request.ToString();
        }

        return cells;
    }

    /// <summary>No cell holds a comma or a quote: numbers, moments and words.</summary>
    private void Line(string[] cells)
    {
        _output.Write(string.Join(',', cells));
        _output.Write('\n');
    }
}
