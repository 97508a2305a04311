using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Proofs.Liabilities;

/// <summary>
/// A binary tree over (account, balance) whose every node commits to the hash and the sum of each of its two children. Leaves are
/// salted, and ordered by a keyed hash with padding among them, so that a proof names nobody else. The same secret and the same
/// balances give the same tree, in whichever order they are given.
/// </summary>
public sealed class LiabilityTree
{
    /// <summary>The greatest depth of a tree that can be checked.</summary>
    public const int MaxDepth = 32;

    /// <summary>The greatest depth of a tree that is built here: 2^24 leaves, which take 3.5 GB.</summary>
    public const int MaxBuiltDepth = 24;

    /// <summary>Every sum, from the leaves to the root, is below 2 to this power.</summary>
    public const int SumBits = SumRange.Bits;

    /// <summary>The bytes of the host's secret.</summary>
    public const int SecretSize = SumTreeHashes.SecretSize;

    private readonly AccountId[] _accounts;
    private readonly UInt256[] _balances;
    private readonly PlacedLeaf[] _placed;
    private readonly byte[][] _levels;
    private readonly Digest _treeKey;

    private LiabilityTree(LiabilityScope scope, AccountId[] accounts, UInt256[] balances, ReadOnlySpan<byte> secret, byte depth)
    {
        (_accounts, _balances) = (accounts, balances);
        Digest treeId = SumTreeHashes.TreeId(scope, depth);
        _treeKey = SumTreeHashes.TreeKey(secret, treeId);
        SumTreeBuilder builder = new(accounts, balances, treeId, _treeKey, depth);
        _placed = builder.Place();
        _levels = new byte[depth + 1][];
        _levels[0] = builder.HashLeaves(_placed);
        for (byte level = 1; level <= depth; level++)
        {
            _levels[level] = builder.HashLevel(_levels[level - 1], level);
        }

        Root = new LiabilityRoot
        {
            Scope = scope,
            Depth = depth,
            Hash = HashAt(depth, 0),
            Total = SumAt(depth, 0),
        };
    }

    /// <summary>The record to publish.</summary>
    public LiabilityRoot Root { get; }

    /// <summary>How many accounts have a leaf. It is not part of what is published.</summary>
    public int Count => _accounts.Length;

    /// <summary>Builds the tree.</summary>
    /// <param name="scope">What it speaks of.</param>
    /// <param name="liabilities">Who is owed what; each account once.</param>
    /// <param name="secret">32 bytes that the host keeps to itself: whoever has them and knows an account's name finds its leaf. The
    /// same secret may serve every tree.</param>
    /// <param name="minimumDepth">The least depth, to hide how many accounts there are; 1 to 24.</param>
    /// <exception cref="ArgumentException">The secret has another length or is all zeros, an entry has no account, or an account is
    /// there twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The least depth is out of its range.</exception>
    /// <exception cref="OverflowException">A balance or a sum is 2^192 or more, or there are more than 2^24 accounts.</exception>
    public static LiabilityTree Build(
        LiabilityScope scope, ReadOnlySpan<Liability> liabilities, ReadOnlySpan<byte> secret, int minimumDepth = 1)
    {
        AccountId[] accounts = new AccountId[liabilities.Length];
        UInt256[] balances = new UInt256[liabilities.Length];
        for (int i = 0; i < accounts.Length; i++)
        {
            accounts[i] = liabilities[i].Account;
            balances[i] = liabilities[i].Balance.Value;
        }

        return Build(scope, accounts, balances, secret, minimumDepth);
    }

    /// <summary>Whether an account has a leaf.</summary>
    /// <param name="account">The account.</param>
    public bool Contains(AccountId account) => IndexOf(account) >= 0;

    /// <summary>The proof that an account's balance is part of the total.</summary>
    /// <param name="account">The account.</param>
    /// <exception cref="ArgumentException">The tree has no leaf of this account.</exception>
    public LiabilityProof ProofOf(AccountId account)
    {
        int index = IndexOf(account);
        if (index < 0)
        {
            throw new ArgumentException($"The tree has no leaf of the account '{account}'.", nameof(account));
        }

        return ProofAt(index);
    }

