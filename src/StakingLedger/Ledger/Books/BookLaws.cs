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

        DemandZero(number, sheet, BookCommodity.Validators);

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

            if (posting.Commodity.IsShares && posting.Commodity.Token.Index >= tokens)
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
        int count = effects.MovementCount;
        if (sheet.Movements.Count != count)
        {
            throw new LedgerCorruptException(
                number, MovementsAreExplained, $"{sheet.Movements.Count} causes for {count} movements");
        }

        // One cause for each place: as many causes as movements, and no place without or with a second one.
        Span<bool> explained = count <= 64 ? stackalloc bool[count] : new bool[count];
        explained.Clear();
        foreach (MovementNote note in sheet.Movements)
        {
            if (note.Place < 0 || note.Place >= count || note.Cause == MovementCause.None || explained[note.Place])
            {
                throw new LedgerCorruptException(
                    number, MovementsAreExplained, $"movement {note.Place} of {count} has the cause {note.Cause}, or two");
            }

            explained[note.Place] = true;
        }
    }
}
