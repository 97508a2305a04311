using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StakingLedger.Ledger;

/// <summary>
/// The arrays behind the ledger's tables. One of several huge pages is pinned and advised (see <see cref="HugePages"/>) before it is
/// touched; a smaller one is an array like any other.
/// </summary>
internal static class LargeArrays
{
    /// <summary>From here on an array holds at least one whole huge page, wherever it begins.</summary>
    internal const long Threshold = 2L * HugePages.Size;

    private const int SmallPage = 4096;

    /// <summary>An array of zeros.</summary>
    internal static unsafe T[] Zeroed<T>(int length)
        where T : unmanaged
    {
        long bytes = (long)length * sizeof(T);
        if (bytes < Threshold)
        {
            return length == 0 ? [] : new T[length];
        }

        // The collector hands out fresh memory untouched: the advice comes in time for the first access.
        T[] array = GC.AllocateArray<T>(length, pinned: true);
        HugePages.Advise((nint)Unsafe.AsPointer(ref array[0]), bytes);
        return array;
    }

    /// <summary>
    /// How many bytes lie between the beginning of an array of zeros and the first multiple of a size. The answer stays good for an
    /// array that does not move; for another one it is a number like any other.
    /// </summary>
    internal static unsafe nuint BytesTo<T>(T[] zeros, int multiple)
        where T : unmanaged => unchecked((nuint)(-(nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(zeros)) & (multiple - 1)));

    /// <summary>
    /// Writes into every page of an array of zeros: the system hands memory over at the first access, and that takes longer than
    /// anything the ledger does with it.
    /// </summary>
    internal static void Touch<T>(T[] zeros)
        where T : unmanaged
    {
        Span<byte> bytes = MemoryMarshal.AsBytes(zeros.AsSpan());
        for (int page = 0; page < bytes.Length; page += SmallPage)
        {
            bytes[page] = 0;
        }
    }

    /// <summary>A longer array with the same beginning, and zeros behind it.</summary>
    internal static void Grow<T>(ref T[] array, int length)
        where T : unmanaged
    {
        T[] grown = Zeroed<T>(length);
        array.CopyTo(grown, 0);
        array = grown;
    }
}
