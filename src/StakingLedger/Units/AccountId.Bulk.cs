using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace StakingLedger.Units;

// Many ids at once. An id is three words in memory and the same three words, big-endian, in canonical bytes: so the bytes of many are
// one run of words with their bytes turned round, which the runtime does with vectors. The first word of an address has one possible
// upper half, its kind and three zeros, and that of a GUID is always the same: runs of both are canonical when that holds for each.
// Labels, and whatever is wrong, are looked at one by one.
public readonly partial record struct AccountId
{
    private const uint AddressUpperHalf = (uint)AccountKind.Address << 24;
    private const ulong GuidWord = (ulong)AccountKind.Guid << 56;

    /// <summary>Writes the canonical bytes of many ids, one after the other.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="destination">Exactly 24 bytes for each.</param>
    internal static void WriteBytes(ReadOnlySpan<AccountId> ids, Span<byte> destination)
    {
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<AccountId, ulong>(ids);
        Span<ulong> target = MemoryMarshal.Cast<byte, ulong>(destination);
        if (BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(words, target);
        }
        else
        {
            words.CopyTo(target);
        }
    }

    /// <summary>Reads the canonical bytes of many ids, none of which may be the default one.</summary>
    /// <param name="source">Exactly 24 bytes for each.</param>
    /// <param name="ids">Receives the ids; what is behind the first one refused means nothing.</param>
    /// <returns>The place of the first that is refused, or -1.</returns>
    internal static int ReadBytes(ReadOnlySpan<byte> source, Span<AccountId> ids)
    {
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(source);
        Span<ulong> target = MemoryMarshal.Cast<AccountId, ulong>(ids);
        if (BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(words, target);
        }
        else
        {
            words.CopyTo(target);
        }

        bool plain = true;
        foreach (ref readonly AccountId id in ids)
        {
            plain &= ((uint)(id._high >> 32) == AddressUpperHalf) | (id._high == GuidWord);
        }

        return plain ? -1 : FirstRefused(source, ids.Length);
    }

    private static int FirstRefused(ReadOnlySpan<byte> source, int count)
    {
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> bytes = source.Slice(i * ByteLength, ByteLength);
            if (bytes[0] == (byte)AccountKind.None || !IsCanonical(bytes))
            {
                return i;
            }
        }

        return -1;
    }
}
