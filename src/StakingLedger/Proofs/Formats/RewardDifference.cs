using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Proofs.Formats;

/// <summary>Two published versions side by side: who gained and who lost, to the unit.</summary>
/// <remarks>For every amount, total after - total before = gained - lost.</remarks>
public sealed class RewardDifference
{
    private RewardDifference(RewardFile before, RewardFile after, IReadOnlyList<RewardChange> changes, int unchanged)
    {
        Before = before;
        After = after;
        Changes = changes;
        Unchanged = unchanged;
        TotalBefore = before.Totals;
        TotalAfter = after.Totals;
        UInt256[] gained = new UInt256[before.AmountNames.Count];
        UInt256[] lost = new UInt256[before.AmountNames.Count];
        foreach (RewardChange change in changes)
        {
            for (int i = 0; i < gained.Length; i++)
            {
                gained[i] += UInt256.SaturatingSubtract(change.After[i], change.Before[i]);
                lost[i] += UInt256.SaturatingSubtract(change.Before[i], change.After[i]);
            }
        }

        Gained = [.. gained];
        Lost = [.. lost];
    }

    /// <summary>The first version.</summary>
    public RewardFile Before { get; }

    /// <summary>The second version.</summary>
    public RewardFile After { get; }

    /// <summary>The holders for whom anything changed, in the order of their ids.</summary>
    public IReadOnlyList<RewardChange> Changes { get; }

    /// <summary>For how many holders nothing changed.</summary>
    public int Unchanged { get; }

    /// <summary>The sum of every amount in the first version.</summary>
    public ValueList<UInt256> TotalBefore { get; }

    /// <summary>The sum of every amount in the second version.</summary>
    public ValueList<UInt256> TotalAfter { get; }

    /// <summary>What holders have more of, added up, for every amount.</summary>
    public ValueList<UInt256> Gained { get; }

    /// <summary>What holders have less of, added up, for every amount.</summary>
    public ValueList<UInt256> Lost { get; }

    /// <summary>Compares two versions.</summary>
    /// <param name="before">The first version.</param>
    /// <param name="after">The second version.</param>
    /// <returns>The difference; null when the two have other leaves or other amounts, so that there is nothing to compare.</returns>
    public static RewardDifference? Between(RewardFile before, RewardFile after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.AmountNames != after.AmountNames || before.Format.Fields != after.Format.Fields)
        {
            return null;
        }

        RewardEntry[] old = RewardOrder.ByHolder(before.Entries);
        RewardEntry[] now = RewardOrder.ByHolder(after.Entries);
        List<RewardChange> changes = [];
        int unchanged = 0;
        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            int order = i == old.Length ? 1 : j == now.Length ? -1 : old[i].Holder.CompareTo(now[j].Holder);
            RewardEntry? left = order <= 0 ? old[i++] : null;
            RewardEntry? right = order >= 0 ? now[j++] : null;
            if (left is not null && right is not null && left.Leaf == right.Leaf && left.Amounts == right.Amounts)
            {
                unchanged++;
            }
            else
            {
                changes.Add(ChangeOf(left, right, before.Format));
            }
        }

        return new RewardDifference(before, after, changes, unchanged);
    }

    private static RewardChange ChangeOf(RewardEntry? left, RewardEntry? right, MerkleFormat format)
    {
        RewardEntry known = left ?? right!;
        ValueList<UInt256> nothing = [.. new UInt256[known.Amounts.Count]];
        string redirected = string.Empty;
        for (int i = 1; left is not null && right is not null && i < format.Fields.Count; i++)
        {
            // What is no amount says where the amounts go: the beneficiary, the network.
            if (left.Leaf[i] != right.Leaf[i] && format.Fields[i] is { Type: LeafFieldType.Address } or { Name: "rewardNetwork" })
            {
                redirected = $"{format.Fields[i].Name} {left.Leaf[i]} -> {right.Leaf[i]}";
            }
        }

        return new RewardChange(
            known.Holder, left?.Amounts ?? nothing, right?.Amounts ?? nothing, left is null, right is null, redirected);
    }
}
