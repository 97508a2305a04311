using System.Runtime.InteropServices;

namespace StakingLedger.Ledger;

/// <summary>
/// Asks the system to back a stretch of memory with pages of 2 MiB. A random access to a large table on 4 KiB pages also walks the
/// page table in memory, which is up to a third of its cost; and a fresh stretch is given over in 2 MiB pieces, not page by page.
/// Linux on x64 and Arm64 only. Elsewhere, and wherever the system does not want to, nothing happens: only speed depends on it.
/// </summary>
internal static partial class HugePages
{
    /// <summary>The size of a huge page.</summary>
    internal const int Size = 1 << 21;

    private const int AdviseHugePage = 14;

    /// <summary>Advises the whole huge pages inside a stretch of memory that does not move.</summary>
    internal static void Advise(nint address, long length)
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture is not (Architecture.X64 or Architecture.Arm64))
        {
            return;
        }

        long start = unchecked((address + Size - 1) & -Size);
        long end = unchecked((address + length) & -Size);
        if (end <= start)
        {
            return;
        }

        try
        {
            _ = MemoryAdvise((nint)start, (nuint)(end - start), AdviseHugePage);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // A system without this call: small pages do as well.
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int MemoryAdvise(nint address, nuint length, int advice);
}
