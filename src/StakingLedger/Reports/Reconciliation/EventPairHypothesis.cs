using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// For totals: two events are left out, or applied twice, or one of each. Many pairs of a long history may give a number by chance, so
/// this is tried only when nothing simpler fits, on numbers that were printed in full, and on differences with digits enough: of round
/// amounts some pair always has the sum.
/// </summary>
internal sealed class EventPairHypothesis : IDifferenceHypothesis
{
    /// <summary>Three ways with half a million pairs each are hit by one difference of so many digits in a hundred.</summary>
    private const int FewestDigits = 9;

    /// <inheritdoc/>
    public void Test(ObservedCase c, List<CauseFinding> findings)
    {
        if (c.Row.Kind.IsOfAccount() || findings.Count > 0 || c.Difference is not { } difference || c.Row.Value.IsCoarse
            || difference.Magnitude.ToString().TrimEnd('0').Length < FewestDigits)
        {
            return;
        }

        EventNumber[] events = [.. c.Earlier];
        SignedAmount[] effects = [.. events.Select(c.EffectOf)];
        SignedAmount[] sorted = [.. effects];
        int[] places = [.. Enumerable.Range(0, events.Length)];
        Array.Sort(sorted, places);
        Add(c, events, Find(effects, sorted, places, -difference, isSum: true), DifferenceCause.MissingEvent, findings);
        Add(c, events, Find(effects, sorted, places, difference, isSum: true), DifferenceCause.DuplicatedEvent, findings);
        Add(c, events, Find(effects, sorted, places, difference, isSum: false), DifferenceCause.MissingAndDuplicatedEvent, findings);
    }

    /// <summary>The latest pair with that sum, or whose first effect exceeds the second one by as much.</summary>
    private static (int First, int Second)? Find(
        SignedAmount[] effects, SignedAmount[] sorted, int[] places, SignedAmount wanted, bool isSum)
    {
        for (int i = 0; i < effects.Length; i++)
        {
            SignedAmount? sum = isSum ? SignedSum.OrNull(wanted, -effects[i]) : SignedSum.OrNull(effects[i], -wanted);
            if (sum is not { } other)
            {
                continue;
            }

            int at = Array.BinarySearch(sorted, other);
            if (at >= 0 && places[at] == i)
            {
                // Another event of the same effect stands beside it.
                at = at > 0 && sorted[at - 1] == other ? at - 1
                    : at + 1 < sorted.Length && sorted[at + 1] == other ? at + 1
                    : -1;
            }

            if (at >= 0)
            {
                return (i, places[at]);
            }
        }

        return null;
    }

    private static void Add(
        ObservedCase c, EventNumber[] events, (int First, int Second)? pair, DifferenceCause cause, List<CauseFinding> findings)
    {
        if (pair is not var (i, j))
        {
            return;
        }

        (EventNumber first, EventNumber second) = (events[i], events[j]);
        string detail = cause switch
        {
            DifferenceCause.MissingEvent => $"events {first} and {second} left out",
            DifferenceCause.DuplicatedEvent => $"events {first} and {second} applied twice",
            _ => $"event {first} applied twice and event {second} left out",
        };
        findings.Add(c.Found(cause, detail, first));
    }
}
