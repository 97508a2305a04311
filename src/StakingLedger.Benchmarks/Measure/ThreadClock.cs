using System.Runtime.InteropServices;

namespace StakingLedger.Benchmarks;

/// <summary>The CPU time of the calling thread: time given to other programs is not counted. Linux only.</summary>
internal static class ThreadClock
{
    private const int ThreadCpuClock = 3;

    /// <summary>Nanoseconds of CPU time that this thread has used.</summary>
    public static double Nanoseconds()
    {
        if (ClockGetTime(ThreadCpuClock, out Timespec time) != 0)
        {
            throw new PlatformNotSupportedException("These figures need the thread CPU clock of Linux.");
        }

        return (time.Seconds * 1e9) + time.Nanoseconds;
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockGetTime(int clock, out Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
