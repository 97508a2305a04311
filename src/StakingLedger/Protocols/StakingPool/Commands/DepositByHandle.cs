using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>
/// <see cref="Deposit"/> for an account that was resolved before: the same checks, the same event. <c>default</c> pays nothing in for
/// the first account, and is refused.
/// </summary>
/// <param name="To">Who receives the shares.</param>
/// <param name="Amount">How much, in the asset's smallest unit.</param>
public readonly record struct DepositByHandle(AccountHandle To, Amount Amount);
