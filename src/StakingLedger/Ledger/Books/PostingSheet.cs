using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// The bookkeeping of one event, as the protocol states it: postings in assets, what its divisions left over, and why its shares moved.
/// Reusable: it is emptied before each event. The postings of shares are the ledger's, made of the movements.
/// </summary>
public sealed class PostingSheet
{
    private readonly List<Posting> _postings = [];
    private readonly List<RoundingNote> _roundings = [];
    private readonly List<MovementNote> _movements = [];

    /// <summary>Gets the postings in order.</summary>
    public IReadOnlyList<Posting> Postings => _postings;

    /// <summary>Gets what the event's divisions left over, in order.</summary>
    public IReadOnlyList<RoundingNote> Roundings => _roundings;

    /// <summary>Gets why shares moved, by the places of the movements; places without a note are missing.</summary>
    public IReadOnlyList<MovementNote> Movements => _movements;

    /// <summary>Assets go from one account to another: the first is credited, the second debited. Nothing is not recorded.</summary>
    /// <param name="from">Whom they leave: a thing that becomes less, or a claim or cause that becomes more.</param>
    /// <param name="to">Whom they reach.</param>
    /// <param name="assets">How much, in the smallest unit.</param>
    public void Move(BookAccount from, BookAccount to, Amount assets)
    {
        if (assets.IsZero)
        {
            return;
        }

        SignedAmount amount = SignedAmount.Of(assets.Value);
        _postings.Add(new Posting(to, BookCommodity.Assets, amount));
        _postings.Add(new Posting(from, BookCommodity.Assets, -amount));
    }

    /// <summary>Validators go from one account to another: the first is credited, the second debited. None is not recorded.</summary>
    /// <param name="from">Where they were; <see cref="BookAccountKind.Outside"/> for those that become known.</param>
    /// <param name="to">Where they are.</param>
    /// <param name="count">How many.</param>
    public void Count(BookAccount from, BookAccount to, ulong count)
    {
        Add(to, BookCommodity.Validators, SignedAmount.Of(count));
        Add(from, BookCommodity.Validators, -SignedAmount.Of(count));
    }

    /// <summary>Records one posting; the caller answers for the sum.</summary>
    /// <param name="account">The account.</param>
    /// <param name="commodity">What is counted.</param>
    /// <param name="amount">How much; zero is not recorded.</param>
    public void Add(BookAccount account, BookCommodity commodity, SignedAmount amount)
    {
        if (!amount.IsZero)
        {
            _postings.Add(new Posting(account, commodity, amount));
        }
    }

    /// <summary>Records what a division left over; an even division leaves nothing and is not recorded.</summary>
    /// <param name="note">The remainder with its rule.</param>
    public void Round(in RoundingNote note)
    {
        if (!note.Remainder.IsZero)
        {
            _roundings.Add(note);
        }
    }

    /// <summary>Says why a movement of the event happened.</summary>
    /// <param name="place">The movement's place in the event's effects, from 0.</param>
    /// <param name="cause">Why.</param>
    /// <param name="asked">The assets that the movement stands for, where the event names them: what was paid in, or asked for.</param>
    /// <param name="fee">A fee in assets that the holder paid besides.</param>
    public void Explain(int place, MovementCause cause, Amount? asked = null, Amount fee = default) =>
        _movements.Add(new MovementNote(place, cause, asked, fee));

    /// <summary>The sum of the postings of a commodity in one section.</summary>
    /// <param name="commodity">The commodity.</param>
    /// <param name="section">The section.</param>
    public SignedAmount SumOf(BookCommodity commodity, BookSection section)
    {
        SignedAmount sum = SignedAmount.Zero;
        foreach (Posting posting in _postings)
        {
            sum += posting.Commodity == commodity && posting.Account.Section == section ? posting.Amount : SignedAmount.Zero;
        }

        return sum;
    }

    /// <summary>Records what <c>⌊x·y/divisor⌋</c> left over; nothing where nothing is divided.</summary>
    internal void RoundDown(BookRule rule, in UInt256 x, in UInt256 y, in UInt256 divisor, DustKeeper keeper)
    {
        if (!divisor.IsZero)
        {
            Round(new RoundingNote(rule.Number, rule.Name, FullMath.MulMod(x, y, divisor), divisor, keeper));
        }
    }

    /// <summary>Records by how much <c>⌈x·y/divisor⌉</c> is more than the quotient; nothing where nothing is divided.</summary>
    internal void RoundUp(BookRule rule, in UInt256 x, in UInt256 y, in UInt256 divisor, DustKeeper keeper)
    {
        UInt256 rest = divisor.IsZero ? UInt256.Zero : FullMath.MulMod(x, y, divisor);
        if (!rest.IsZero)
        {
            Round(new RoundingNote(rule.Number, rule.Name, divisor - rest, divisor, keeper));
        }
    }

    /// <summary>
    /// Closes the holders' section on what the event adds to the priced assets: what it lacks or has too much is what the price lags
    /// behind.
    /// </summary>
    internal void CloseOn(SignedAmount priced)
    {
        SignedAmount lag = -SumOf(BookCommodity.Assets, BookSection.Holders) - priced;
        Add(new BookAccount(BookAccountKind.PriceLag), BookCommodity.Assets, lag);
        Add(new BookAccount(BookAccountKind.Unpriced), BookCommodity.Assets, -lag);
    }

    internal void Clear()
    {
        _postings.Clear();
        _roundings.Clear();
        _movements.Clear();
    }
}
