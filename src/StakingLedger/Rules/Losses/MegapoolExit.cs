using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// The exit of one validator of a megapool: the bond that it sets free bears the first loss, what the users still miss becomes debt
/// of the node, and what the node would get repays debt first. A gain goes to the users whole. Nothing is divided, so there is no
/// dust. Source: Rocket Pool megapool (policy E1).
/// </summary>
public static class MegapoolExit
{
    /// <summary>
    /// Pays a final balance W of a deposit D: <c>node = min(max(0, bond + queued − required), D, bond)</c>, <c>user = D − node</c>,
    /// <c>toNode = max(0, node − max(0, D − W))</c>, <c>toUsers = W − toNode</c>; debt grows by what the users
    /// miss of <c>user</c>; then <c>min(toNode, debt)</c> goes to the users and off the debt.
    /// </summary>
    /// <param name="deposit">The validator's deposit D.</param>
    /// <param name="finalBalance">The balance W that came back.</param>
    /// <param name="bond">The node's bond of all its validators.</param>
    /// <param name="queuedBond">The part of the bond that waits in the queue.</param>
    /// <param name="requiredAfter">The bond required for the validators that remain.</param>
    /// <param name="debt">The debt before.</param>
    /// <returns>The payments and what is left.</returns>
    /// <exception cref="OverflowException">A sum does not fit 256 bits.</exception>
    public static MegapoolExitPayment Pay(
        Amount deposit, Amount finalBalance, Amount bond, Amount queuedBond, Amount requiredAfter, Amount debt)
    {
        Amount free = (bond + queuedBond).SaturatingSubtract(requiredAfter);
        Amount node = Amount.Min(Amount.Min(free, deposit), bond);
        Amount user = deposit - node;

        Amount toNode = node.SaturatingSubtract(deposit.SaturatingSubtract(finalBalance));
        Amount toUsers = finalBalance - toNode;
        Amount owed = debt + user.SaturatingSubtract(toUsers);
        Amount repaid = Amount.Min(toNode, owed);
        return new MegapoolExitPayment(toNode - repaid, toUsers + repaid, owed - repaid, node, user);
    }
}
