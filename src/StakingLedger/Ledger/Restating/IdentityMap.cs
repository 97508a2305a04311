namespace StakingLedger.Ledger;

/// <summary>
/// How the numbers that events gave out changed in a restatement: the third request may now be the second one, or be none at all.
/// </summary>
public sealed class IdentityMap
{
    private readonly List<(ushort Kind, ulong Before, ulong? Now)> _entries = [];

    internal IdentityMap()
    {
    }

    /// <summary>The number by which something is known now.</summary>
    /// <param name="kind">What is numbered, as the protocol numbers its kinds.</param>
    /// <param name="number">Its number before.</param>
    /// <returns>Its number now; null when it is not there any more.</returns>
    public ulong? Find(ushort kind, ulong number)
    {
        int place = _entries.BinarySearch((kind, number, null), ByNumber);
        return place < 0 ? number : _entries[place].Now;
    }

    /// <summary>What an event gave out before, and what it gives out now; null when it is not there any more.</summary>
    internal void Note(IReadOnlyList<(ushort Kind, ulong Number)> before, IReadOnlyList<(ushort Kind, ulong Number)>? now)
    {
        for (int i = 0; i < before.Count; i++)
        {
            ulong? number = now is not null && i < now.Count && now[i].Kind == before[i].Kind ? now[i].Number : null;
            (ushort, ulong, ulong?) entry = (before[i].Kind, before[i].Number, number);
            int place = _entries.BinarySearch(entry, ByNumber);
            if (place < 0)
            {
                _entries.Insert(~place, entry);
            }
        }
    }

    /// <summary>How numbers of before this map are known after another one that follows it.</summary>
    internal IdentityMap Then(IdentityMap next)
    {
        IdentityMap both = new();
        foreach ((ushort kind, ulong before, ulong? now) in _entries)
        {
            both._entries.Add((kind, before, now is { } number ? next.Find(kind, number) : null));
        }

        return both.Over(next);
    }

    /// <summary>This map, and another one for the numbers that are not in this.</summary>
    internal IdentityMap Over(IdentityMap other)
    {
        IdentityMap both = new();
        both._entries.AddRange(_entries);
        foreach ((ushort Kind, ulong Before, ulong? Now) entry in other._entries)
        {
            int place = both._entries.BinarySearch(entry, ByNumber);
            if (place < 0)
            {
                both._entries.Insert(~place, entry);
            }
        }

        return both;
    }

    private static Comparer<(ushort Kind, ulong Before, ulong? Now)> ByNumber { get; } =
        Comparer<(ushort Kind, ulong Before, ulong? Now)>.Create(static (x, y) =>
            x.Kind != y.Kind ? x.Kind.CompareTo(y.Kind) : x.Before.CompareTo(y.Before));
}
