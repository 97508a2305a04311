using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StakingLedger.Ledger;

/// <content>
/// One row at a time, written where it stays. Whoever writes asks <see cref="HasRoom"/> first: nothing here looks at a bound again.
/// </content>
internal sealed partial class JournalBlock
{
    /// <summary>How many bytes a number below 2^128 and a byte take at most.</summary>
    public const int LongestNumberAndByte = 1 + 16 + 1;

    /// <summary>Whether a row, and so many bytes of payload in the last chunk, fit without anything growing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasRoom(int payload) => unchecked(_count < _capacity && (payload == 0 || _lastChunk.Length - _lastLength >= payload));

    /// <summary>The row behind the last one, which counts when <see cref="Advance"/> says so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref JournalRow NextRow() =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), (nint)unchecked((uint)(_first + _count)));

    /// <summary>
    /// Keeps a number and a byte as the payload of a row: the bytes that <see cref="ByteBuffer"/> writes. All sixteen bytes of the
    /// number are written, and the byte then over the first that does not count.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void KeepNumberAndByte(ref JournalRow row, UInt128 number, byte last)
    {
        unchecked
        {
            (ulong upper, ulong lower) = ((ulong)(number >> 64), (ulong)number);
            int zeros = upper != 0 ? BitOperations.LeadingZeroCount(upper) : 64 + BitOperations.LeadingZeroCount(lower);
            int length = 16 - (zeros >> 3);
            ref byte room = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_lastChunk), (nint)(uint)_lastLength);
            room = (byte)length;
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref room, 1), LittleEndian(lower));
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref room, 9), LittleEndian(upper));
            Unsafe.Add(ref room, 1 + length) = last;
            row.PayloadOffset = ((long)(_chunks.Length - 1) << 32) | (uint)_lastLength;
            row.PayloadLength = length + 2;
            _lastLength += length + 2;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong LittleEndian(ulong number) =>
        BitConverter.IsLittleEndian ? number : BinaryPrimitives.ReverseEndianness(number);
}
