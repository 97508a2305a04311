using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Finds the event after which a ledger is asked for a moment. Blocks and times are searched in the journal itself.</summary>
internal sealed class HistoryPoints(PoolLedger ledger, Func<EpochNumber, EventNumber?>? eventOfEpoch)
{
    private readonly EventReader _reader = new();
    private (EventNumber Checked, EventNumber? TimeGoesBack, EventNumber? BlockGoesBack) _order;
    private (ObservedPoint Point, EventNumber Last, EventNumber Found) _previous;

    /// <summary>Finds the event.</summary>
    /// <param name="point">The moment.</param>
    /// <param name="number">The event; 0 before the first one.</param>
    /// <returns>What is wrong with the moment; null when it was found.</returns>
    public string? Find(ObservedPoint point, out EventNumber number)
    {
        number = ledger.LastEvent;
        string? fault = point.Kind switch
        {
            ObservedPointKind.Event => FindEvent(point.Value, out number),
            ObservedPointKind.Block => FindInOrder(point, out number),
            ObservedPointKind.Time => FindInOrder(point, out number),
            ObservedPointKind.Epoch => FindEpoch(point.Value, out number),
            _ => null,
        };
        return fault is null && number < ledger.HistoryBeginsAfter
            ? $"{point}, where the history begins after event {ledger.HistoryBeginsAfter}"
            : fault;
    }

    /// <summary>When an event was, and the name of its type, or of its command's where all events have one type.</summary>
    public (Timestamp Time, string Kind) Describe(EventNumber number)
    {
        ledger.Journal.Open(number, _reader);
        Timestamp time = _reader.Context.Time;
        string name = ledger.EventAt(number).GetType().Name;

        // Where all events have one type, the command tells them apart.
        return (time, name.EndsWith("Event", StringComparison.Ordinal) ? ledger.CommandBehind(number).GetType().Name : name);
    }

    private string? FindEvent(ulong value, out EventNumber number)
    {
        number = EventNumber.From(value);
        return number <= ledger.LastEvent ? null : $"event {number}, where the history ends with event {ledger.LastEvent}";
    }

    private string? FindEpoch(ulong value, out EventNumber number)
    {
        number = default;
        if (eventOfEpoch is null)
        {
            return "an epoch, where the history has none";
        }

        EventNumber? found = eventOfEpoch(EpochNumber.From(value));
        number = found ?? default;
        return found is null ? $"epoch {value}, which has no report in this history" : null;
    }

    private string? FindInOrder(ObservedPoint point, out EventNumber number)
    {
        bool isBlock = point.Kind == ObservedPointKind.Block;
        number = default;
        DemandOrder();
        if ((isBlock ? _order.BlockGoesBack : _order.TimeGoesBack) is { } back)
        {
            return $"{point}, where {(isBlock ? "blocks" : "times")} go back at event {back}: only events name a moment there";
        }

        if (isBlock && ledger.LastEvent > ledger.HistoryBeginsAfter && PlaceOf(ledger.LastEvent, isBlock) == 0)
        {
            return $"{point}, where the history has no blocks";
        }

        // Rows of one file mostly name one moment.
        if (_previous.Point == point && _previous.Last == ledger.LastEvent)
        {
            number = _previous.Found;
            return null;
        }

        if (ledger.LastEvent > ledger.HistoryBeginsAfter && PlaceOf(ledger.HistoryBeginsAfter.Next(), isBlock) is var first
            && first > point.Value)
        {
            ObservedPoint begin = point with { Value = first };
            return $"{point}, which is before the history: its first event is at {begin}";
        }

        ulong low = ledger.HistoryBeginsAfter.Value;
        ulong high = ledger.LastEvent.Value;
        while (low < high)
        {
            ulong middle = low + ((high - low + 1) / 2);
            if (PlaceOf(EventNumber.From(middle), isBlock) <= point.Value)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        number = EventNumber.From(low);
        _previous = (point, ledger.LastEvent, number);
        return null;
    }

    private ulong PlaceOf(EventNumber number, bool isBlock)
    {
        ledger.Journal.Open(number, _reader);
        Context context = _reader.Context;
        return isBlock ? context.Block.Value : context.Time.Seconds;
    }

    /// <summary>Looks once at every event whether times and blocks ever go back: a search relies on it.</summary>
    private void DemandOrder()
    {
        EventNumber first = _order.Checked < ledger.HistoryBeginsAfter ? ledger.HistoryBeginsAfter : _order.Checked;
        if (first == ledger.LastEvent)
        {
            return;
        }

        (ulong time, ulong block) = first == ledger.HistoryBeginsAfter
            ? default
            : (PlaceOf(first, isBlock: false), PlaceOf(first, isBlock: true));
        for (EventNumber number = first.Next(); number <= ledger.LastEvent; number = number.Next())
        {
            ledger.Journal.Open(number, _reader);
            Context context = _reader.Context;
            _order.TimeGoesBack ??= context.Time.Seconds < time ? number : null;
            _order.BlockGoesBack ??= context.Block.Value < block ? number : null;
            (time, block) = (context.Time.Seconds, context.Block.Value);
        }

        _order.Checked = ledger.LastEvent;
    }
}
