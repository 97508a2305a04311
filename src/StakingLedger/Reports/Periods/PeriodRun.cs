namespace StakingLedger.Reports;

/// <summary>
/// Runs over a history and cuts it into the periods of a report. An event belongs to the period of its time; the ledger's order is kept,
/// so an event that is dated before its predecessor counts as of the predecessor's time.
/// </summary>
/// <typeparam name="TPeriod">The periods.</typeparam>
internal sealed class PeriodRun<TPeriod>(BookWalk walk, IPeriodBook<TPeriod> book, ReportTime time, PeriodCut cut, CalendarZone zone)
    where TPeriod : ReportPeriod
{
    private readonly PeriodCutter _cutter = new(cut, zone, time.From, time.To);

    /// <summary>Gets or sets who looks at the events before the first period.</summary>
    public Action<TPeriod>? Before { get; init; }

    /// <summary>Gets or sets who looks at a period after each of its events.</summary>
    public Action<TPeriod>? Within { get; init; }

    private bool IsPast => time.To is { } end && walk.Now >= end;

    /// <summary>The periods in order, those that the book wants to tell; one at least.</summary>
    public IEnumerable<TPeriod> Read()
    {
        bool isOpen = Skip() && !IsPast;
        TPeriod period = book.Begin(_cutter.At(isOpen && book.IsEmpty ? walk.Now : time.From));
        int listed = 0;
        while (isOpen)
        {
            while (!period.Span.Contains(walk.Now))
            {
                if (book.End(period))
                {
                    listed++;
                    yield return period;
                }

                period = book.Begin(_cutter.At(book.IsEmpty ? walk.Now : period.Span.To!.Value));
            }

            Take(period);
            if (_cutter.EndsWith(walk.Books))
            {
                period.Span = period.Span with { To = walk.Now };
                if (book.End(period))
                {
                    listed++;
                    yield return period;
                }

                period = book.Begin(new CalendarSpan(walk.Now, time.To));
            }

            isOpen = walk.Read() && !IsPast;
        }

        // The history goes on behind the report: to its end something was held, though nothing happened.
        while (IsPast && period.Span.To < time.To && !book.IsEmpty)
        {
            if (book.End(period))
            {
                listed++;
                yield return period;
            }

            period = book.Begin(_cutter.At(period.Span.To.Value));
        }

        // What a report ended is told already; the open end after it is told only when something happened in it.
        bool isTold = book.End(period) && (cut != PeriodCut.Report || period.FirstEvent is not null);
        if (isTold || listed == 0)
        {
            yield return period;
        }
    }

    private void Take(TPeriod period)
    {
        period.FirstEvent ??= walk.Number;
        period.LastEvent = walk.Number;
        book.Apply(period);
        Within?.Invoke(period);
    }

    /// <summary>Reads the events before the report; false when the history ends before it.</summary>
    private bool Skip()
    {
        TPeriod before = book.Begin(default);
        while (walk.Read())
        {
            if (walk.Now >= time.From)
            {
                return true;
            }

            book.Apply(before);
            Before?.Invoke(before);
        }

        return false;
    }
}
