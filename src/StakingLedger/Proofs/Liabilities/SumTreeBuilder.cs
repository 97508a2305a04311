using System.Buffers.Binary;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Proofs.Liabilities;

/// <summary>
/// Orders the leaves and hashes a tree from its leaves up, in blocks of messages of one length, so that four are hashed at once.
/// </summary>
internal sealed class SumTreeBuilder(AccountId[] accounts, UInt256[] balances, Digest treeId, Digest treeKey, byte depth)
{
    private const int Block = 64;

    private readonly byte[] _messages = new byte[Block * SumTreeHashes.NodeMessageSize];
    private readonly byte[] _hashes = new byte[Block * SumTreeHashes.HashSize];

    private int Leaves => 1 << depth;

    /// <summary>The leaves in the order of their keyed hashes, padding among them.</summary>
    /// <exception cref="ArgumentException">An account is there twice.</exception>
    public PlacedLeaf[] Place()
    {
        PlacedLeaf[] placed = new PlacedLeaf[Leaves];
        for (int first = 0; first < placed.Length; first += Block)
        {
            int count = Math.Min(Block, placed.Length - first);
            Span<byte> messages = _messages.AsSpan(0, count * SumTreeHashes.KeyedMessageSize);
            for (int i = 0; i < count; i++)
            {
                Span<byte> message = messages.Slice(i * SumTreeHashes.KeyedMessageSize, SumTreeHashes.KeyedMessageSize);
                WritePlace(message, first + i);
            }

            Span<byte> hashes = _hashes.AsSpan(0, count * SumTreeHashes.HashSize);
            Keccak256.HashEach(messages, SumTreeHashes.KeyedMessageSize, hashes);
            for (int i = 0; i < count; i++)
            {
                placed[first + i] = Placed(hashes[(i * SumTreeHashes.HashSize)..], first + i);
            }
        }

        Array.Sort(placed);
        DemandOnce(placed);
        return placed;
    }

    /// <summary>The leaf of an account with its key, to be looked for.</summary>
    public static PlacedLeaf KeyOf(Digest treeKey, in AccountId account)
    {
        Span<byte> message = stackalloc byte[SumTreeHashes.KeyedMessageSize];
        SumTreeHashes.WriteKeyed(message, SumTreeHashes.PlaceTag, treeKey, account, 0);
        Span<byte> hash = stackalloc byte[SumTreeHashes.HashSize];
        Keccak256.Hash(message, hash);
        return Placed(hash, 0);
    }

    /// <summary>The nodes of the leaves, 64 bytes each: hash and sum.</summary>
    public byte[] HashLeaves(PlacedLeaf[] placed)
    {
        byte[] nodes = new byte[placed.Length * SumTreeHashes.NodeSize];
        byte[] salts = new byte[Block * SumTreeHashes.HashSize];
        for (int first = 0; first < placed.Length; first += Block)
        {
            ReadOnlySpan<PlacedLeaf> part = placed.AsSpan(first, Math.Min(Block, placed.Length - first));
            HashSalts(part, first, salts.AsSpan(0, part.Length * SumTreeHashes.HashSize));
            Span<byte> messages = _messages.AsSpan(0, part.Length * SumTreeHashes.LeafMessageSize);
            for (int i = 0; i < part.Length; i++)
            {
                UInt256 balance = BalanceOf(part[i].Item);
                SumTreeHashes.WriteLeaf(
                    messages[(i * SumTreeHashes.LeafMessageSize)..],
                    salts.AsSpan(i * SumTreeHashes.HashSize, SumTreeHashes.HashSize),
                    treeId,
                    (ulong)(first + i),
                    AccountOf(part[i].Item),
                    balance);
                balance.WriteBigEndian(SumTreeHashes.SumOf(nodes.AsSpan((first + i) * SumTreeHashes.NodeSize)));
            }

            HashInto(messages, SumTreeHashes.LeafMessageSize, nodes.AsSpan(first * SumTreeHashes.NodeSize));
        }

        return nodes;
    }

