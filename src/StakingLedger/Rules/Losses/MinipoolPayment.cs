using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>How the balance of a minipool is paid out.</summary>
/// <param name="Node">To the node operator.</param>
/// <param name="Users">To the users.</param>
/// <param name="Shortfall">What the users put in and do not get back from the balance: for the node's collateral to make good.</param>
public readonly record struct MinipoolPayment(Amount Node, Amount Users, Amount Shortfall);
