using System.Globalization;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Proofs.Liabilities;

/// <summary>The check of a proof, in the order of <see cref="LiabilityFault"/>: first the form, then every sum, then the hashes.</summary>
internal static class LiabilityCheck
{
    public static LiabilityVerdict Of(LiabilityProof proof, Digest? published) =>
        Form(proof) ?? Sums(proof) ?? Hashes(proof) ?? Publication(proof, published) ?? default;

    private static LiabilityVerdict? Form(LiabilityProof proof)
    {
        int depth = proof.Root.Depth;
        if (proof.Account.IsDefault)
        {
            return Wrong(LiabilityFault.NoAccount, "leaf.account names no account: padding proves nothing about anybody");
        }

        if (depth is < 1 or > LiabilityTree.MaxDepth)
        {
            return Wrong(LiabilityFault.Depth, $"root.depth is {depth}; expected 1 to {LiabilityTree.MaxDepth}");
        }

        if (proof.Path.Count != depth)
        {
            return Wrong(LiabilityFault.PathLength, $"path has {proof.Path.Count} steps; expected {depth}, one for each level");
        }

        if (proof.Index >> depth != 0)
        {
            return Wrong(
                LiabilityFault.Index,
                $"leaf.index is {proof.Index}; a tree of depth {depth} has the leaves 0 to {(1UL << depth) - 1}");
        }

        for (int level = 0; level < depth; level++)
        {
            bool isLeft = ((proof.Index >> level) & 1) != 0;
            if (proof.Path[level].SiblingIsLeft != isLeft)
            {
                return Wrong(
                    LiabilityFault.Side,
                    $"path[{level}].side is {SideName(!isLeft)}; leaf {proof.Index} has its neighbour of this level "
                    + $"on the {SideName(isLeft)}");
            }
        }

        return null;
    }

    private static LiabilityVerdict? Sums(LiabilityProof proof)
    {
        UInt256 sum = proof.Balance.Value;
        if (!SumRange.Holds(sum))
        {
            return OutOfRange("leaf.balance", sum);
        }

        for (int level = 0; level < proof.Path.Count; level++)
        {
            UInt256 beside = proof.Path[level].Sum.Value;
            if (!SumRange.Holds(beside))
            {
                return OutOfRange($"path[{level}].sum", beside);
            }

            sum += beside;
            if (!SumRange.Holds(sum))
            {
                return OutOfRange($"the sum up to path[{level}]", sum);
            }
        }

        return sum == proof.Root.Total.Value
            ? null
            : Wrong(
                LiabilityFault.Total,
                $"root.total is {proof.Root.Total}; the balance and the sums beside its path add up to {sum}");
    }

    private static LiabilityVerdict? Hashes(LiabilityProof proof)
    {
        Digest found = RootHashOf(proof);
        return found == proof.Root.Hash
            ? null
            : Wrong(LiabilityFault.RootHash, $"root.hash is {proof.Root.Hash}; leaf and path lead to {found}");
    }

    private static LiabilityVerdict? Publication(LiabilityProof proof, Digest? published)
    {
        Digest own = proof.Root.Commitment;
        return published is not { } expected || own == expected
            ? null
            : Wrong(LiabilityFault.Commitment, $"the commitment of this proof is {own}; expected the published {expected}");
    }

    private static Digest RootHashOf(LiabilityProof proof)
    {
        Span<byte> salt = stackalloc byte[SumTreeHashes.HashSize];
        Span<byte> leaf = stackalloc byte[SumTreeHashes.LeafMessageSize];
        Span<byte> node = stackalloc byte[SumTreeHashes.NodeMessageSize];
        Span<byte> children = stackalloc byte[2 * SumTreeHashes.NodeSize];
        proof.Salt.WriteBytes(salt);
        SumTreeHashes.WriteLeaf(leaf, salt, proof.Root.TreeId, proof.Index, proof.Account, proof.Balance.Value);
        Digest hash = Digest.OfKeccak(leaf);
        UInt256 sum = proof.Balance.Value;
        for (int level = 0; level < proof.Path.Count; level++)
        {
            LiabilityStep step = proof.Path[level];
            Span<byte> own = step.SiblingIsLeft ? children[SumTreeHashes.NodeSize..] : children;
            Span<byte> beside = step.SiblingIsLeft ? children : children[SumTreeHashes.NodeSize..];
            WriteChild(own, hash, sum);
            WriteChild(beside, step.Hash, step.Sum.Value);
            SumTreeHashes.WriteNode(node, (byte)(level + 1), children);
            hash = Digest.OfKeccak(node);
            sum += step.Sum.Value;
        }

        return hash;
    }

    private static void WriteChild(Span<byte> child, Digest hash, in UInt256 sum)
    {
        hash.WriteBytes(child);
        sum.WriteBigEndian(SumTreeHashes.SumOf(child));
    }

    private static LiabilityVerdict OutOfRange(string place, in UInt256 sum) => Wrong(
        LiabilityFault.SumRange,
        string.Create(CultureInfo.InvariantCulture, $"{place} is {sum}; expected less than 2^{SumRange.Bits}"));

    private static string SideName(bool isLeft) => isLeft ? LiabilityJson.Left : LiabilityJson.Right;

    private static LiabilityVerdict Wrong(LiabilityFault fault, string detail) => new(fault, detail);
}
