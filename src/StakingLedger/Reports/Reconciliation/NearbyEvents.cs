using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// The events around a moment that may change a value: for an account its own ones and, for its assets, the steps of the rate; for a
/// total whatever changed it. Both ways no more than the reach of either kind.
/// </summary>
internal static class NearbyEvents
{
    /// <summary>How many events are looked at for each one that a total may take: most events change no total.</summary>
    private const int LooksPerEvent = 64;
    private const ulong LooksAtOnce = 1024;

    /// <summary>Up to the moment, the latest first.</summary>
    public static IEnumerable<EventNumber> Before(ObservedCase c) => c.Row.Kind.IsOfAccount()
        ? Merged(OwnBefore(c).Take(c.Facts.Reach), RatesBefore(c).Take(c.Facts.Reach), isDescending: true)
        : TotalsBefore(c).Take(c.Facts.Reach);

    /// <summary>After the moment, the earliest first.</summary>
    public static IEnumerable<EventNumber> After(ObservedCase c) => c.Row.Kind.IsOfAccount()
        ? Merged(OwnAfter(c).Take(c.Facts.Reach), RatesAfter(c).Take(c.Facts.Reach), isDescending: false)
        : TotalsAfter(c).Take(c.Facts.Reach);

    private static IEnumerable<EventNumber> OwnBefore(ObservedCase c)
    {
        for (int i = c.Series.OwnUpTo(c.At) - 1; i >= 0; i--)
        {
            yield return c.Series.Own[i];
        }
    }

    private static IEnumerable<EventNumber> OwnAfter(ObservedCase c)
    {
        for (int i = c.Series.OwnUpTo(c.At); i < c.Series.Own.Count; i++)
        {
            yield return c.Series.Own[i];
        }
    }

    private static IEnumerable<EventNumber> RatesBefore(ObservedCase c)
    {
        if (!c.Row.Kind.IsInAssets() && !c.Row.Kind.IsOfPair())
        {
            yield break;
        }

        Timeline timeline = c.Ledger.Timeline;
        (int first, int count) = timeline.PlacesOf(c.At);
        for (int place = first + count - 1; place >= 0; place--)
        {
            yield return timeline.EventOf(place);
        }
    }

    private static IEnumerable<EventNumber> RatesAfter(ObservedCase c)
    {
        if (!c.Row.Kind.IsInAssets() && !c.Row.Kind.IsOfPair())
        {
            yield break;
        }

        Timeline timeline = c.Ledger.Timeline;
        (int first, int count) = timeline.PlacesOf(c.At);
        for (int place = first + count; place < timeline.Count; place++)
        {
            yield return timeline.EventOf(place);
        }
    }

    private static IEnumerable<EventNumber> TotalsBefore(ObservedCase c)
    {
        ulong looks = Math.Min((ulong)c.Facts.Reach * LooksPerEvent, c.At.DistanceFrom(c.Ledger.HistoryBeginsAfter));
        ulong first = c.At.Value - looks;
        return Merged(TotalMovesBefore(c, first), RatesBefore(c).TakeWhile(number => number.Value > first), isDescending: true)
            .Where(number => !c.EffectOf(number).IsZero);
    }

    private static IEnumerable<EventNumber> TotalsAfter(ObservedCase c)
    {
        ulong looks = Math.Min((ulong)c.Facts.Reach * LooksPerEvent, c.Ledger.LastEvent.DistanceFrom(c.At));
        ulong last = c.At.Value + looks;
        return Merged(TotalMovesAfter(c, last), RatesAfter(c).TakeWhile(number => number.Value <= last), isDescending: false)
            .Where(number => !c.EffectOf(number).IsZero);
    }

    /// <summary>The events down to one in which the total of the shares moved, some at a time: few are wanted of a long history.</summary>
    private static IEnumerable<EventNumber> TotalMovesBefore(ObservedCase c, ulong first)
    {
        for (ulong high = c.Row.Kind.IsOfPair() ? first : c.At.Value; high > first;)
        {
            ulong low = high - Math.Min(high - first, LooksAtOnce);
            IReadOnlyList<EventNumber> moves = c.Ledger.TotalEventsOf(c.Row.Token, EventNumber.From(low), EventNumber.From(high));
            for (int i = moves.Count - 1; i >= 0; i--)
            {
                yield return moves[i];
            }

            high = low;
        }
    }

    private static IEnumerable<EventNumber> TotalMovesAfter(ObservedCase c, ulong last)
    {
        for (ulong low = c.Row.Kind.IsOfPair() ? last : c.At.Value; low < last;)
        {
            ulong high = low + Math.Min(last - low, LooksAtOnce);
            foreach (EventNumber number in c.Ledger.TotalEventsOf(c.Row.Token, EventNumber.From(low), EventNumber.From(high)))
            {
                yield return number;
            }

            low = high;
        }
    }

    /// <summary>Two sequences in one order, each event once.</summary>
    private static IEnumerable<EventNumber> Merged(IEnumerable<EventNumber> one, IEnumerable<EventNumber> other, bool isDescending)
    {
        using IEnumerator<EventNumber> left = one.GetEnumerator();
        using IEnumerator<EventNumber> right = other.GetEnumerator();
        bool hasLeft = left.MoveNext();
        bool hasRight = right.MoveNext();
        EventNumber? last = null;
        while (hasLeft || hasRight)
        {
            bool takesLeft = hasLeft && (!hasRight || (isDescending ? left.Current >= right.Current : left.Current <= right.Current));
            EventNumber next = takesLeft ? left.Current : right.Current;
            hasLeft = takesLeft ? left.MoveNext() : hasLeft;
            hasRight = takesLeft ? hasRight : right.MoveNext();
            if (next != last)
            {
                yield return next;
            }

            last = next;
        }
    }
}
