using System.Numerics;
using StakingLedger.Numerics;

namespace StakingLedger.Proofs;

/// <summary>A tree in levels, the leaves first; what stands at the end of an odd level is promoted.</summary>
internal sealed class LevelShape : TreeShape
{
    // Where each level begins, and behind the last one, how many nodes there are.
    private readonly List<int> _starts;

    /// <summary>Initialises the shape of so many leaves.</summary>
    /// <param name="leaves">The leaves, at least one.</param>
    /// <param name="padded">True when zero hashes fill the lowest level up to a power of two.</param>
    public LevelShape(int leaves, bool padded)
        : base(leaves, CountNodes(Width(leaves, padded)))
    {
        _starts = [0];
        for (long width = Width(leaves, padded); ; width = (width + 1) / 2)
        {
            _starts.Add(_starts[^1] + (int)width);
            if (width == 1)
            {
                break;
            }
        }
    }

    /// <inheritdoc/>
    public override int Root => Nodes - 1;

    /// <inheritdoc/>
    public override int NodeOf(int place) => place;

    /// <inheritdoc/>
    public override (int Parent, int Sibling, bool IsLeft) StepUp(int node)
    {
        int level = 0;
        while (_starts[level + 1] <= node)
        {
            level++;
        }

        if (node == Root)
        {
            return (None, None, false);
        }

        int place = node - _starts[level];
        int parent = _starts[level + 1] + (place / 2);
        bool isLeft = (place & 1) == 0;
        int sibling = isLeft ? node + 1 : node - 1;
        return (parent, sibling < _starts[level + 1] ? sibling : None, isLeft);
    }

    /// <inheritdoc/>
    public override void HashUp(Span<byte> nodes, MerklePairing pairing)
    {
        byte[] scratch = new byte[PairHashing.BlockPairs * Keccak256.PairSize];
        for (int level = 0; level + 2 < _starts.Count; level++)
        {
            Span<byte> below = nodes[(_starts[level] * Keccak256.HashSize)..(_starts[level + 1] * Keccak256.HashSize)];
            Span<byte> above = nodes[(_starts[level + 1] * Keccak256.HashSize)..(_starts[level + 2] * Keccak256.HashSize)];
            int paired = below.Length / Keccak256.PairSize * Keccak256.PairSize;
            PairHashing.Hash(below[..paired], above[..(paired / 2)], pairing, scratch);
            below[paired..].CopyTo(above[(paired / 2)..]);
        }
    }

    private static long Width(int leaves, bool padded) => padded ? BitOperations.RoundUpToPowerOf2((uint)leaves) : leaves;

    private static long CountNodes(long width)
    {
        long nodes = width;
        while (width > 1)
        {
            width = (width + 1) / 2;
            nodes += width;
        }

        return nodes;
    }
}
