using System.Globalization;
using System.Text;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// The shares themselves were rounded otherwise when they were made: all conversions of the account up, or to the nearest unit, where the
/// ledger rounds down, or down where it rounds up. The account's shares then differ by some units for ever after, and its assets by what
/// these are worth. One way must give the very number, with every conversion of the account up to the moment.
/// </summary>
internal sealed class ConversionRoundingHypothesis : IDifferenceHypothesis
{
    private const int MostNamed = 8;

    /// <inheritdoc/>
    public void Test(ObservedCase c, List<CauseFinding> findings)
    {
        if (!c.Row.Kind.IsOfAccount() || c.Facts.Books is not { } books
            || !c.Ledger.Accounts.TryFind(c.Row.Account, out AccountHandle account)
            || books.ConversionAt(c.Row.Token, account, c.At) is not { } last)
        {
            return;
        }

        ConvertedShares since = c.Since == c.At ? last : books.ConversionAt(c.Row.Token, account, c.Since) ?? default;
        foreach (ConversionForm form in Enum.GetValues<ConversionForm>())
        {
            if ((last.Of(form) != 0 || since.Of(form) != 0) && c.Fits(ValueOf(c, last.Of(form), since.Of(form))))
            {
                findings.Add(Found(c, books, last, form));
            }
        }
    }

    /// <summary>What would be observed with so many shares more; null below zero.</summary>
    private static SignedAmount? ValueOf(ObservedCase c, long more, long moreSince)
    {
        if (SharesWith(c, c.At, more) is not { IsNegative: false } shares)
        {
            return null;
        }

        if (c.Row.Kind == ObservedKind.Shares)
        {
            return shares;
        }

        SignedAmount? worth = ObservedCase.WorthOf(c.Ledger.Timeline.PairAt(c.At), shares);
        if (c.Row.Kind == ObservedKind.Balance)
        {
            return worth;
        }

        return SharesWith(c, c.Since, moreSince) is { } then && worth is { } now
            && ObservedCase.WorthOf(c.Ledger.Timeline.PairAt(c.Since), then) is { } before
            ? now - before
            : null;
    }

    private static SignedAmount? SharesWith(ObservedCase c, EventNumber at, long more) => SignedSum.OrNull(
        SignedAmount.Of(c.Ledger.SharesAt(c.Row.Token, c.Row.Account, at).Value),
        more < 0 ? -SignedAmount.Of((UInt256)(ulong)-more) : SignedAmount.Of((UInt256)(ulong)more));

    private static CauseFinding Found(ObservedCase c, ReconciliationBooks books, ConvertedShares last, ConversionForm form)
    {
        int count = 0;
        List<EventNumber> events = [];
        ConvertedShares? conversion = last;
        while (conversion is { } one)
        {
            conversion = books.ConversionBefore(one);
            if (one.Of(form) != (conversion?.Of(form) ?? 0))
            {
                count++;
                if (events.Count == 0 || events[^1] != one.Event)
                {
                    events.Add(one.Event);
                }
            }
        }

        StringBuilder detail = new("all conversions of this account's assets to shares ");
        _ = detail.Append(NameOf(form));
        if (!c.Ledger.HistoryBeginsAfter.IsGenesis)
        {
            _ = detail.Append(CultureInfo.InvariantCulture, $" since event {c.Ledger.HistoryBeginsAfter}");
        }

        _ = detail.Append(CultureInfo.InvariantCulture, $": {count} {(count == 1 ? "gives" : "give")} other shares, in ")
            .Append(events.Count == 1 ? "event " : "events ")
            .AppendJoin(", ", events.Take(MostNamed));
        if (events.Count > MostNamed)
        {
            _ = detail.Append(CultureInfo.InvariantCulture, $" and {events.Count - MostNamed} earlier ones");
        }

        return c.Found(DifferenceCause.Rounding, detail.ToString(), events[0]);
    }

    private static string NameOf(ConversionForm form) => form switch
    {
        ConversionForm.Up => "rounded up",
        ConversionForm.Down => "rounded down",
        _ => "rounded to the nearest unit",
    };
}
