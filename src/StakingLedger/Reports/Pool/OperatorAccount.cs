using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// What the books say of one operator, module or node in a period. Every line ties by itself: opening + plus − minus = closing. Where
/// the events do not tell the operator apart, as in a report about all validators together, it has no part in the line.
/// </summary>
public sealed class OperatorAccount
{
    private readonly List<BookFlow> _lines = [];
    private readonly List<BookFlow> _counts = [];

    private OperatorAccount(AccountId id, AccountId recipient) => (Operator, FeeRecipient) = (id, recipient);

    /// <summary>Gets the operator, as the books name it.</summary>
    public AccountId Operator { get; }

    /// <summary>Gets the account that is paid for it.</summary>
    public AccountId FeeRecipient { get; }

    /// <summary>Gets its lines in the order of the chart: validators, bond, rewards, penalties, cover, fees.</summary>
    public IReadOnlyList<BookFlow> Lines => _lines;

    /// <summary>Gets the assets with its validators and on their way there, after the period.</summary>
    public SignedAmount Validators => ClosingOf(BookAccountKind.Validators) + ClosingOf(BookAccountKind.InFlight);

    /// <summary>Gets how many validators it has and had, in the order of their life: registered, in flight, staking, exited.</summary>
    public IReadOnlyList<BookFlow> Counts => _counts;

    /// <summary>Gets how many of its validators wait without stake, after the period.</summary>
    public SignedAmount ValidatorsRegistered => CountOf(BookAccountKind.Registered);

    /// <summary>Gets how many of its validators are on their way: not yet seen with all of their stake.</summary>
    public SignedAmount ValidatorsInFlight => CountOf(BookAccountKind.InFlight);

    /// <summary>Gets how many of its validators have stake and have not left, after the period.</summary>
    public SignedAmount ValidatorsStaking => CountOf(BookAccountKind.Validators);

    /// <summary>Gets how many of its validators have left for good, ever.</summary>
    public SignedAmount ValidatorsExited => CountOf(BookAccountKind.Exited);

    /// <summary>Gets the rewards that its validators earned.</summary>
    public Amount Rewards => Sum(BookAccountKind.Rewards, static f => f.Plus);

    /// <summary>Gets the penalties that it caused.</summary>
    public Amount Penalties => Sum(BookAccountKind.Penalties, static f => f.Minus);

    /// <summary>Gets the fees that it earned: shares at what they were worth when they were minted, and assets.</summary>
    public Amount FeesEarned => Sum(BookAccountKind.FeeShares, static f => f.Plus) + Sum(BookAccountKind.FeePayable, static f => f.Plus);

    /// <summary>Gets the bond before the period.</summary>
    public SignedAmount BondBefore => Lines.Where(static f => f.Account.Kind == BookAccountKind.BondOwner)
        .Aggregate(SignedAmount.Zero, static (sum, f) => sum + f.Opening);

    /// <summary>Gets what it posted.</summary>
    public Amount BondPosted => Sum(BookAccountKind.BondOwner, static f => f.Plus);

    /// <summary>Gets what its bond paid for losses.</summary>
    public Amount BondUsed => Lines
        .Where(static f => f.Account.Kind == BookAccountKind.Cover && f.Account.Detail == (ushort)StepCause.BondCover)
        .Aggregate(Amount.Zero, static (sum, f) => sum + f.Plus);

    /// <summary>Gets what it got back, or what left the bond for another reason than cover.</summary>
    public Amount BondReleased => Sum(BookAccountKind.BondOwner, static f => f.Minus) - BondUsed;

    /// <summary>Gets the bond after the period: before + posted − used − released.</summary>
    public SignedAmount BondAfter => ClosingOf(BookAccountKind.BondOwner);

    /// <summary>The account of an operator in a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="party">The operator, as the books name it.</param>
    /// <param name="feeRecipient">The account that is paid for it; null for itself.</param>
    /// <exception cref="ArgumentNullException">The period is null.</exception>
    public static OperatorAccount Of(PoolPeriod period, AccountId party, AccountId? feeRecipient = null)
    {
        ArgumentNullException.ThrowIfNull(period);
        OperatorAccount account = new(party, feeRecipient ?? party);
        foreach (BookFlow flow in period.Flows)
        {
            bool isFee = flow.Account.Kind is BookAccountKind.FeeShares or BookAccountKind.FeePayable;
            if (flow.Account.Party == (isFee ? account.FeeRecipient : party) && !party.IsDefault)
            {
                account._lines.Add(flow);
            }
        }

        account._counts.AddRange(period.Validators.Where(f => f.Account.Party == party && !party.IsDefault));
        return account;
    }

    /// <summary>Whether an account of the books is that of an operator, module or node.</summary>
    internal static bool IsOfOperator(in BookAccount account) => !account.Party.IsDefault && (account.Kind
        is BookAccountKind.InFlight or BookAccountKind.Validators or BookAccountKind.Registered or BookAccountKind.Exited
        or BookAccountKind.BondReserve or BookAccountKind.BondOwner
        or BookAccountKind.Rewards or BookAccountKind.Penalties
        || (account.Kind == BookAccountKind.Cover && account.Detail == (ushort)StepCause.BondCover));

    private SignedAmount ClosingOf(BookAccountKind kind) => ClosingOf(_lines, kind);

    private SignedAmount CountOf(BookAccountKind kind) => ClosingOf(_counts, kind);

    private static SignedAmount ClosingOf(List<BookFlow> flows, BookAccountKind kind) => flows.Where(f => f.Account.Kind == kind)
        .Aggregate(SignedAmount.Zero, static (sum, f) => sum + f.Closing);

    private Amount Sum(BookAccountKind kind, Func<BookFlow, Amount> side) => Lines.Where(f => f.Account.Kind == kind)
        .Aggregate(Amount.Zero, (sum, f) => sum + side(f));
}