    /// <summary>Every account's proof in the order of the leaves, each made when it is asked for.</summary>
    public IEnumerable<LiabilityProof> Proofs()
    {
        for (int index = 0; index < _placed.Length; index++)
        {
            if (_placed[index].Item < _accounts.Length)
            {
                yield return ProofAt(index);
            }
        }
    }

    internal static LiabilityTree Build(
        LiabilityScope scope, AccountId[] accounts, UInt256[] balances, ReadOnlySpan<byte> secret, int minimumDepth)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumDepth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minimumDepth, MaxBuiltDepth);
        if (secret.Length != SecretSize || !secret.ContainsAnyExcept((byte)0))
        {
            throw new ArgumentException("The secret has 32 bytes, not all of them zero.", nameof(secret));
        }

        for (int i = 0; i < accounts.Length; i++)
        {
            DemandLeaf(i, accounts[i], balances[i]);
        }

        int depth = minimumDepth;
        while (depth < MaxBuiltDepth && 1 << depth < accounts.Length)
        {
            depth++;
        }

        return 1 << depth >= accounts.Length
            ? new LiabilityTree(scope, accounts, balances, secret, (byte)depth)
            : throw new OverflowException($"{accounts.Length} accounts are more than the 2^{MaxBuiltDepth} of one tree.");
    }

    /// <summary>The hash of a node: level 0 are the leaves.</summary>
    internal Digest HashAt(int level, int node) =>
        Digest.FromBytes(_levels[level].AsSpan(node * SumTreeHashes.NodeSize, SumTreeHashes.HashSize));

    /// <summary>The sum of a node.</summary>
    internal Amount SumAt(int level, int node) => Amount.FromWei(UInt256.ReadBigEndian(
        SumTreeHashes.SumOf(_levels[level].AsSpan(node * SumTreeHashes.NodeSize))));

    private static void DemandLeaf(int place, in AccountId account, in UInt256 balance)
    {
        if (account.IsDefault)
        {
            throw new ArgumentException($"Entry {place} names no account.", nameof(account));
        }

        if (!SumRange.Holds(balance))
        {
            throw new OverflowException(
                $"The balance of '{account}' is {balance}; a leaf of a sum tree holds less than 2^{SumRange.Bits}.");
        }
    }

    private LiabilityProof ProofAt(int index)
    {
        AccountId account = _accounts[_placed[index].Item];
        LiabilityStep[] path = new LiabilityStep[Root.Depth];
        for (int level = 0; level < path.Length; level++)
        {
            int node = index >> level;
            path[level] = new LiabilityStep((node & 1) != 0, HashAt(level, node ^ 1), SumAt(level, node ^ 1));
        }

        return new LiabilityProof
        {
            Root = Root,
            Account = account,
            Balance = Amount.FromWei(_balances[_placed[index].Item]),
            Index = (ulong)index,
            Salt = SaltOf(account, (ulong)index),
            Path = ValueList.Create<LiabilityStep>(path),
        };
    }

    private int IndexOf(in AccountId account)
    {
        if (account.IsDefault)
        {
            return -1;
        }

        int place = Array.BinarySearch(_placed, SumTreeBuilder.KeyOf(_treeKey, account));
        place = place < 0 ? ~place : place;
        return place < _placed.Length && _placed[place].Item < _accounts.Length && _accounts[_placed[place].Item] == account
            ? place
            : -1;
    }

    private Digest SaltOf(in AccountId account, ulong index)
    {
        Span<byte> message = stackalloc byte[SumTreeHashes.KeyedMessageSize];
        SumTreeHashes.WriteKeyed(message, SumTreeHashes.SaltTag, _treeKey, account, index);
        return Digest.OfKeccak(message);
    }
}
