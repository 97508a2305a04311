using StakingLedger.Numerics;

namespace StakingLedger.Proofs;

/// <summary>A complete binary tree in one array, the root first, the leaves last and in reverse.</summary>
internal sealed class ArrayShape(int leaves) : TreeShape(leaves, (2L * leaves) - 1)
{
    /// <inheritdoc/>
    public override int Root => 0;

    /// <inheritdoc/>
    public override int NodeOf(int place) => Nodes - 1 - place;

    /// <inheritdoc/>
    public override (int Parent, int Sibling, bool IsLeft) StepUp(int node)
    {
        bool isLeft = (node & 1) != 0;
        return node == 0 ? (None, None, false) : ((node - 1) / 2, isLeft ? node + 1 : node - 1, isLeft);
    }

    /// <inheritdoc/>
    public override void HashUp(Span<byte> nodes, MerklePairing pairing)
    {
        byte[] scratch = new byte[PairHashing.BlockPairs * Keccak256.PairSize];

        // From the back: the parents of one run have all their children behind the run.
        for (int end = Leaves - 1; end > 0;)
        {
            int start = Math.Max(end / 2, end - PairHashing.BlockPairs);
            PairHashing.Hash(
                nodes[(((2 * start) + 1) * Keccak256.HashSize)..(((2 * end) + 1) * Keccak256.HashSize)],
                nodes[(start * Keccak256.HashSize)..(end * Keccak256.HashSize)],
                pairing,
                scratch);
            end = start;
        }
    }
}
