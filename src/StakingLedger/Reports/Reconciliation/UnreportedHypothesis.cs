using System.Globalization;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// A value counts assets that had arrived and that no price had counted, as the books have them: one account, those of one source, all of
/// them, a donation, what the price lags behind. For an account the price is then that of the assets with them.
/// </summary>
internal sealed class UnreportedHypothesis : IDifferenceHypothesis
{
    /// <inheritdoc/>
    public void Test(ObservedCase c, List<CauseFinding> findings)
    {
        bool isPriced = c.Row.Kind is ObservedKind.Balance or ObservedKind.TotalAssets or ObservedKind.PairAssets;
        if (!isPriced || c.Facts.Books is not { } books || c.IsFaint || c.Ledger.Timeline.PairAt(c.At).Shares.IsZero)
        {
            return;
        }

        List<SignedAmount> tried = [];
        SignedAmount unpriced = default;
        SignedAmount unreported = default;
        List<(BookAccount Account, SignedAmount Amount)> waiting = books.WaitingAt(c.At);
        foreach ((BookAccount account, SignedAmount amount) in waiting)
        {
            if (account == ReconciliationBooks.Unpriced)
            {
                unpriced = amount;
                continue;
            }

            unreported += amount;
            Add(c, tried, amount, $"unreported {NameOf(account)}", null, findings);
        }

        foreach (IGrouping<ushort, (BookAccount Account, SignedAmount Amount)> source in waiting
            .Where(static w => w.Account != ReconciliationBooks.Unpriced).GroupBy(static w => w.Account.Detail))
        {
            string name = $"all unreported {NameOf(source.First().Account with { Party = default })}";
            Add(c, tried, Sum(source.Select(static w => w.Amount)), name, null, findings);
        }

        Add(c, tried, unreported, "all that is unreported", null, findings);
        List<UncountedDonation> donations = books.DonationsAt(c.At);
        foreach (UncountedDonation donation in donations)
        {
            Add(c, tried, donation.Amount, $"the donation of event {donation.Event}", donation.Event, findings);
        }

        string count = string.Create(CultureInfo.InvariantCulture, $"all {donations.Count} donations since the price moved");
        Add(c, tried, Sum(donations.Select(static d => d.Amount)), count, null, findings);
        Add(c, tried, unpriced, "what the holders own beyond the price", null, findings);
        Add(c, tried, unpriced + unreported, "what the holders own beyond the price, and all that is unreported", null, findings);
    }

    private static string NameOf(BookAccount account)
    {
        string source = JournalWords.Of((RewardSource)account.Detail);
        return account.Party.IsDefault ? $"{source} rewards" : $"ether of {account.Party} ({source})";
    }

    private static SignedAmount Sum(IEnumerable<SignedAmount> amounts) =>
        amounts.Aggregate(SignedAmount.Zero, static (sum, amount) => sum + amount);

    /// <summary>Tries an amount once: what is the same sum under two names is one cause.</summary>
    private static void Add(
        ObservedCase c, List<SignedAmount> tried, SignedAmount amount, string name, EventNumber? number, List<CauseFinding> findings)
    {
        if (amount.IsZero || amount.IsNegative || tried.Contains(amount))
        {
            return;
        }

        tried.Add(amount);
        bool isAdded = c.Row.Kind != ObservedKind.Balance && c.Fits(SignedSum.OrNull(c.Expected, amount));
        if (isAdded || c.Fits(PricedWith(c, amount.Magnitude)))
        {
            string detail = $"it counts {amount} that the price does not count: {name}";
            findings.Add(number is { } given
                ? c.Found(DifferenceCause.UnattributedDonation, detail, given)
                : ObservedCase.Found(DifferenceCause.UnattributedDonation, detail));
        }
    }

    /// <summary>The value when the pair's assets are so much more.</summary>
    private static SignedAmount? PricedWith(ObservedCase c, in UInt256 amount)
    {
        PricingPair pair = c.Ledger.Timeline.PairAt(c.At);
        if (!UInt256.TryAdd(pair.Assets.Value, amount, out UInt256 assets))
        {
            return null;
        }

        return c.Row.Kind == ObservedKind.PairAssets ? SignedAmount.Of(assets)
            : ObservedQuantity.SharesBehind(c.Ledger, c.Row, c.At) is { } shares
                && FullMath.TryMulDiv(shares, assets, pair.Shares.Value, Rounding.Down, out UInt256 worth)
                ? SignedAmount.Of(worth)
                : null;
    }
}
