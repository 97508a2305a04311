using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// What an event says of the outside world, and which numbers it gave out (requests), as the protocol states it. Reusable: it is emptied
/// before each event.
/// </summary>
public sealed class FactSheet
{
    private readonly List<OutsideFact> _facts = [];
    private readonly List<(ushort Kind, ulong Number)> _identities = [];

    /// <summary>Gets the facts in order; those of the same parties are one.</summary>
    public IReadOnlyList<OutsideFact> Facts => _facts;

    /// <summary>Gets the numbers that the event gave out, in order.</summary>
    public IReadOnlyList<(ushort Kind, ulong Number)> Identities => _identities;

    /// <summary>Assets came in. Nothing is no fact.</summary>
    /// <param name="from">Who paid.</param>
    /// <param name="assets">How much, in the smallest unit.</param>
    /// <param name="into">The thing of the books that they reached.</param>
    public void Received(AccountId from, Amount assets, BookAccount into) =>
        Add(new OutsideFact(FactKind.Received, from, default, BookCommodity.Assets, assets.Value, into));

    /// <summary>Assets were paid out. Nothing is no fact.</summary>
    /// <param name="to">Who was paid.</param>
    /// <param name="assets">How much, in the smallest unit.</param>
    /// <param name="outOf">The thing of the books that they left.</param>
    public void Paid(AccountId to, Amount assets, BookAccount outOf) =>
        Add(new OutsideFact(FactKind.Paid, to, default, BookCommodity.Assets, assets.Value, outOf));

    /// <summary>A party gave shares to another one. Nothing is no fact.</summary>
    /// <param name="token">Whose shares.</param>
    /// <param name="from">Who gave.</param>
    /// <param name="to">Who received.</param>
    /// <param name="shares">How many.</param>
    public void Moved(TokenId token, AccountId from, AccountId to, Shares shares) =>
        Add(new OutsideFact(FactKind.Moved, from, to, BookCommodity.SharesOf(token), shares.Value, default));

    /// <summary>A party gave another one shares that were agreed on by their worth. Nothing is no fact.</summary>
    /// <param name="from">Who gave.</param>
    /// <param name="to">Who received.</param>
    /// <param name="assets">The worth that was agreed, in the smallest unit.</param>
    public void Moved(AccountId from, AccountId to, Amount assets) =>
        Add(new OutsideFact(FactKind.Moved, from, to, BookCommodity.Assets, assets.Value, default));

    /// <summary>The event gave out a number by which later commands name what it made.</summary>
    /// <param name="kind">What was numbered, as the protocol numbers its kinds.</param>
    /// <param name="number">The number.</param>
    public void Made(ushort kind, ulong number) => _identities.Add((kind, number));

    internal void Clear()
    {
        _facts.Clear();
        _identities.Clear();
    }

    private void Add(in OutsideFact fact)
    {
        if (fact.Value.IsZero)
        {
            return;
        }

        for (int i = 0; i < _facts.Count; i++)
        {
            if (_facts[i].IsLike(fact))
            {
                _facts[i] = fact with { Value = _facts[i].Value + fact.Value };
                return;
            }
        }

        _facts.Add(fact);
    }
}
