using System.Globalization;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>The value is the ledger's at another moment: before the latest events, or after the next ones. The nearest is told.</summary>
internal sealed class TimingHypothesis : IDifferenceHypothesis
{
    /// <inheritdoc/>
    public void Test(ObservedCase c, List<CauseFinding> findings)
    {
        int distance = 0;
        foreach (EventNumber number in c.Earlier)
        {
            distance++;
            if (EarlierValue(c, number) is { } value && c.Fits(value))
            {
                findings.Add(c.Found(DifferenceCause.Timing, Text("before", number, distance, "earlier"), number));
                break;
            }
        }

        distance = 0;
        foreach (EventNumber number in NearbyEvents.After(c))
        {
            distance++;
            if (c.Fits(c.ValueAt(number)))
            {
                findings.Add(c.Found(DifferenceCause.Timing, Text("after", number, distance, "later"), number));
                break;
            }
        }
    }

    /// <summary>The value without this event and all later ones. A change by one event is that of this one, if it is another.</summary>
    private static SignedAmount? EarlierValue(ObservedCase c, EventNumber number)
    {
        if (c.IsOfOneEvent)
        {
            return number == c.At ? null : c.ValueAt(number);
        }

        EventNumber before = number.Previous();
        return before < c.Since && c.Row.Kind == ObservedKind.BalanceChange ? null : c.ValueAt(before);
    }

    private static string Text(string side, EventNumber number, int distance, string direction) => string.Create(
        CultureInfo.InvariantCulture,
        $"the ledger's value {side} event {number}: {distance} {(distance == 1 ? "event" : "events")} {direction}");
}
