using System.Globalization;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// The value is the ledger's at another moment: before the latest events, or after the next ones. The nearest is told. What was nothing at
/// some time is everybody's value, and a difference of few units is made by many events: these are told of the nearest event alone.
/// </summary>
internal sealed class TimingHypothesis : IDifferenceHypothesis
{
    /// <inheritdoc/>
    public void Test(ObservedCase c, List<CauseFinding> findings)
    {
        int distance = 0;
        foreach (EventNumber number in c.Earlier)
        {
            distance++;
            if (!MayBe(c, number, c.At, distance))
            {
                break;
            }

            if (FitsEarlier(c, number))
            {
                findings.Add(c.Found(DifferenceCause.Timing, Text("before", number, distance, "earlier"), number));
                break;
            }
        }

        distance = 0;
        foreach (EventNumber number in NearbyEvents.After(c))
        {
            distance++;
            if (!MayBe(c, c.At.Next(), number, distance))
            {
                break;
            }

            if (c.FitsAt(number))
            {
                findings.Add(c.Found(DifferenceCause.Timing, Text("after", number, distance, "later"), number));
                break;
            }
        }
    }

    /// <summary>Whether a value so many events away may be a cause; zero may not when the account moved twice in between.</summary>
    private static bool MayBe(ObservedCase c, EventNumber first, EventNumber last, int distance) => distance == 1
        || (!c.IsFaint && (!c.Row.Value.Digits.IsZero || (c.Row.Kind is ObservedKind.Balance or ObservedKind.Shares
            && c.Ledger.EventsOf(c.Row.Token, c.Row.Account, first.Previous(), last).Count <= 1)));

    /// <summary>
    /// Whether the value without this event and all later ones fits. A change by one event is that of this one, if it is another.
    /// </summary>
    private static bool FitsEarlier(ObservedCase c, EventNumber number)
    {
        if (c.IsOfOneEvent)
        {
            return number != c.At && c.FitsAt(number);
        }

        EventNumber before = number.Previous();
        return (before >= c.Since || c.Row.Kind != ObservedKind.BalanceChange) && c.FitsAt(before);
    }

    private static string Text(string side, EventNumber number, int distance, string direction) => string.Create(
        CultureInfo.InvariantCulture,
        $"the ledger's value {side} event {number}: {distance} {(distance == 1 ? "event" : "events")} {direction}");
}
