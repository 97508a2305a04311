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
        IReadOnlyList<EventNumber> own = c.Ledger.EventsOf(c.Row.Token, c.Row.Account, c.Ledger.HistoryBeginsAfter, c.At);
        for (int i = own.Count - 1; i >= 0; i--)
        {
            yield return own[i];
        }
    }

    private static IEnumerable<EventNumber> OwnAfter(ObservedCase c) =>
        c.Ledger.EventsOf(c.Row.Token, c.Row.Account, c.At, c.Ledger.LastEvent);

    private static IEnumerable<EventNumber> RatesBefore(ObservedCase c)
    {
        if (!c.Row.Kind.IsInAssets())
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
        if (!c.Row.Kind.IsInAssets())
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
        long looks = (long)c.Facts.Reach * LooksPerEvent;
        for (EventNumber number = c.At; number > c.Ledger.HistoryBeginsAfter && looks > 0; number = number.Previous(), looks--)
        {
            if (!c.EffectOf(number).IsZero)
            {
                yield return number;
            }
        }
    }

    private static IEnumerable<EventNumber> TotalsAfter(ObservedCase c)
    {
        long looks = (long)c.Facts.Reach * LooksPerEvent;
        for (EventNumber number = c.At; number < c.Ledger.LastEvent && looks > 0; looks--)
        {
            number = number.Next();
            if (!c.EffectOf(number).IsZero)
            {
                yield return number;
            }
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
