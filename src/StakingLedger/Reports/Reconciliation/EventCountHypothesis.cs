using System.Globalization;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// One event is left out, or applied twice. For an account's assets it is tried both ways: with the shares that the account would then
/// have, priced at the moment, and with what the event was worth when it happened.
/// </summary>
internal sealed class EventCountHypothesis : IDifferenceHypothesis
{
    /// <inheritdoc/>
    public void Test(ObservedCase c, List<CauseFinding> findings)
    {
        Counted missing = default;
        Counted duplicated = default;
        OtherShares shares = new(c);
        foreach (EventNumber number in c.Earlier)
        {
            // A difference of a few units is the effect of many events: only that of the nearest one says something.
            if ((number <= c.Since && c.Row.Kind == ObservedKind.BalanceChange) || (c.IsFaint && number != c.Earlier[0]))
            {
                break;
            }

            SignedAmount effect = c.EffectOf(number);
            SignedAmount moved = shares.IsPriced ? c.ShareEffectOf(number) : default;
            missing = IsIt(c, shares, -effect, -moved) ? missing.With(number) : missing;
            duplicated = IsIt(c, shares, effect, moved) ? duplicated.With(number) : duplicated;
        }

        Add(c, DifferenceCause.MissingEvent, missing, "left out", findings);
        Add(c, DifferenceCause.DuplicatedEvent, duplicated, "applied twice", findings);
    }

    private static void Add(ObservedCase c, DifferenceCause cause, in Counted counted, string what, List<CauseFinding> findings)
    {
        if (counted.Nearest is { } found)
        {
            string more = counted.Others == 0
                ? string.Empty
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"; {counted.Others} earlier {(counted.Others == 1 ? "event has" : "events have")} the same effect");
            findings.Add(c.Found(cause, $"event {found} {what}{more}", found));
        }
    }

    /// <summary>Whether the value with this more, or the worth of the account's shares with so many more, was observed.</summary>
    private static bool IsIt(ObservedCase c, OtherShares shares, SignedAmount effect, SignedAmount moved) =>
        (!effect.IsZero && c.Fits(SignedSum.OrNull(c.Expected, effect)))
        || (!moved.IsZero && shares.With(moved) is { } value && c.Fits(value));

    /// <summary>The nearest event, and how many earlier ones have the same effect.</summary>
    private readonly record struct Counted(EventNumber? Nearest, int Others)
    {
        public Counted With(EventNumber number) => Nearest is null ? new Counted(number, 0) : this with { Others = Others + 1 };
    }

    /// <summary>The value with other shares of the account, priced at the moment; looked up once for all events.</summary>
    private sealed class OtherShares(ObservedCase c)
    {
        private readonly SignedAmount _shares =
            c.Row.Kind.IsOfAccount() ? SignedAmount.Of(c.Ledger.SharesAt(default, c.Row.Account, c.At).Value) : default;

        private readonly SignedAmount _before = c.Row.Kind == ObservedKind.BalanceChange
            ? SignedAmount.Of(c.Ledger.BalanceAt(c.Row.Account, c.Since).Value)
            : default;

        private readonly PricingPair _pair = c.Ledger.Timeline.PairAt(c.At);

        public bool IsPriced => c.Row.Kind is ObservedKind.Balance or ObservedKind.BalanceChange;

        public SignedAmount? With(SignedAmount moved) =>
            SignedSum.OrNull(_shares, moved) is { } then && ObservedCase.WorthOf(_pair, then) is { } worth
                ? c.Row.Kind == ObservedKind.Balance ? worth : SignedSum.OrNull(worth, -_before)
                : null;
    }
}
