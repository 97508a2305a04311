namespace StakingLedger.Rules;

/// <summary>
/// Finds the checkpoint under which a request was finalised: the last one that starts at or before it.
/// Source: Lido WithdrawalQueueBase (spec section 9.6). Checkpoints are numbered from 1.
/// </summary>
public static class Checkpoints
{
    /// <summary>Searches the checkpoint of a request.</summary>
    /// <param name="firstRequests">First request number of each checkpoint, ascending; index 0 is checkpoint 1.</param>
    /// <param name="id">The request's number.</param>
    /// <returns>The checkpoint's number, or 0 when none starts at or before the request.</returns>
    public static int Find(IReadOnlyList<ulong> firstRequests, ulong id)
    {
        ArgumentNullException.ThrowIfNull(firstRequests);
        int low = 0;
        int high = firstRequests.Count;
        while (low < high)
        {
            int middle = (int)((uint)(low + high) >> 1);
            if (firstRequests[middle] <= id)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Tells whether a hint names the checkpoint of a request.</summary>
    /// <param name="firstRequests">First request number of each checkpoint, ascending.</param>
    /// <param name="id">The request's number.</param>
    /// <param name="hint">The checkpoint's number, from 1.</param>
    /// <returns>False for zero, a number beyond the last, and a neighbour's checkpoint.</returns>
    public static bool IsValidHint(IReadOnlyList<ulong> firstRequests, ulong id, ulong hint)
    {
        ArgumentNullException.ThrowIfNull(firstRequests);
        if (hint == 0 || hint > (ulong)firstRequests.Count)
        {
            return false;
        }

        int index = (int)hint - 1;
        return firstRequests[index] <= id && (index + 1 == firstRequests.Count || firstRequests[index + 1] > id);
    }
}
