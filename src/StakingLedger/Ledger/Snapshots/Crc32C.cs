using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace StakingLedger.Ledger;

/// <summary>
/// CRC-32C (Castagnoli), as in RFC 3720: against damage, not against intent. <see cref="Of"/> for bytes in one piece; else start
/// with <see cref="Start"/>, append every piece and finish.
/// </summary>
/// <remarks>
/// A processor has one unit for this checksum, which takes eight bytes every clock but gives its result three clocks later. So three
/// streams, <see cref="StreamBytes"/> apart, are taken in turn and put together afterwards. A checksum state is a polynomial over two
/// elements, and appending bytes is linear in the state and the bytes: the state after A and B is the state after A and as many zero
/// bytes as B has, plus the state after B from zero. Appending n zero bytes multiplies by x^(8n) modulo the checksum's polynomial;
/// for a fixed n this is linear in the 32 bits of the state, so eight tables of 16 entries, one for every four bits, give it.
/// </remarks>
internal static class Crc32C
{
    /// <summary>The state before the first byte.</summary>
    public const uint Start = uint.MaxValue;

    /// <summary>The bytes that are taken in three streams at once: what is left of a piece is taken in one.</summary>
    public const int BlockBytes = 3 * StreamBytes;

    private const int StreamBytes = 1024;
    private const int StreamWords = StreamBytes / sizeof(ulong);
    private const int LineWords = 64 / sizeof(ulong);
    private const int BitsPerStep = 4;
    private const int StepValues = 1 << BitsPerStep;

    private static readonly uint[] PastOneStream = ZeroBytesTable(StreamBytes);

    /// <summary>The state after more bytes.</summary>
    /// <param name="state">The state before them.</param>
    /// <param name="bytes">The bytes.</param>
    public static uint Append(uint state, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length >= BlockBytes)
        {
            state = AppendThreeStreams(state, bytes[..BlockBytes]);
            bytes = bytes[BlockBytes..];
        }

        return AppendOneStream(state, bytes);
    }

    /// <summary>The checksum of all that was appended.</summary>
    /// <param name="state">The state after the last byte.</param>
    public static uint Finish(uint state) => ~state;

    /// <summary>The checksum of bytes in one piece.</summary>
    /// <param name="bytes">The bytes.</param>
    public static uint Of(ReadOnlySpan<byte> bytes) => Finish(Append(Start, bytes));

    /// <summary>The plain form, byte after byte in order: what every other way must agree with.</summary>
    internal static uint AppendOneStream(uint state, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length >= sizeof(ulong))
        {
            state = BitOperations.Crc32C(state, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (byte next in bytes)
        {
            state = BitOperations.Crc32C(state, next);
        }

        return state;
    }

    private static uint AppendThreeStreams(uint state, ReadOnlySpan<byte> bytes)
    {
        // Three spans of words whose length the compiler knows: no access in the loop needs a check.
        ReadOnlySpan<ulong> a = MemoryMarshal.Cast<byte, ulong>(bytes)[..StreamWords];
        ReadOnlySpan<ulong> b = MemoryMarshal.Cast<byte, ulong>(bytes[StreamBytes..])[..StreamWords];
        ReadOnlySpan<ulong> c = MemoryMarshal.Cast<byte, ulong>(bytes[(2 * StreamBytes)..])[..StreamWords];
        ulong first = state;
        ulong second = 0;
        ulong third = 0;
        unchecked
        {
            for (int i = 0; i < StreamWords; i++)
            {
                if (i % LineWords == 0)
                {
                    AskFor(in a[i]);
                    AskFor(in b[i]);
                    AskFor(in c[i]);
                }

                first = Step(first, a[i]);
                second = Step(second, b[i]);
                third = Step(third, c[i]);
            }

            return PassStream(PassStream((uint)first) ^ (uint)second) ^ (uint)third;
        }
    }

    /// <summary>The state after eight bytes, in a word as the processor keeps it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Step(ulong state, ulong word)
    {
        if (Sse42.X64.IsSupported)
        {
            return Sse42.X64.Crc32(state, word);
        }

        return BitOperations.Crc32C(
            unchecked((uint)state), BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word));
    }

    /// <summary>Asks for the same place of the next three streams, where the processor can be asked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void AskFor(in ulong word)
    {
        if (Sse.IsSupported)
        {
            // A prefetch never faults, not even behind the end.
            Sse.Prefetch0((byte*)Unsafe.AsPointer(in word) + BlockBytes);
        }
    }

    /// <summary>The state after as many zero bytes as a stream has.</summary>
    private static uint PassStream(uint state)
    {
        uint passed = 0;
        ReadOnlySpan<uint> table = PastOneStream;
        unchecked
        {
            for (int step = 0; step < table.Length; step += StepValues)
            {
                passed ^= table[step + (int)(state & (StepValues - 1))];
                state >>= BitsPerStep;
            }
        }

        return passed;
    }

    private static uint[] ZeroBytesTable(int bytes)
    {
        byte[] zeros = new byte[bytes];
        uint[] table = new uint[32 / BitsPerStep * StepValues];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = AppendOneStream((uint)(i % StepValues) << (i / StepValues * BitsPerStep), zeros);
        }

        return table;
    }
}
