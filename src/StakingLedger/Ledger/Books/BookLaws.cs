using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>The laws of an event's bookkeeping, which a reader of the books checks event by event.</summary>
internal static class BookLaws
{
    public const string Accounts = "postings name accounts of the chart";
    public const string SumsToZero = "postings of an event sum to zero";
    public const string HoldersFollowThePrice = "postings of the holders follow the priced assets";
    public const string MovementsAreExplained = "every movement of shares has a cause";

    /// <summary>Demands the laws of one event.</summary>
    /// <exception cref="LedgerCorruptException">One does not hold.</exception>
    public static void Demand(
        EventNumber number, PostingSheet sheet, EventEffects effects, in PricingPair before, int tokens)
    {
        DemandAccounts(number, sheet, tokens);
        DemandZero(number, sheet, BookCommodity.Assets);
        for (int token = 0; token < tokens; token++)
        {
            DemandZero(number, sheet, BookCommodity.SharesOf(new TokenId((byte)token)));
        }

        SignedAmount priced = SignedAmount.Change(before.Assets.Value, effects.CurrentPair.Assets.Value);
        SignedAmount holders = sheet.SumOf(BookCommodity.Assets, BookSection.Holders);
        if (holders != -priced)
        {
            throw new LedgerCorruptException(
                number, HoldersFollowThePrice, $"the priced assets change by {priced}, the holders' postings are {holders}");
        }

        DemandExplained(number, sheet, effects);
    }

    private static void DemandAccounts(EventNumber number, PostingSheet sheet, int tokens)
    {
        foreach (Posting posting in sheet.Postings)
        {
            if (!Enum.IsDefined(posting.Account.Kind) || posting.Account.Kind == BookAccountKind.None)
            {
                throw new LedgerCorruptException(number, Accounts, $"{posting.Account.Kind} of {posting.Amount}");
            }

            if (!posting.Commodity.IsAssets && posting.Commodity.Token.Index >= tokens)
            {
                throw new LedgerCorruptException(number, Accounts, $"token {posting.Commodity.Token.Index} of {tokens}");
            }
        }
    }

    private static void DemandZero(EventNumber number, PostingSheet sheet, BookCommodity commodity)
    {
        SignedAmount sum = sheet.SumOf(commodity, BookSection.Things)
            + sheet.SumOf(commodity, BookSection.Claims)
            + sheet.SumOf(commodity, BookSection.Holders);
        if (!sum.IsZero)
        {
            throw new LedgerCorruptException(number, SumsToZero, $"those of {commodity} sum to {sum}");
        }
    }

    private static void DemandExplained(EventNumber number, PostingSheet sheet, EventEffects effects)
    {
        for (int place = 0; place < effects.MovementCount; place++)
        {
            int notes = 0;
            foreach (MovementNote note in sheet.Movements)
            {
                notes += note.Place == place && note.Cause != MovementCause.None ? 1 : 0;
            }

            if (notes != 1)
            {
                throw new LedgerCorruptException(number, MovementsAreExplained, $"movement {place} has {notes} causes");
            }
        }

        if (sheet.Movements.Count != effects.MovementCount)
        {
            throw new LedgerCorruptException(
                number, MovementsAreExplained, $"{sheet.Movements.Count} causes for {effects.MovementCount} movements");
        }
    }
}
