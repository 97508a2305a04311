using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace StakingLedger.Ledger;

/// <summary>
/// Says which memory will be needed soon, so that many accesses are under way at once. A hint: it reads nothing, and where the
/// machine has no such instruction that .NET can give, it is nothing.
/// </summary>
internal static class Prefetch
{
    /// <summary>The cache line of a place, into all caches.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Line<T>(ref readonly T place)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
        }
    }
}
