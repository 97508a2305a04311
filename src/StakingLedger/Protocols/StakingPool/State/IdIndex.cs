namespace StakingLedger.Protocols.StakingPool;

/// <summary>Finds the place of an id: a sorted array, so that order never depends on a hash.</summary>
internal sealed class IdIndex
{
    private readonly List<(ulong Id, int Place)> _sorted = [];

    /// <summary>The place of an id; -1 when it is not there.</summary>
    public int Find(ulong id)
    {
        int found = Search(id);
        return found < 0 ? -1 : _sorted[found].Place;
    }

    public void Add(ulong id, int place)
    {
        int at = Search(id);
        if (at >= 0)
        {
            throw new InvalidOperationException($"The id {id} is known already.");
        }

        _sorted.Insert(~at, (id, place));
    }

    public void Clear() => _sorted.Clear();

    private int Search(ulong id)
    {
        int low = 0;
        int high = _sorted.Count - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) / 2);
            if (_sorted[middle].Id == id)
            {
                return middle;
            }

            if (_sorted[middle].Id < id)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return ~low;
    }
}
