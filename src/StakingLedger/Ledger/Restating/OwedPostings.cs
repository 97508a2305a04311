using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>What a restatement adds to totals of postings.</summary>
internal static class OwedPostings
{
    /// <summary>
    /// A fact exceeds by so much what the books say: who was paid more, or gave less, owes it; who paid in more, or received less, is owed
    /// it. What was paid has left its thing all the same, and what came in is there.
    /// </summary>
    public static void AddOwed(this BookTotals totals, in OutsideFact fact, SignedAmount excess)
    {
        BookAccount party = new(BookAccountKind.Restatement, 0, fact.Party);
        (BookAccount debited, BookAccount credited) = fact.Kind switch
        {
            FactKind.Paid => (party, fact.Thing),
            FactKind.Received => (fact.Thing, party),
            _ => (party, new BookAccount(BookAccountKind.Restatement, 0, fact.To)),
        };
        totals.Add(new Posting(debited, fact.Commodity, excess));
        totals.Add(new Posting(credited, fact.Commodity, -excess));
    }

    /// <summary>Takes everything of other totals away.</summary>
    public static void Subtract(this BookTotals totals, BookTotals other)
    {
        foreach (Posting line in other.Lines)
        {
            totals.Add(line with { Amount = -line.Amount });
        }
    }
}
