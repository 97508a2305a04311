using StakingLedger.Numerics;

namespace StakingLedger.Rules;

/// <summary>
/// Shares steps in proportion to free room: <c>X = min(size, Σf)</c>, each gets <c>⌊X·f/Σf⌋</c>, and the steps that the floors leave
/// go one each to the largest remainders, the lower index first. Nobody gets more than its room. Source: the largest remainder rule
/// (policy D4), the house pool (docs/staking-pool.md, section 7).
/// </summary>
public static class LargestRemainderAllocation
{
    /// <summary>Allocates steps.</summary>
    /// <param name="free">The room f of each.</param>
    /// <param name="size">How many steps there are.</param>
    /// <param name="given">Receives the steps of each.</param>
    /// <returns>How many were given: <c>min(size, Σf)</c>.</returns>
    /// <exception cref="ArgumentException">There are not as many results as there are rooms.</exception>
    public static ulong Allocate(ReadOnlySpan<ulong> free, ulong size, Span<ulong> given)
    {
        if (given.Length != free.Length)
        {
            throw new ArgumentException("There must be one result per room.", nameof(given));
        }

        UInt128 room = 0;
        UInt256[] parts = new UInt256[free.Length];
        for (int i = 0; i < free.Length; i++)
        {
            room += free[i];
            parts[i] = free[i];
        }

        if (room == 0)
        {
            given.Clear();
            return 0;
        }

        ulong shared = room < size ? (ulong)room : size;
        Apportionment.LargestRemainder(shared, parts, parts);
        for (int i = 0; i < parts.Length; i++)
        {
            given[i] = (ulong)parts[i];
        }

        return shared;
    }
}
