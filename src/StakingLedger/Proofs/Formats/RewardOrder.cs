using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Proofs.Formats;

/// <summary>The holders of a file in the order of their ids, where whoever occurs twice stands beside himself.</summary>
internal static class RewardOrder
{
    /// <summary>The entries, sorted by holder.</summary>
    public static RewardEntry[] ByHolder(IReadOnlyList<RewardEntry> entries)
    {
        RewardEntry[] sorted = [.. entries];
        Array.Sort(sorted, static (a, b) => a.Holder.CompareTo(b.Holder));
        return sorted;
    }

    /// <summary>Refuses a file in which a holder occurs twice, or which names no holder with anything to claim.</summary>
    public static void Demand(RewardFile file, FileSource source)
    {
        RewardEntry[] sorted = ByHolder(file.Entries);
        bool isEmpty = true;
        for (int i = 0; i < sorted.Length; i++)
        {
            isEmpty &= !sorted[i].IsInTree;
            if (i > 0 && sorted[i].Holder == sorted[i - 1].Holder)
            {
                source.Refuse(sorted[i].Holder.ToString(), "a holder that occurs twice", "every holder once");
            }
        }

        if (isEmpty)
        {
            source.Refuse(string.Empty, "no holder with an amount", "at least one leaf");
        }
    }

    /// <summary>The sum of every amount of the file.</summary>
    public static ValueList<UInt256> Totals(RewardFile file, FileSource source)
    {
        UInt256[] totals = new UInt256[file.AmountNames.Count];
        for (int i = 0; i < totals.Length; i++)
        {
            totals[i] = Sum(file.Entries, i, file.AmountNames[i], source);
        }

        return [.. totals];
    }

    /// <summary>The sum of one amount over entries.</summary>
    public static UInt256 Sum(IEnumerable<RewardEntry> entries, int amount, string name, FileSource source)
    {
        UInt256 sum = UInt256.Zero;
        foreach (RewardEntry entry in entries)
        {
            if (!UInt256.TryAdd(sum, entry.Amounts[amount], out sum))
            {
                source.Refuse(name, "amounts whose sum is 2^256 or more", "a sum below 2^256");
            }
        }

        return sum;
    }
}
