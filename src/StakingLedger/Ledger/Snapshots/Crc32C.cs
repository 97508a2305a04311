using System.Buffers.Binary;
using System.Numerics;

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

    private const int StreamBytes = 1024;
    private const int BitsPerStep = 4;
    private const int StepValues = 1 << BitsPerStep;

    private static readonly uint[] PastOneStream = ZeroBytesTable(StreamBytes);

    /// <summary>The state after more bytes.</summary>
    /// <param name="state">The state before them.</param>
    /// <param name="bytes">The bytes.</param>
    public static uint Append(uint state, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length >= 3 * StreamBytes)
        {
            state = AppendThreeStreams(state, bytes[..(3 * StreamBytes)]);
            bytes = bytes[(3 * StreamBytes)..];
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
        ReadOnlySpan<byte> a = bytes[..StreamBytes];
        ReadOnlySpan<byte> b = bytes.Slice(StreamBytes, StreamBytes);
        ReadOnlySpan<byte> c = bytes.Slice(2 * StreamBytes, StreamBytes);
        uint second = 0;
        uint third = 0;
        for (int i = 0; i <= StreamBytes - sizeof(ulong); i += sizeof(ulong))
        {
            state = BitOperations.Crc32C(state, BinaryPrimitives.ReadUInt64LittleEndian(a[i..]));
            second = BitOperations.Crc32C(second, BinaryPrimitives.ReadUInt64LittleEndian(b[i..]));
            third = BitOperations.Crc32C(third, BinaryPrimitives.ReadUInt64LittleEndian(c[i..]));
        }

        return PassStream(PassStream(state) ^ second) ^ third;
    }

    /// <summary>The state after as many zero bytes as a stream has.</summary>
    private static uint PassStream(uint state)
    {
        uint[] table = PastOneStream;
        uint passed = 0;
        for (int step = 0; step < 32 / BitsPerStep; step++)
        {
            passed ^= table[(step * StepValues) + (int)(state & (StepValues - 1))];
            state >>= BitsPerStep;
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
