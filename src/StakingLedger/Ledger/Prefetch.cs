using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace StakingLedger.Ledger;

/// <summary>Asks the processor to fetch memory that will be used soon. Only a hint: results never depend on it.</summary>
internal static unsafe class Prefetch
{
    /// <summary>Fetches the line in which something stands, where the processor can.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Line<T>(ref readonly T place)
        where T : unmanaged
    {
        if (Sse.IsSupported)
        {
            // Should the array move in between, the wrong line is fetched: no harm beyond the time.
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
        }
    }
}
