using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>A row that differs, as the hypotheses see it.</summary>
internal sealed class ObservedCase(
    PoolLedger ledger,
    HistoryPoints points,
    ReconciliationFacts facts,
    TotalLevels totals,
    ObservedRow row,
    EventNumber at,
    EventNumber since)
{
    /// <summary>
    /// A number that hides units behind its last digit supports a cause only when the difference is so many of its last digits: a few
    /// digits are hit by chance, among the thousands of values that are tried.
    /// </summary>
    private static readonly UInt256 FewestSteps = 1_000_000U;

    private readonly ValueSeries _series = new(ledger, row, totals);
    private IReadOnlyList<EventNumber>? _earlier;
    private readonly SignedAmount? _exact = row.Value.Exact;
    private SignedAmount? _levelSince;
    private bool? _isFaint;

    /// <summary>Gets the ledger.</summary>
    public PoolLedger Ledger => ledger;

    /// <summary>Gets what the host knows.</summary>
    public ReconciliationFacts Facts => facts;

    /// <summary>Gets the row.</summary>
    public ObservedRow Row => row;

    /// <summary>Gets the event after which the ledger is asked.</summary>
    public EventNumber At => at;

    /// <summary>Gets the event after which a change begins; <see cref="At"/> for everything else.</summary>
    public EventNumber Since => since;

    /// <summary>Gets what the ledger says.</summary>
    public SignedAmount Expected { get; } = ObservedQuantity.Of(ledger, row, at, since);

    /// <summary>Gets the observed value less the ledger's; null when it has a fraction of a unit, or does not fit 256 bits.</summary>
    public SignedAmount? Difference => _exact is { } observed ? SignedSum.OrNull(observed, -Expected) : null;

    /// <summary>
    /// Gets a value indicating whether the difference is so small that roundings alone may make it: one unit for every movement of the
    /// account, and one for every balance that is rounded. Totals have no such bound. Among many events some have just such an effect,
    /// so only the nearest one may then be a cause.
    /// </summary>
    public bool IsFaint => _isFaint ??= IsWithinBound();

    /// <summary>Gets a value indicating whether the row is a change by one event.</summary>
    public bool IsOfOneEvent => row is { Kind: ObservedKind.BalanceChange, Since: null };

    /// <summary>Gets the value at one event after another; of a change, the balance.</summary>
    public ValueSeries Series => _series;

    /// <summary>Gets the events, the latest first, that may have made the value. No more than the reach of either kind.</summary>
    public IReadOnlyList<EventNumber> Earlier => _earlier ??= [.. NearbyEvents.Before(this)];

    /// <summary>
    /// Whether a hypothesis gives the observed number, and not just the one that the ledger gives. A number that hides units must be the
    /// hypothesis' with all of them, or differ from the ledger's by enough of its last digits.
    /// </summary>
    public bool Fits(SignedAmount? candidate) => candidate is { } value && value != Expected
        && ((_exact is { } observed && observed == value) || (row.Value.IsCoarse && row.Value.Prints(value) && IsFarOff()));

    /// <summary>The value after another event. A change by one event is then that event's.</summary>
    public SignedAmount ValueAt(EventNumber number)
    {
        SignedAmount level = _series.At(number);
        return row.Kind == ObservedKind.BalanceChange ? level - (IsOfOneEvent ? _series.At(Before(number)) : LevelSince) : level;
    }

    /// <summary>Whether the value after another event is the observed number.</summary>
    public bool FitsAt(EventNumber number)
    {
        // A balance is not divided out to see that it is another one.
        if (row.Value.IsCoarse || IsOfOneEvent || !(row.Kind is ObservedKind.Balance or ObservedKind.BalanceChange))
        {
            return Fits(ValueAt(number));
        }

        SignedAmount? level = row.Kind == ObservedKind.Balance ? _exact
            : _exact is { } change ? SignedSum.OrNull(change, LevelSince)
            : null;
        return level is { IsNegative: false } observed && _exact != Expected && _series.IsWorth(number, observed.Magnitude);
    }

    /// <summary>The change that an event made to the value, or for a change: to the balance.</summary>
    public SignedAmount EffectOf(EventNumber number)
    {
        // The value after an event is mostly the one that was looked at last: the value before the next one.
        SignedAmount after = _series.At(number);
        return after - _series.At(Before(number));
    }

    /// <summary>By how much an event changed the account's shares.</summary>
    public SignedAmount ShareEffectOf(EventNumber number)
    {
        Shares after = _series.SharesAt(number);
        return SignedAmount.Change(_series.SharesAt(Before(number)).Value, after.Value);
    }

    /// <summary>A finding without an event.</summary>
    public static CauseFinding Found(DifferenceCause cause, string detail) => new(cause, detail);

    /// <summary>A finding about an event.</summary>
    public CauseFinding Found(DifferenceCause cause, string detail, EventNumber number)
    {
        (Timestamp time, string kind) = points.Describe(number);
        return new CauseFinding(cause, detail, number, kind, time);
    }

    /// <summary>The assets of shares that may have a sign; null below zero.</summary>
    public static SignedAmount? WorthOf(in PricingPair pair, SignedAmount shares) =>
        shares.IsNegative ? null : SignedAmount.Of(pair.BalanceOf(Shares.Of(shares.Magnitude)).Value);

    private bool IsFarOff() => Difference is { } difference
        && ObservedNumber.TryScale(FewestSteps, row.Value.Scale, out UInt256 least)
        && difference.Magnitude >= least;

    private bool IsWithinBound()
    {
        if (!(row.Kind is ObservedKind.Balance or ObservedKind.BalanceChange) || Difference is not { } difference)
        {
            return false;
        }

        bool isChange = row.Kind == ObservedKind.BalanceChange;
        int movements = _series.OwnUpTo(at) - (isChange ? _series.OwnUpTo(since) : 0);
        return difference.Magnitude <= (ulong)movements + (isChange ? 2UL : 1UL);
    }

    private SignedAmount LevelSince => _levelSince ??= _series.At(since);

    private EventNumber Before(EventNumber number) =>
        number.IsGenesis || number <= ledger.HistoryBeginsAfter ? number : number.Previous();
}
