using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// Whose capital leaves a megapool when a value leaves it: first the bond that is above the requirement, then the users'. Nothing
/// is divided. Source: Rocket Pool megapool (v1.4).
/// </summary>
/// <param name="Node">By how much the node's capital falls.</param>
/// <param name="Users">By how much the users' capital falls.</param>
internal readonly record struct CapitalDispersal(Amount Node, Amount Users)
{
    /// <summary><c>node = min(max(0, bond + queued − required), value, bond)</c>; the users bear the rest.</summary>
    /// <param name="value">The value that leaves.</param>
    /// <param name="bond">The node's bond of all its validators.</param>
    /// <param name="queuedBond">The part of the bond that waits in the queue.</param>
    /// <param name="requiredAfter">The bond required for the validators that remain.</param>
    public static CapitalDispersal Of(Amount value, Amount bond, Amount queuedBond, Amount requiredAfter)
    {
        Amount free = (bond + queuedBond).SaturatingSubtract(requiredAfter);
        Amount node = Amount.Min(Amount.Min(free, value), bond);
        return new CapitalDispersal(node, value - node);
    }
}
