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
        Test(c, isMissing: true, findings);
        Test(c, isMissing: false, findings);
    }

    private static void Test(ObservedCase c, bool isMissing, List<CauseFinding> findings)
    {
        EventNumber? nearest = null;
        int others = 0;
        foreach (EventNumber number in c.Earlier)
        {
            // A difference of a few units is the effect of many events: only that of the nearest one says something.
            if ((number <= c.Since && c.Row.Kind == ObservedKind.BalanceChange) || (c.IsFaint && number != c.Earlier[0]))
            {
                break;
            }

            if (IsIt(c, number, isMissing))
            {
                others += nearest is null ? 0 : 1;
                nearest ??= number;
            }
        }

        if (nearest is { } found)
        {
            string more = others == 0
                ? string.Empty
                : string.Create(
                    CultureInfo.InvariantCulture, $"; {others} earlier {(others == 1 ? "event has" : "events have")} the same effect");
            findings.Add(c.Found(
                isMissing ? DifferenceCause.MissingEvent : DifferenceCause.DuplicatedEvent,
                isMissing ? $"event {found} left out{more}" : $"event {found} applied twice{more}",
                found));
        }
    }

    private static bool IsIt(ObservedCase c, EventNumber number, bool isMissing)
    {
        SignedAmount effect = c.EffectOf(number);
        if (!effect.IsZero && c.Fits(SignedSum.OrNull(c.Expected, isMissing ? -effect : effect)))
        {
            return true;
        }

        if (!(c.Row.Kind is ObservedKind.Balance or ObservedKind.BalanceChange))
        {
            return false;
        }

        SignedAmount moved = c.ShareEffectOf(number);
        SignedAmount shares = SignedAmount.Of(c.Ledger.SharesAt(default, c.Row.Account, c.At).Value);
        PricingPair pair = c.Ledger.Timeline.PairAt(c.At);
        if (moved.IsZero || SignedSum.OrNull(shares, isMissing ? -moved : moved) is not { } then
            || ObservedCase.WorthOf(pair, then) is not { } worth)
        {
            return false;
        }

        return c.Fits(c.Row.Kind == ObservedKind.Balance
            ? worth
            : SignedSum.OrNull(worth, -SignedAmount.Of(c.Ledger.BalanceAt(c.Row.Account, c.Since).Value)));
    }
}
