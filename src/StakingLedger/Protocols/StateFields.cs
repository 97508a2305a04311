using StakingLedger.Ledger;

namespace StakingLedger.Protocols;

/// <summary>Parts that the states of every protocol share, read the same way everywhere.</summary>
internal static class StateFields
{
    /// <summary>Reads so many items as were counted before them.</summary>
    public static T[] ReadArray<T>(this StateReader reader, Func<StateReader, T> read)
    {
        T[] items = new T[reader.ReadCount()];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = read(reader);
        }

        return items;
    }
}
