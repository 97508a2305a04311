using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>What the exit of one validator of a megapool pays and leaves.</summary>
/// <param name="ToNode">Paid to the node.</param>
/// <param name="ToUsers">Paid to the users, repaid debt included.</param>
/// <param name="Debt">What the node owes the users afterwards.</param>
/// <param name="NodeCapital">By how much the node's capital falls.</param>
/// <param name="UserCapital">By how much the users' capital falls.</param>
public readonly record struct MegapoolExitPayment(
    Amount ToNode, Amount ToUsers, Amount Debt, Amount NodeCapital, Amount UserCapital);
