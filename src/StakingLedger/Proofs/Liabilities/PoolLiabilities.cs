using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Proofs.Liabilities;

/// <summary>
/// The sum tree over all holders of a pool at this moment. Each is owed the asset: his shares of token 0 at the pricing pair, rounded
/// down, as the ledger's balances say, and what the roundings leave in the pool is stated as dust. Or each is owed tokens: the number
/// of token 0 that he holds, which stays the same while its worth moves.
/// </summary>
public sealed class PoolLiabilities
{
    // What is converted at a time; a part of the accounts so that the results stay in the cache.
    private const int Block = 4_096;

    private PoolLiabilities(LiabilityTree tree, PricingPair pair, Amount worth, bool inTokens) =>
        (Tree, Pair, Worth, InTokens) = (tree, pair, worth, inTokens);

    /// <summary>The tree.</summary>
    public LiabilityTree Tree { get; }

    /// <summary>Whether the leaves are numbers of tokens; otherwise they are what the tokens are worth at the pair.</summary>
    public bool InTokens { get; }

    /// <summary>The pair at which the holders are priced.</summary>
    public PricingPair Pair { get; }

    /// <summary>What all holders' shares together are worth at the pair, rounded down once; zero while the pair has no shares.</summary>
    public Amount Worth { get; }

    /// <summary>
    /// Worth less the tree's total: the fractions of a unit that rounding down leaves with the pool, less than one unit for each holder.
    /// Zero where the leaves are numbers of tokens: nothing is rounded there.
    /// </summary>
    public Amount Dust => InTokens ? Amount.Zero : Worth - Tree.Root.Total;

    /// <summary>Builds the tree of a ledger as it is now, in one pass over its tables. Every account that has shares has a leaf.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="scope">What the tree speaks of; event and state digest are set from the ledger.</param>
    /// <param name="secret">The host's 32 bytes; see <see cref="LiabilityTree.Build(LiabilityScope, ReadOnlySpan{Liability},
    /// ReadOnlySpan{byte}, int)"/>.</param>
    /// <param name="minimumDepth">The least depth; 1 to 24.</param>
    /// <exception cref="ArgumentException">The secret has another length or is all zeros.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The least depth is out of its range.</exception>
    /// <exception cref="OverflowException">A balance or a sum is 2^192 or more, or there are more than 2^24 holders.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    public static PoolLiabilities Of(PoolLedger ledger, LiabilityScope scope, ReadOnlySpan<byte> secret, int minimumDepth = 1) =>
        Of(ledger, scope, secret, minimumDepth, inTokens: false);

    /// <summary>
    /// Builds the tree of numbers of token 0, unpriced, in one pass over the ledger's tables: for tokens that stay the same number while
    /// their worth moves, such as rETH. Every account that has some has a leaf.
    /// </summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="scope">What the tree speaks of, the token's own symbol and decimals among it; event and state digest are set from
    /// the ledger.</param>
    /// <param name="secret">The host's 32 bytes; see <see cref="LiabilityTree.Build(LiabilityScope, ReadOnlySpan{Liability},
    /// ReadOnlySpan{byte}, int)"/>.</param>
    /// <param name="minimumDepth">The least depth; 1 to 24.</param>
    /// <exception cref="ArgumentException">The secret has another length or is all zeros.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The least depth is out of its range.</exception>
    /// <exception cref="OverflowException">A number or a sum is 2^192 or more, or there are more than 2^24 holders.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    public static PoolLiabilities OfTokens(PoolLedger ledger, LiabilityScope scope, ReadOnlySpan<byte> secret, int minimumDepth = 1) =>
        Of(ledger, scope, secret, minimumDepth, inTokens: true);

    private static PoolLiabilities Of(
        PoolLedger ledger, LiabilityScope scope, ReadOnlySpan<byte> secret, int minimumDepth, bool inTokens)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(scope);
        LiabilityScope moment = scope with { Event = ledger.LastEvent, State = ledger.StateDigest() };
        PricingPair pair = ledger.Timeline.Current;
        ShareTable shares = ledger.Shares(default);
        int holders = HoldersOf(ledger, shares);
        AccountId[] accounts = new AccountId[holders];
        UInt256[] balances = new UInt256[holders];
        Collect(ledger, shares, inTokens ? null : pair, accounts, balances);
        LiabilityTree tree = LiabilityTree.Build(moment, accounts, balances, secret, minimumDepth);
        return new PoolLiabilities(tree, pair, pair.BalanceOf(Shares.Of(shares.Total)), inTokens);
    }

    private static int HoldersOf(PoolLedger ledger, ShareTable shares)
    {
        int holders = 0;
        for (uint i = 0; i < (uint)ledger.Accounts.Count; i++)
        {
            holders += shares.Of(new AccountHandle(i)).IsZero ? 0 : 1;
        }

        return holders;
    }

    private static void Collect(
        PoolLedger ledger, ShareTable shares, PricingPair? pair, Span<AccountId> accounts, Span<UInt256> balances)
    {
        UInt256[] block = new UInt256[Block];
        int taken = 0;
        for (int first = 0; first < ledger.Accounts.Count; first += Block)
        {
            Span<UInt256> part = block.AsSpan(0, Math.Min(Block, ledger.Accounts.Count - first));
            if (pair is { } priced)
            {
                Convert(shares, priced, (uint)first, part);
            }

            for (int i = 0; i < part.Length; i++)
            {
                AccountHandle handle = new((uint)(first + i));
                if (!shares.Of(handle).IsZero)
                {
                    accounts[taken] = ledger.Accounts[handle];
                    balances[taken] = pair is null ? shares.Of(handle) : part[i];
                    taken++;
                }
            }
        }
    }

    private static void Convert(ShareTable shares, in PricingPair pair, uint first, Span<UInt256> part)
    {
        // Nothing is priced while the pair has no shares.
        part.Clear();
        if (!pair.Shares.IsZero)
        {
            // A balance above 256 bits counts as 2^256 - 1, which no leaf holds: the build refuses it.
            _ = shares.CopyConverted(PreparedRate.Create(pair.Assets.Value, pair.Shares.Value), new AccountHandle(first), part);
        }
    }
}
