using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// What the holders' priced assets were, what came and went, and what they are:
/// <c>opening + deposits + rewards - penalties - fees - withdrawals ± dust and the rest = closing</c>, for any cut of a history. What
/// made the holders richer is positive.
/// </summary>
public sealed class BookEquation
{
    private readonly List<(BookAccountKind Kind, SignedAmount Change)> _changes = [];

    private BookEquation(Amount opening, Amount closing) => (Opening, Closing) = (opening, closing);

    /// <summary>Gets the priced assets before the first event.</summary>
    public Amount Opening { get; }

    /// <summary>Gets the priced assets after the last event.</summary>
    public Amount Closing { get; }

    /// <summary>Gets what each kind of the holders' accounts did, in the order of the chart; those that did nothing are left out.</summary>
    public IReadOnlyList<(BookAccountKind Kind, SignedAmount Change)> Changes => _changes;

    /// <summary>Gets what the two sides differ by: zero.</summary>
    public SignedAmount Difference
    {
        get
        {
            SignedAmount sum = -SignedAmount.Change(Opening.Value, Closing.Value);
            foreach ((_, SignedAmount change) in _changes)
            {
                sum += change;
            }

            return sum;
        }
    }

    /// <summary>The equation of a cut.</summary>
    /// <param name="opening">The pair before its first event.</param>
    /// <param name="totals">The postings of its events.</param>
    /// <param name="closing">The pair after its last event.</param>
    /// <exception cref="ArgumentNullException">The totals are null.</exception>
    public static BookEquation Of(in PricingPair opening, BookTotals totals, in PricingPair closing)
    {
        ArgumentNullException.ThrowIfNull(totals);
        BookEquation equation = new(opening.Assets, closing.Assets);
        foreach (BookAccountKind kind in Enum.GetValues<BookAccountKind>())
        {
            SignedAmount posted = new BookAccount(kind).Section == BookSection.Holders
                ? totals.SumOf(kind, BookCommodity.Assets)
                : SignedAmount.Zero;
            if (!posted.IsZero)
            {
                equation._changes.Add((kind, -posted));
            }
        }

        return equation;
    }
}
