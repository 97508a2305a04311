using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// What several series gave and took in stretches of time: the days or months of a statement, or equal parts of its time.
/// </summary>
internal sealed class ChartColumns
{
    private const int Most = 62;
    private const uint Parts = 24;

    private readonly List<Timestamp> _starts = [];
    private readonly List<(string Name, int Colour, Amount[] Plus, Amount[] Minus)> _series = [];

    /// <summary>Cuts the time of an axis.</summary>
    public ChartColumns(TimeAxis axis, PeriodCut cut)
    {
        Axis = axis;
        if (cut is PeriodCut.Day or PeriodCut.Month)
        {
            Timestamp? next = axis.From;
            while (next is { } start && start <= axis.To && _starts.Count <= Most)
            {
                _starts.Add(start);
                next = (cut == PeriodCut.Day ? axis.Zone.DayOf(start) : axis.Zone.MonthOf(start)).To;
            }
        }

        IsByPeriod = _starts.Count is > 1 and <= Most;
        if (!IsByPeriod)
        {
            _starts.Clear();
            for (uint part = 0; part < Parts; part++)
            {
                _starts.Add(axis.At(part, Parts));
            }
        }
    }

    /// <summary>Gets the axis of time.</summary>
    public TimeAxis Axis { get; }

    /// <summary>Gets a value indicating whether the columns are the days or months of the statement.</summary>
    public bool IsByPeriod { get; }

    /// <summary>Gets how many columns there are.</summary>
    public int Count => _starts.Count;

    /// <summary>Gets the series, in order, with what they gave and took in each column.</summary>
    public IReadOnlyList<(string Name, int Colour, Amount[] Plus, Amount[] Minus)> Series => _series;

    /// <summary>Gets a value indicating whether nothing was given or taken.</summary>
    public bool IsEmpty => _series.Count == 0;

    /// <summary>The first moment of a column, and of the one after it.</summary>
    public (Timestamp From, Timestamp To) SpanOf(int column) =>
        (_starts[column], column + 1 < _starts.Count ? _starts[column + 1] : Axis.To);

    /// <summary>Adds what a series gave (or, below zero, took) at a moment.</summary>
    public void Add(Timestamp time, string name, int colour, SignedAmount amount)
    {
        if (amount.IsZero)
        {
            return;
        }

        (_, _, Amount[] plus, Amount[] minus) = _series[PlaceOf(name, colour)];
        int column = ColumnOf(time);
        Amount magnitude = Amount.FromWei(amount.Magnitude);
        if (amount.IsNegative)
        {
            minus[column] += magnitude;
        }
        else
        {
            plus[column] += magnitude;
        }
    }

    private int PlaceOf(string name, int colour)
    {
        for (int i = 0; i < _series.Count; i++)
        {
            if (string.Equals(_series[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        int place = _series.FindIndex(s => s.Colour > colour);
        place = place < 0 ? _series.Count : place;
        _series.Insert(place, (name, colour, new Amount[Count], new Amount[Count]));
        return place;
    }

    private int ColumnOf(Timestamp time)
    {
        (int low, int high) = (0, _starts.Count - 1);
        while (low < high)
        {
            int middle = low + ((high - low + 1) / 2);
            (low, high) = _starts[middle] <= time ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
