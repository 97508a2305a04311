namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>What commands allocate.</summary>
internal static class Allocation
{
    /// <summary>Tables grow by doubling now and then; between two growths a stretch of commands must allocate nothing at all.</summary>
    internal static long Least(Action stretch)
    {
        for (int i = 0; i < 100; i++)
        {
            stretch();
        }

        long least = long.MaxValue;
        for (int i = 0; i < 40; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            stretch();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
