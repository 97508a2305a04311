namespace StakingLedger.Numerics;

/// <summary>
/// Keccak-256 as the chain uses it: the submission's padding byte 0x01, not the 0x06 of the later SHA3-256 standard, so the
/// results of the two differ for every input.
/// </summary>
public static partial class Keccak256
{
    /// <summary>The bytes of a hash: 32.</summary>
    public const int HashSize = KeccakSponge.HashSize;

    /// <summary>Hashes the data into a buffer, without allocating.</summary>
    /// <param name="data">The data, of any length. It may overlap the destination.</param>
    /// <param name="destination32">Exactly 32 bytes that receive the hash.</param>
    /// <exception cref="ArgumentException">The destination is not 32 bytes long.</exception>
    public static void Hash(ReadOnlySpan<byte> data, Span<byte> destination32)
    {
        KeccakSponge.RequireHashSize(destination32.Length, nameof(destination32));
        Span<ulong> lanes = stackalloc ulong[KeccakPermutation.LaneCount];
        lanes.Clear();
        ReadOnlySpan<byte> tail = KeccakSponge.AbsorbBlocks(lanes, data);
        KeccakSponge.Finish(lanes, tail, destination32);
    }

    /// <summary>Hashes the data into a new array of 32 bytes.</summary>
    /// <param name="data">The data, of any length.</param>
    public static byte[] Hash(ReadOnlySpan<byte> data)
    {
        byte[] hash = new byte[HashSize];
        Hash(data, hash);
        return hash;
    }
}
