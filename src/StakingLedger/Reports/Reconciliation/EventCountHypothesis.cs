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
            if (number <= c.Since && c.Row.Kind == ObservedKind.BalanceChange)
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
        if (!effect.IsZero && c.Fits(isMissing ? c.Expected - effect : c.Expected + effect))
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
        if (moved.IsZero || ObservedCase.WorthOf(pair, isMissing ? shares - moved : shares + moved) is not { } worth)
        {
            return false;
        }

        return c.Fits(c.Row.Kind == ObservedKind.Balance
            ? worth
            : worth - SignedAmount.Of(c.Ledger.BalanceAt(c.Row.Account, c.Since).Value));
    }
}