    /// <summary>The nodes of a level from those of the level below.</summary>
    /// <param name="below">The level below, 64 bytes a node.</param>
    /// <param name="level">The level to make, from 1.</param>
    /// <exception cref="OverflowException">A sum is 2^192 or more.</exception>
    public byte[] HashLevel(byte[] below, byte level)
    {
        byte[] nodes = new byte[below.Length / 2];
        int parents = nodes.Length / SumTreeHashes.NodeSize;
        for (int first = 0; first < parents; first += Block)
        {
            int count = Math.Min(Block, parents - first);
            Span<byte> messages = _messages.AsSpan(0, count * SumTreeHashes.NodeMessageSize);
            for (int i = 0; i < count; i++)
            {
                ReadOnlySpan<byte> children = below.AsSpan((first + i) * 2 * SumTreeHashes.NodeSize, 2 * SumTreeHashes.NodeSize);
                SumTreeHashes.WriteNode(messages[(i * SumTreeHashes.NodeMessageSize)..], level, children);
                UInt256 sum = UInt256.ReadBigEndian(SumTreeHashes.SumOf(children))
                    + UInt256.ReadBigEndian(SumTreeHashes.SumOf(children[SumTreeHashes.NodeSize..]));
                if (!SumRange.Holds(sum))
                {
                    throw new OverflowException($"A sum of {sum} does not fit a sum tree; sums are below 2^{SumRange.Bits}.");
                }

                sum.WriteBigEndian(SumTreeHashes.SumOf(nodes.AsSpan((first + i) * SumTreeHashes.NodeSize)));
            }

            HashInto(messages, SumTreeHashes.NodeMessageSize, nodes.AsSpan(first * SumTreeHashes.NodeSize));
        }

        return nodes;
    }

    private static PlacedLeaf Placed(ReadOnlySpan<byte> hash, int item) => new(
        BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[sizeof(ulong)..]), item);

    private void HashSalts(ReadOnlySpan<PlacedLeaf> part, int first, Span<byte> salts)
    {
        Span<byte> messages = _messages.AsSpan(0, part.Length * SumTreeHashes.KeyedMessageSize);
        for (int i = 0; i < part.Length; i++)
        {
            SumTreeHashes.WriteKeyed(
                messages[(i * SumTreeHashes.KeyedMessageSize)..],
                SumTreeHashes.SaltTag,
                treeKey,
                AccountOf(part[i].Item),
                (ulong)(first + i));
        }

        Keccak256.HashEach(messages, SumTreeHashes.KeyedMessageSize, salts);
    }

    /// <summary>Hashes messages and puts each hash at the beginning of its node.</summary>
    private void HashInto(ReadOnlySpan<byte> messages, int length, Span<byte> nodes)
    {
        Span<byte> hashes = _hashes.AsSpan(0, messages.Length / length * SumTreeHashes.HashSize);
        Keccak256.HashEach(messages, length, hashes);
        for (int i = 0; i * SumTreeHashes.HashSize < hashes.Length; i++)
        {
            hashes.Slice(i * SumTreeHashes.HashSize, SumTreeHashes.HashSize).CopyTo(nodes[(i * SumTreeHashes.NodeSize)..]);
        }
    }

    // Padding has no account and a number of its own; accounts have the number 0.
    private void WritePlace(Span<byte> message, int item) => SumTreeHashes.WriteKeyed(
        message,
        SumTreeHashes.PlaceTag,
        treeKey,
        AccountOf(item),
        item < accounts.Length ? 0 : (ulong)(item - accounts.Length) + 1);

    private AccountId AccountOf(int item) => item < accounts.Length ? accounts[item] : default;

    private UInt256 BalanceOf(int item) => item < balances.Length ? balances[item] : UInt256.Zero;

    // One account gives one key, so a second entry of it stands beside the first.
    private void DemandOnce(PlacedLeaf[] placed)
    {
        for (int i = 1; i < placed.Length; i++)
        {
            if (placed[i].HasKeyOf(placed[i - 1]))
            {
                throw new ArgumentException(
                    $"The account '{AccountOf(placed[i].Item)}' is there twice (entries {placed[i - 1].Item} and {placed[i].Item}); "
                    + "expected each account once.",
                    nameof(placed));
            }
        }
    }
}
