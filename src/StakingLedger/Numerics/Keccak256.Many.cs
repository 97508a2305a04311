namespace StakingLedger.Numerics;

public static partial class Keccak256
{
    /// <summary>The bytes of two hashes side by side, as a node of a binary Merkle tree holds them: 64.</summary>
    public const int PairSize = 2 * HashSize;

    /// <summary>
    /// Hashes every pair of hashes: one level of a binary Merkle tree from the level below. Four at once where the processor has AVX2,
    /// with the same result; nothing is allocated.
    /// </summary>
    /// <param name="nodes">Any number of nodes of 64 bytes, one after the other.</param>
    /// <param name="hashes">Receives their hashes in the same order: exactly 32 bytes for each. It may begin where the nodes begin,
    /// so that a level replaces the one below; it must not overlap them otherwise.</param>
    /// <exception cref="ArgumentException">The sizes do not fit each other, or the spans overlap otherwise.</exception>
    public static void HashPairs(ReadOnlySpan<byte> nodes, Span<byte> hashes) => HashEach(nodes, PairSize, hashes);

    /// <summary>
    /// Hashes messages of one length, each by itself. Four at once where the processor has AVX2, with the same result; nothing is
    /// allocated.
    /// </summary>
    /// <param name="messages">The messages, one after the other.</param>
    /// <param name="messageLength">The bytes of each; it may be 0.</param>
    /// <param name="hashes">Receives their hashes in the same order: exactly 32 bytes for each. It may begin where the messages
    /// begin if they have 32 bytes or more; it must not overlap them otherwise.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    /// <exception cref="ArgumentException">The sizes do not fit each other, or the spans overlap otherwise.</exception>
    public static void HashEach(ReadOnlySpan<byte> messages, int messageLength, Span<byte> hashes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(messageLength);
        int count = hashes.Length / HashSize;
        if (hashes.Length % HashSize != 0 || messages.Length != (long)count * messageLength)
        {
            throw new ArgumentException(
                $"{hashes.Length} bytes of hashes do not belong to {messages.Length} bytes of messages.", nameof(hashes));
        }

        if (messages.Overlaps(hashes, out int offset) && (offset != 0 || messageLength < HashSize))
        {
            throw new ArgumentException("The hashes would overwrite messages that are still to be hashed.", nameof(hashes));
        }

        int done = KeccakFourWay.IsSupported ? KeccakFourWay.HashGroups(messages, messageLength, hashes) : 0;
        for (; done < count; done++)
        {
            Hash(messages.Slice(done * messageLength, messageLength), hashes.Slice(done * HashSize, HashSize));
        }
    }
}
