using System.Buffers.Binary;
using System.Text;
using StakingLedger.Numerics;
using StakingLedger.Proofs.Liabilities;
using StakingLedger.Units;

namespace StakingLedger.Tests.Proofs.Liabilities;

/// <summary>
/// A host that cheats: it writes any leaf, any sum and any node it likes, hashed by the rules, publishes what comes out as its root, and
/// makes proofs of it. Written apart from the library, so that no check of a build stands in its way.
/// </summary>
internal sealed class CheatTree
{
    private readonly List<(Digest Hash, UInt256 Sum)[]> _levels = [];
    private readonly Leaf[] _leaves;

    /// <summary>Builds the tree.</summary>
    /// <param name="leaves">A power of two of them.</param>
    /// <param name="sum">How a parent's sum comes from its children's; the honest way is to add.</param>
    /// <param name="total">What is published as the total, if not the sum of the top.</param>
    /// <param name="depth">The depth that is published, if not that of the tree.</param>
    public CheatTree(Leaf[] leaves, Func<UInt256, UInt256, UInt256>? sum = null, UInt256? total = null, byte? depth = null)
    {
        _leaves = leaves;
        sum ??= static (l, r) => UInt256.WrappingAdd(l, r);
        int levels = int.Log2(leaves.Length);
        Root = new LiabilityRoot
        {
            Scope = SampleTrees.Scope,
            Depth = depth ?? (byte)levels,
            Hash = default,
            Total = default,
        };
        Digest treeId = Root.TreeId;
        _levels.Add([.. leaves.Select((leaf, i) => (leaf.HashAt((ulong)i, treeId), leaf.Balance))]);
        for (byte level = 1; level <= levels; level++)
        {
            (Digest Hash, UInt256 Sum)[] below = _levels[^1];
            (Digest Hash, UInt256 Sum)[] nodes = new (Digest, UInt256)[below.Length / 2];
            for (int i = 0; i < nodes.Length; i++)
            {
                nodes[i] = (NodeHash(level, below[2 * i], below[(2 * i) + 1]), sum(below[2 * i].Sum, below[(2 * i) + 1].Sum));
            }

            _levels.Add(nodes);
        }

        Root = Root with { Hash = _levels[^1][0].Hash, Total = Amount.FromWei(total ?? _levels[^1][0].Sum) };
    }

    public LiabilityRoot Root { get; }

    public static Digest NodeHash(byte level, (Digest Hash, UInt256 Sum) left, (Digest Hash, UInt256 Sum) right)
    {
        byte[] message = [.. "SL:nod"u8, level, .. Bytes(left.Hash), .. Bytes(left.Sum), .. Bytes(right.Hash), .. Bytes(right.Sum)];
        return Digest.OfKeccak(message);
    }

    /// <summary>The proof of a leaf as it stands in the tree.</summary>
    public LiabilityProof Prove(int index)
    {
        LiabilityStep[] path = new LiabilityStep[_levels.Count - 1];
        for (int level = 0; level < path.Length; level++)
        {
            int node = index >> level;
            (Digest hash, UInt256 sum) = _levels[level][node ^ 1];
            path[level] = new LiabilityStep((node & 1) != 0, hash, Amount.FromWei(sum));
        }

        Leaf leaf = _leaves[index];
        return new LiabilityProof
        {
            Root = Root,
            Account = leaf.Account,
            Balance = Amount.FromWei(leaf.Balance),
            Index = (ulong)index,
            Salt = leaf.Salt,
            Path = ValueList.Create<LiabilityStep>(path),
        };
    }

    private static byte[] Bytes(Digest digest)
    {
        byte[] bytes = new byte[32];
        digest.WriteBytes(bytes);
        return bytes;
    }

    private static byte[] Bytes(UInt256 number)
    {
        byte[] bytes = new byte[32];
        number.WriteBigEndian(bytes);
        return bytes;
    }

    /// <summary>A leaf.</summary>
    internal sealed record Leaf(AccountId Account, UInt256 Balance)
    {
        public Digest Salt => Digest.OfKeccak(Encoding.ASCII.GetBytes($"salt of {Account}"));

        public static Leaf Of(int holder, UInt256 balance) => new(SampleTrees.Holder(holder), balance);

        public Digest HashAt(ulong index, Digest treeId)
        {
            byte[] number = new byte[8];
            BinaryPrimitives.WriteUInt64BigEndian(number, index);
            byte[] account = new byte[AccountId.ByteLength];
            Account.WriteBytes(account);
            return Digest.OfKeccak(
                [.. "SL:leaf"u8, .. Bytes(Salt), .. Bytes(treeId), .. number, .. account, .. Bytes(Balance)]);
        }
    }
}
