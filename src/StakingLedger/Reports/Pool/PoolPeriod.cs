using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// One period of a pool: what the holders' priced assets were, what came and went by cause, and what they are. It ties:
/// <c>opening + what the holders' accounts did = closing</c>, and the things are the claims and the holders' part.
/// </summary>
public sealed class PoolPeriod : ReportPeriod
{
    internal PoolPeriod(CalendarSpan span, PricingPair opening, WithdrawalAccount queue)
        : base(span) => (Opening, Closing, Queue) = (opening, opening, queue);

    /// <summary>Gets the pair that prices the shares before it.</summary>
    public PricingPair Opening { get; }

    /// <summary>Gets the pair after it.</summary>
    public PricingPair Closing { get; internal set; }

    /// <summary>Gets what is requested and claimable, of all holders together.</summary>
    public WithdrawalAccount Queue { get; }

    /// <summary>Gets the accounts that had something or did something, in the order of the chart.</summary>
    public IReadOnlyList<BookFlow> Flows { get; internal set; } = [];

    /// <summary>
    /// Gets how many validators are registered, in flight, staking and gone, by operator, in the order of their life; none where the
    /// protocol counts none.
    /// </summary>
    public IReadOnlyList<BookFlow> Validators { get; internal set; } = [];

    /// <summary>Gets what the opening, the holders' accounts and the closing differ by: zero.</summary>
    public SignedAmount Difference
    {
        get
        {
            SignedAmount sum = -SignedAmount.Change(Opening.Assets.Value, Closing.Assets.Value);
            foreach (BookFlow flow in Of(BookSection.Holders))
            {
                sum += flow.Net;
            }

            return sum;
        }
    }

    /// <summary>Gets the operators, modules and nodes that the books name, in order.</summary>
    public IReadOnlyList<AccountId> Operators
    {
        get
        {
            List<AccountId> parties = [];
            foreach (BookFlow flow in Flows.Concat(Validators))
            {
                if (OperatorAccount.IsOfOperator(flow.Account))
                {
                    parties.Add(flow.Account.Party);
                }
            }

            parties.Sort();
            return [.. parties.Distinct()];
        }
    }

    /// <summary>The lines of a section.</summary>
    /// <param name="section">The section.</param>
    public IEnumerable<BookFlow> Of(BookSection section) => Flows.Where(f => f.Account.Section == section);

    /// <summary>The lines of a kind of account.</summary>
    /// <param name="kind">The kind.</param>
    public IEnumerable<BookFlow> Of(BookAccountKind kind) => Flows.Where(f => f.Account.Kind == kind);
}
