namespace StakingLedger.Rules;

/// <summary>
/// Fills the emptiest buckets first, each up to its capacity. Repeated: of the buckets b below their capacity c take the smallest,
/// the first of k equal ones; the next larger bucket with room is u; it receives
/// <c>min(⌈left/k⌉, min(u, c) − b)</c>. The ceiling gives what cannot be shared evenly to the lower indexes. Source: Lido's
/// MinFirstAllocationStrategy (policy D1), the house pool (docs/staking-pool.md, section 7).
/// </summary>
public static class MinFirstAllocation
{
    /// <summary>Allocates steps into buckets.</summary>
    /// <remarks>
    /// Equal buckets are served in one pass, since each of them is the smallest until its turn comes. The result is that of one
    /// bucket at a time. Time grows with the square of the number of buckets; nothing is allocated on the heap.
    /// </remarks>
    /// <param name="buckets">What each bucket holds; raised by what it receives.</param>
    /// <param name="capacities">What each may hold; a bucket at or above its capacity receives nothing.</param>
    /// <param name="size">How many steps there are.</param>
    /// <returns>How many were given: all of them unless every bucket is full.</returns>
    /// <exception cref="ArgumentException">There are not as many capacities as buckets.</exception>
    public static ulong Allocate(Span<ulong> buckets, ReadOnlySpan<ulong> capacities, ulong size)
    {
        if (capacities.Length != buckets.Length)
        {
            throw new ArgumentException("There must be one capacity per bucket.", nameof(capacities));
        }

        ulong left = size;
        while (left > 0 && TryFindLowest(buckets, capacities, out ulong level, out ulong next, out ulong ties))
        {
            for (int i = 0; i < buckets.Length && left > 0; i++)
            {
                if (buckets[i] != level || level >= capacities[i])
                {
                    continue;
                }

                ulong even = (left / ties) + (left % ties == 0 ? 0UL : 1UL);
                ulong given = Math.Min(even, Math.Min(next, capacities[i]) - level);
                buckets[i] = level + given;
                left -= given;
                ties--;
                if (buckets[i] < capacities[i])
                {
                    // It is now the next larger bucket with room, unless a lower one is.
                    next = Math.Min(next, buckets[i]);
                }
            }
        }

        return size - left;
    }

    private static bool TryFindLowest(
        ReadOnlySpan<ulong> buckets, ReadOnlySpan<ulong> capacities, out ulong level, out ulong next, out ulong ties)
    {
        level = ulong.MaxValue;
        next = ulong.MaxValue;
        ties = 0;
        for (int i = 0; i < buckets.Length; i++)
        {
            ulong bucket = buckets[i];
            if (bucket >= capacities[i])
            {
                continue;
            }

            if (ties == 0 || bucket < level)
            {
                next = ties == 0 ? ulong.MaxValue : level;
                level = bucket;
                ties = 1;
            }
            else if (bucket == level)
            {
                ties++;
            }
            else
            {
                next = Math.Min(next, bucket);
            }
        }

        return ties > 0;
    }
}
