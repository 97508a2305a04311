using System.Buffers.Binary;

namespace StakingLedger.Numerics;

/// <summary>The absorbing and squeezing of Keccak-256: rate 136 bytes, capacity 512 bits, padding 0x01 ... 0x80.</summary>
internal static class KeccakSponge
{
    /// <summary>The bytes that one permutation absorbs.</summary>
    internal const int Rate = 136;

    /// <summary>The bytes of a hash.</summary>
    internal const int HashSize = 32;

    /// <summary>Absorbs all whole blocks and returns what is left, fewer than <see cref="Rate"/> bytes.</summary>
    internal static ReadOnlySpan<byte> AbsorbBlocks(Span<ulong> lanes, ReadOnlySpan<byte> data)
    {
        while (data.Length >= Rate)
        {
            for (int i = 0; i < Rate / sizeof(ulong); i++)
            {
                lanes[i] ^= BinaryPrimitives.ReadUInt64LittleEndian(data[(i * sizeof(ulong))..]);
            }

            KeccakPermutation.Apply(lanes);
            data = data[Rate..];
        }

        return data;
    }

    /// <summary>Absorbs the last, incomplete block with its padding and writes the hash. The lanes are used up.</summary>
    internal static void Finish(Span<ulong> lanes, ReadOnlySpan<byte> tail, Span<byte> destination)
    {
        Span<byte> block = stackalloc byte[Rate];
        block.Clear();
        tail.CopyTo(block);
        block[tail.Length] = 0x01;
        block[Rate - 1] |= 0x80;
        _ = AbsorbBlocks(lanes, block);
        for (int i = 0; i < HashSize / sizeof(ulong); i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(destination[(i * sizeof(ulong))..], lanes[i]);
        }
    }

    internal static void RequireHashSize(int length, string parameter)
    {
        if (length != HashSize)
        {
            throw new ArgumentException("A Keccak-256 hash takes exactly 32 bytes.", parameter);
        }
    }
}
