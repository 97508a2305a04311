using StakingLedger.Analytics;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// By how much the share rate grew in a period of a statement: net and without some steps. It begins with the pair before the period,
/// or with the first one that prices a share, and ends with the history at the latest.
/// </summary>
public sealed class PeriodRates
{
    private PeriodRates(Timestamp from, Timestamp to, string? reason, IReadOnlyList<RateGrowth> growths) =>
        (From, To, Reason, Growths) = (from, to, reason, growths);

    /// <summary>Gets when it begins.</summary>
    public Timestamp From { get; }

    /// <summary>Gets when it ends.</summary>
    public Timestamp To { get; }

    /// <summary>Gets why there is no rate, or why it is zero; null when the rate moved.</summary>
    public string? Reason { get; }

    /// <summary>
    /// Gets the growths: net, gross of fees, net without incentives, gross without incentives; none, where no time passed or no share
    /// is priced.
    /// </summary>
    public IReadOnlyList<RateGrowth> Growths { get; }

    /// <summary>The growth in a period.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="period">A period of it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PeriodRates Of(HolderStatement statement, StatementPeriod period)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(period);
        Timestamp to = period.Span.To is { } end && end < statement.HistoryTo ? end : statement.HistoryTo;
        Timestamp from = period.Span.From > statement.HistoryFrom ? period.Span.From : statement.HistoryFrom;
        to = to > from ? to : from;
        Timeline timeline = statement.Ledger.Timeline;
        PricingPair pair = period.Opening.Pair;
        (int place, int behind) = Places(timeline, period);
        while (!Prices(pair) && place < behind)
        {
            EventNumber number = timeline.EventOf(place);
            (int first, int count) = timeline.PlacesOf(number);
            (place, pair, from) = (first + count, timeline.PairAt(number), statement.Ledger.ContextOf(number).Time);
        }

        PricingPair last = place < behind ? timeline[behind - 1].After : pair;
        if (!Prices(pair) || last.Shares.IsZero)
        {
            return new PeriodRates(from, to, "no share is priced", []);
        }

        if (behind - place > 1 && Steps(timeline, place, behind - 1).Any(static step => !Prices(step.After)))
        {
            return new PeriodRates(from, to, "no share is priced for a time", []);
        }

        if (to <= from)
        {
            return new PeriodRates(from, to, "no time passes", []);
        }

        PricedMoment start = new(from, pair);
        RateGrowth[] growths =
        [
            .. new[] { LeftOutSteps.None, LeftOutSteps.Fees, LeftOutSteps.Incentives, LeftOutSteps.Fees | LeftOutSteps.Incentives }
                .Select(left => RateGrowth.Over(start, to, Steps(timeline, place, behind), left)),
        ];
        bool stands = growths[0].Numerator == growths[0].Denominator;
        return new PeriodRates(from, to, stands ? "the share rate is the same before and after" : null, growths);
    }

    private static bool Prices(PricingPair pair) => !pair.Shares.IsZero && !pair.Assets.IsZero;

    private static (int First, int Behind) Places(Timeline timeline, StatementPeriod period)
    {
        if (period.FirstEvent is not { } first || period.LastEvent is not { } last)
        {
            return (0, 0);
        }

        (int place, int count) = timeline.PlacesOf(last);
        return (timeline.PlacesOf(first).First, place + count);
    }

    private static IEnumerable<RateStep> Steps(Timeline timeline, int place, int behind)
    {
        for (int i = place; i < behind; i++)
        {
            yield return timeline[i];
        }
    }
}
