using System.Globalization;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>What stands in the accounts of a pool where its history begins: nothing, unless it begins with a snapshot.</summary>
internal static class BooksOpening
{
    /// <summary>Refuses totals where the history begins with its first event, and where they are missing or of another event.</summary>
    /// <exception cref="ArgumentException">They are needed and missing, not needed, or do not fit the snapshot.</exception>
    public static void Demand(PoolLedger ledger, Func<IProtocol> protocol, BookTotals? opening)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(protocol);
        EventNumber after = ledger.HistoryBeginsAfter;
        if (after.IsGenesis == opening is null)
        {
            if (opening is not null)
            {
                DemandFits(BookReader.Of(ledger, protocol), opening);
            }

            return;
        }

        throw new ArgumentException(
            after.IsGenesis
                ? "The history begins with its first event: nothing stood in the books before."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"This ledger came from a snapshot after event {after.Value}: the totals of the books as of that event are needed."),
            nameof(opening));
    }

    /// <summary>The totals to go on from; those given stay as they are.</summary>
    public static BookTotals Copy(BookTotals? opening)
    {
        BookTotals totals = new();
        foreach (Posting line in opening?.Lines ?? [])
        {
            totals.Add(line);
        }

        return totals;
    }

    private static void DemandFits(BookReader reader, BookTotals opening)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"event {reader.Number.Value}");
        SignedAmount priced = SignedAmount.Of(reader.After.Assets.Value);
        SignedAmount holders = -opening.SumOf(BookSection.Holders, BookCommodity.Assets);
        if (holders != priced)
        {
            throw new ArgumentException(Misfit(place, "the holders' assets", holders, priced), nameof(opening));
        }

        DemandEven(opening, BookCommodity.Assets, place);
        DemandEven(opening, BookCommodity.Validators, place);
        for (int i = 0; i < reader.Tokens.Count; i++)
        {
            BookCommodity shares = BookCommodity.SharesOf(new TokenId((byte)i));
            DemandEven(opening, shares, place);
            SignedAmount held = opening.Of(new BookAccount(BookAccountKind.HeldShares), shares);
            SignedAmount exist = SignedAmount.Of(reader.State.Shares(shares.Token).Total);
            if (held != exist)
            {
                throw new ArgumentException(Misfit(place, $"what is held of {shares}", held, exist), nameof(opening));
            }
        }
    }

    private static void DemandEven(BookTotals opening, BookCommodity commodity, string place)
    {
        SignedAmount sum = opening.SumOf(BookSection.Things, commodity) + opening.SumOf(BookSection.Claims, commodity)
            + opening.SumOf(BookSection.Holders, commodity);
        if (!sum.IsZero)
        {
            string what = $"the sum of all accounts in {commodity}";
            throw new ArgumentException(Misfit(place, what, sum, SignedAmount.Zero), nameof(opening));
        }
    }

    private static string Misfit(string place, string what, SignedAmount found, SignedAmount expected) =>
        $"The totals are not those of {place}: {what} is {found} there; expected {expected}.";
}
