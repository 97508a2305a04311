using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// What a restatement changes, at the end of both histories: per holder, per operator, per fee recipient, and for the pool. The holders'
/// changes and that of the dust (what the holders' floors leave in the pool) add up to the change of the priced assets.
/// </summary>
public sealed class RestatementDeltas
{
    private RestatementDeltas(IReadOnlyList<HolderDelta> holders, IReadOnlyList<Posting> books, PricingPair before, PricingPair after)
    {
        (Holders, Books, Before, After) = (holders, books, before, after);
        foreach (HolderDelta holder in holders)
        {
            HoldersAssets += holder.Assets;
        }
    }

    /// <summary>Gets the holders whose shares or assets change, by token and in the order of their accounts.</summary>
    public IReadOnlyList<HolderDelta> Holders { get; }

    /// <summary>Gets the change of each account of the books, by account; each commodity sums to zero.</summary>
    public IReadOnlyList<Posting> Books { get; }

    /// <summary>Gets the pricing pair at the end of the history that stands.</summary>
    public PricingPair Before { get; }

    /// <summary>Gets the pricing pair at the end of the corrected history.</summary>
    public PricingPair After { get; }

    /// <summary>Gets the change of the priced assets: the total.</summary>
    public SignedAmount Total => SignedAmount.Change(Before.Assets.Value, After.Assets.Value);

    /// <summary>Gets the sum of the holders' changes in assets.</summary>
    public SignedAmount HoldersAssets { get; }

    /// <summary>Gets the change of what no holder's balance shows: the dust of their floors, and assets without shares.</summary>
    public SignedAmount Dust => Total - HoldersAssets;

    /// <summary>Gets the changes of operators, nodes and modules: validators, bonds and what is set aside for them.</summary>
    public IEnumerable<Posting> Operators => Books.Where(static p =>
        p.Account.Kind is BookAccountKind.Validators or BookAccountKind.InFlight or BookAccountKind.Registered or BookAccountKind.Exited
            or BookAccountKind.BondReserve or BookAccountKind.BondOwner or BookAccountKind.RewardsPayable);

    /// <summary>Gets the changes of fee recipients: fees owed in assets, and the worth of shares minted to them.</summary>
    public IEnumerable<Posting> FeeRecipients => Books.Where(static p =>
        p.Account.Kind is BookAccountKind.FeePayable or BookAccountKind.FeeShares);

    internal static RestatementDeltas Between(PoolLedger original, PoolLedger restated, Func<IProtocol> protocol)
    {
        BookTotals books = TotalsOf(restated, protocol());
        books.Subtract(TotalsOf(original, protocol()));
        List<HolderDelta> holders = [];
        for (int token = 0; token < original.Tokens.Count; token++)
        {
            Compare(original, restated, new TokenId((byte)token), holders);
        }

        return new RestatementDeltas(holders, books.Lines, original.Timeline.Current, restated.Timeline.Current);
    }

    private static BookTotals TotalsOf(PoolLedger ledger, IProtocol protocol)
    {
        BookTotals totals = new();
        BookReader books = BookReader.Of(ledger.Journal, protocol);
        while (books.Read(demandsLaws: false))
        {
            totals.Add(books.Sheet);
        }

        return totals;
    }

    private static void Compare(PoolLedger original, PoolLedger restated, TokenId token, List<HolderDelta> holders)
    {
        int first = holders.Count;
        foreach (AccountId account in original.Accounts.AsSpan())
        {
            Add(account, original, restated, token, holders);
        }

        foreach (AccountId account in restated.Accounts.AsSpan())
        {
            if (!original.Accounts.TryFind(account, out _))
            {
                Add(account, original, restated, token, holders);
            }
        }

        holders.Sort(first, holders.Count - first, ByAccount);
    }

    private static void Add(
        in AccountId account, PoolLedger original, PoolLedger restated, TokenId token, List<HolderDelta> holders)
    {
        UInt256 before = SharesOf(original, token, account);
        UInt256 after = SharesOf(restated, token, account);
        SignedAmount assets = token.Index == 0
            ? SignedAmount.Change(
                original.Timeline.Current.BalanceOf(Shares.Of(before)).Value,
                restated.Timeline.Current.BalanceOf(Shares.Of(after)).Value)
            : SignedAmount.Zero;
        SignedAmount shares = SignedAmount.Change(before, after);
        if (!shares.IsZero || !assets.IsZero)
        {
            holders.Add(new HolderDelta(account, token, shares, assets));
        }
    }

    private static UInt256 SharesOf(PoolLedger ledger, TokenId token, in AccountId account) =>
        ledger.Accounts.TryFind(account, out AccountHandle handle) ? ledger.Shares(token).Of(handle) : UInt256.Zero;

    private static Comparer<HolderDelta> ByAccount { get; } =
        Comparer<HolderDelta>.Create(static (x, y) => x.Account.CompareTo(y.Account));
}
