using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// Walks the difference of one balance between two histories of the same protocol: the first event in which they differ, and what each
/// cause contributes after it. The contributions add up to the difference, to the unit.
/// </summary>
public sealed class DifferenceExplanation
{
    private DifferenceExplanation(EventNumber? first, BalanceExplanation one, BalanceExplanation other)
    {
        (FirstDifferent, One, Other) = (first, one, other);
        SortedList<ExplanationCause, DifferenceGroup> groups = [];
        foreach (ExplanationGroup group in one.Groups)
        {
            groups[group.Cause] = new DifferenceGroup(group.Cause, CountOf(group), SignedAmount.Zero);
        }

        foreach (ExplanationGroup group in other.Groups)
        {
            groups[group.Cause] = groups.TryGetValue(group.Cause, out DifferenceGroup known)
                ? known with { Other = CountOf(group) }
                : new DifferenceGroup(group.Cause, SignedAmount.Zero, CountOf(group));
        }

        Groups = [.. groups.Values.Where(static g => !g.Difference.IsZero)];
    }

    /// <summary>Gets the first event in which the histories differ, or that only one of them has; null when they are the same.</summary>
    public EventNumber? FirstDifferent { get; }

    /// <summary>Gets the account's explanation in the first history, from that event on.</summary>
    public BalanceExplanation One { get; }

    /// <summary>Gets the account's explanation in the second history, from that event on.</summary>
    public BalanceExplanation Other { get; }

    /// <summary>
    /// Gets the difference of the balances, in assets: the second less the first. In units of the token, where it has no worth.
    /// </summary>
    public SignedAmount Difference => One.IsPriced
        ? SignedAmount.Change(One.Closing.Value, Other.Closing.Value)
        : DifferenceInShares;

    /// <summary>Gets the difference of the shares: the second less the first.</summary>
    public SignedAmount DifferenceInShares => SignedAmount.Change(One.ClosingShares.Value, Other.ClosingShares.Value);

    /// <summary>Gets what each cause contributes; causes that contribute nothing are missing.</summary>
    public IReadOnlyList<DifferenceGroup> Groups { get; }

    /// <summary>Explains the difference of an account's balances at the ends of two histories.</summary>
    /// <param name="one">The first history.</param>
    /// <param name="other">The second.</param>
    /// <param name="protocol">Makes a fresh protocol of their name.</param>
    /// <param name="account">The account.</param>
    /// <param name="token">Whose shares.</param>
    /// <exception cref="ArgumentException">The account is the default one, or the histories are of different protocols.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    /// <exception cref="LedgerCorruptException">An event cannot be applied.</exception>
    public static DifferenceExplanation Between(
        PoolLedger one, PoolLedger other, Func<IProtocol> protocol, AccountId account, TokenId token = default)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Journal.Genesis != other.Journal.Genesis)
        {
            throw new ArgumentException("The histories were opened with different protocols or well-known accounts.", nameof(other));
        }

        EventNumber? first = one.FirstDifferenceFrom(other);
        EventNumber same = first?.Previous() ?? one.LastEvent;
        return new DifferenceExplanation(
            first,
            BalanceExplanation.Of(one, protocol, token, account, same, one.LastEvent),
            BalanceExplanation.Of(other, protocol, token, account, same, other.LastEvent));
    }

    private SignedAmount CountOf(ExplanationGroup group) => One.IsPriced ? group.Assets : group.Shares;
}
