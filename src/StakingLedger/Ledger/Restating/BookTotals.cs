using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>The sums of postings by account and commodity, in the order of the accounts.</summary>
internal sealed class BookTotals
{
    private readonly SortedList<(BookAccount Account, int Commodity), SignedAmount> _sums = new(ByAccount);

    private static Comparer<(BookAccount Account, int Commodity)> ByAccount { get; } =
        Comparer<(BookAccount Account, int Commodity)>.Create(static (x, y) =>
        {
            int order = x.Account.CompareTo(y.Account);
            return order != 0 ? order : x.Commodity.CompareTo(y.Commodity);
        });

    /// <summary>Adds one posting.</summary>
    public void Add(in Posting posting) => Add(posting.Account, posting.Commodity, posting.Amount);

    /// <summary>Adds an amount to an account.</summary>
    public void Add(BookAccount account, BookCommodity commodity, SignedAmount amount)
    {
        (BookAccount, int) key = (account, NumberOf(commodity));
        _ = _sums.TryGetValue(key, out SignedAmount sum);
        _sums[key] = sum + amount;
    }

    /// <summary>
    /// A fact exceeds by so much what the books say: who was paid more, or gave less, owes it; who paid in more, or received less, is owed
    /// it. What was paid has left its thing all the same, and what came in is there.
    /// </summary>
    public void AddOwed(in OutsideFact fact, SignedAmount excess)
    {
        BookAccount party = new(BookAccountKind.Restatement, 0, fact.Party);
        (BookAccount debited, BookAccount credited) = fact.Kind switch
        {
            FactKind.Paid => (party, fact.Thing),
            FactKind.Received => (fact.Thing, party),
            _ => (party, new BookAccount(BookAccountKind.Restatement, 0, fact.To)),
        };
        Add(debited, fact.Commodity, excess);
        Add(credited, fact.Commodity, -excess);
    }

    /// <summary>Takes the postings of an event, and those of the shares that it made or destroyed.</summary>
    public void Add(PostingSheet sheet, EventEffects effects)
    {
        foreach (Posting posting in sheet.Postings)
        {
            Add(posting);
        }

        foreach (ref readonly ShareMovement movement in effects.Movements)
        {
            if (movement.From is null || movement.To is null)
            {
                SignedAmount shares = SignedAmount.Of(movement.Shares);
                BookCommodity commodity = BookCommodity.SharesOf(movement.Token);
                Add(new BookAccount(BookAccountKind.HeldShares), commodity, movement.From is null ? shares : -shares);
                Add(new BookAccount(BookAccountKind.Outside), commodity, movement.From is null ? -shares : shares);
            }
        }
    }

    /// <summary>Takes everything of other totals away.</summary>
    public void Subtract(BookTotals other)
    {
        foreach (((BookAccount account, int commodity), SignedAmount sum) in other._sums)
        {
            Add(account, CommodityOf(commodity), -sum);
        }
    }

    /// <summary>The sums that are not zero, as postings.</summary>
    public IReadOnlyList<Posting> ToPostings()
    {
        List<Posting> postings = [];
        foreach (((BookAccount account, int commodity), SignedAmount sum) in _sums)
        {
            if (!sum.IsZero)
            {
                postings.Add(new Posting(account, CommodityOf(commodity), sum));
            }
        }

        return postings;
    }

    /// <summary>A commodity as a number: 0 for assets, then the tokens from 1 on.</summary>
    internal static byte NumberOf(BookCommodity commodity) => commodity.IsAssets ? (byte)0 : (byte)(commodity.Token.Index + 1);

    /// <summary>The commodity of a number.</summary>
    internal static BookCommodity CommodityOf(int number) =>
        number == 0 ? BookCommodity.Assets : BookCommodity.SharesOf(new TokenId((byte)(number - 1)));
}
