using System.Globalization;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>The prices of a file, exactly as they stand there.</summary>
public sealed partial class PriceTable
{
    private const ulong SecondsPerDay = 86_400;

    private readonly string _name;

    // By currency, then by time.
    private readonly PriceRow[] _rows;

    private PriceTable(string name, PriceRow[] rows) => (_name, _rows) = (name, rows);

    /// <summary>Gets how many prices there are, of all currencies.</summary>
    public int Count => _rows.Length;

    /// <summary>Gets the codes of the currencies, in order.</summary>
    public IReadOnlyList<string> Currencies
    {
        get
        {
            List<string> codes = [];
            foreach (PriceRow row in _rows)
            {
                if (codes.Count == 0 || !string.Equals(codes[^1], row.Currency, StringComparison.Ordinal))
                {
                    codes.Add(row.Currency);
                }
            }

            return codes;
        }
    }

    /// <summary>The price at a moment.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="currency">The currency's code, as the file writes it.</param>
    /// <param name="rule">Which row counts.</param>
    /// <exception cref="MissingPriceException">
    /// The file has no such row, or more than one; the message names the moment, the currency and the rows next to it.
    /// </exception>
    public PriceRow At(Timestamp moment, string currency, PriceRule rule)
    {
        ArgumentNullException.ThrowIfNull(currency);
        (int first, int end) = (FirstFrom(currency, 0), FirstAfter(currency, ulong.MaxValue));
        int after = FirstAfter(currency, moment.Seconds);
        if (rule.IsExactDay)
        {
            ulong day = moment.Seconds / SecondsPerDay;
            int from = FirstFrom(currency, day * SecondsPerDay);
            int count = FirstAfter(currency, LastSecondOf(day)) - from;
            return count == 1 ? _rows[from] : throw Missing(moment, currency, rule, first, after, end, count);
        }

        bool found = after > first
            && (rule.MaximumAge is not { } age || moment.SecondsSince(_rows[after - 1].Time) <= age);
        return found ? _rows[after - 1] : throw Missing(moment, currency, rule, first, after, end, count: 0);
    }

    private static ulong LastSecondOf(ulong day) =>
        day >= ulong.MaxValue / SecondsPerDay ? ulong.MaxValue : (day * SecondsPerDay) + (SecondsPerDay - 1);

    private static string Show(in PriceRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"line {row.Line} ({row.Time}, {row.ToDecimalString()})");

    private MissingPriceException Missing(
        Timestamp moment, string currency, PriceRule rule, int first, int after, int end, int count)
    {
        string near = (after > first, after < end) switch
        {
            (true, true) => $"nearest rows are {Show(_rows[after - 1])} and {Show(_rows[after])}",
            (true, false) => $"the last row is {Show(_rows[after - 1])}",
            (false, true) => $"the first row is {Show(_rows[after])}",
            _ when Count == 0 => "the file has no prices",
            _ => $"the file has prices in {string.Join(", ", Currencies)} only",
        };
        string found = count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{count} prices") : "no price";
        return new MissingPriceException(
            $"{_name}: {found} in {currency} for {moment}; expected {rule}; {near}.", moment, currency);
    }

    private int FirstFrom(string currency, ulong second) => Find(currency, second, inclusive: true);

    private int FirstAfter(string currency, ulong second) => Find(currency, second, inclusive: false);

    /// <summary>The first row of the currency, or of one behind it, that is later than a second; or at it, when inclusive.</summary>
    private int Find(string currency, ulong second, bool inclusive)
    {
        int low = 0;
        int high = _rows.Length;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            int order = string.CompareOrdinal(_rows[middle].Currency, currency);
            order = order != 0 ? order : _rows[middle].Time.Seconds.CompareTo(second);
            (low, high) = order < 0 || (order == 0 && !inclusive) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
