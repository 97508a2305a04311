using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// What one account of the books did in a period, in assets; where validators are counted, in validators. Signs are those of a reader: a
/// thing that becomes more, a claim that becomes more and what made the holders richer are a plus. The two sides are never netted.
/// </summary>
/// <param name="Account">The account.</param>
/// <param name="Opening">What it was before; zero for an account of the holders, whose causes begin anew with each period.</param>
/// <param name="Plus">What was added.</param>
/// <param name="Minus">What was taken.</param>
public readonly record struct BookFlow(BookAccount Account, SignedAmount Opening, Amount Plus, Amount Minus)
{
    /// <summary>Gets the change.</summary>
    public SignedAmount Net => SignedAmount.Change(Minus.Value, Plus.Value);

    /// <summary>Gets what it is after.</summary>
    public SignedAmount Closing => Opening + Net;

    internal BookFlow With(SignedAmount posted)
    {
        SignedAmount change = Account.Section == BookSection.Things ? posted : -posted;
        Amount amount = Amount.FromWei(change.Magnitude);
        return change.IsNegative ? this with { Minus = Minus + amount } : this with { Plus = Plus + amount };
    }
}
