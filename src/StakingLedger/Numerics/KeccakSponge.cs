using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace StakingLedger.Numerics;

/// <summary>The absorbing and squeezing of Keccak-256: rate 136 bytes, capacity 512 bits, padding 0x01 ... 0x80.</summary>
internal static class KeccakSponge
{
    /// <summary>The bytes that one permutation absorbs.</summary>
    internal const int Rate = 136;

    /// <summary>The lanes that one permutation absorbs.</summary>
    internal const int RateLanes = Rate / sizeof(ulong);

    /// <summary>The bytes of a hash.</summary>
    internal const int HashSize = 32;

    /// <summary>The last bit of the padding, in the last lane that is absorbed.</summary>
    internal const ulong PaddingEnd = 1UL << 63;

    /// <summary>Absorbs all whole blocks and returns what is left, fewer than <see cref="Rate"/> bytes.</summary>
    internal static ReadOnlySpan<byte> AbsorbBlocks(Span<ulong> lanes, ReadOnlySpan<byte> data)
    {
        while (data.Length >= Rate)
        {
            Add(lanes, data[..Rate]);
            KeccakPermutation.Apply(lanes);
            data = data[Rate..];
        }

        return data;
    }

    /// <summary>Absorbs the last, incomplete block with its padding and writes the hash. The lanes are used up.</summary>
    internal static void Finish(Span<ulong> lanes, ReadOnlySpan<byte> tail, Span<byte> destination)
    {
        int whole = tail.Length / sizeof(ulong);
        Add(lanes, tail[..(whole * sizeof(ulong))]);
        lanes[whole] ^= LastLane(tail[(whole * sizeof(ulong))..]);
        lanes[RateLanes - 1] ^= PaddingEnd;
        KeccakPermutation.Apply(lanes);
        for (int i = 0; i < HashSize / sizeof(ulong); i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(destination[(i * sizeof(ulong))..], lanes[i]);
        }
    }

    /// <summary>The lane of the last bytes, fewer than eight, with the first byte of the padding behind them.</summary>
    internal static ulong LastLane(ReadOnlySpan<byte> bytes)
    {
        ulong lane = 1;
        for (int i = bytes.Length - 1; i >= 0; i--)
        {
            lane = (lane << 8) | bytes[i];
        }

        return lane;
    }

    internal static void RequireHashSize(int length, string parameter)
    {
        if (length != HashSize)
        {
            throw new ArgumentException("A Keccak-256 hash takes exactly 32 bytes.", parameter);
        }
    }

    /// <summary>Adds whole words to the first lanes.</summary>
    private static void Add(Span<ulong> lanes, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        lanes = lanes[..words.Length];
        if (BitConverter.IsLittleEndian)
        {
            for (int i = 0; i < words.Length; i++)
            {
                lanes[i] ^= words[i];
            }
        }
        else
        {
            for (int i = 0; i < words.Length; i++)
            {
                lanes[i] ^= BinaryPrimitives.ReverseEndianness(words[i]);
            }
        }
    }
}
