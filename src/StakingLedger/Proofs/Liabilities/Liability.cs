using StakingLedger.Units;

namespace StakingLedger.Proofs.Liabilities;

/// <summary>What is owed to one account: one leaf of a sum tree. <c>default</c> names no account and is refused by a build.</summary>
/// <param name="Account">To whom.</param>
/// <param name="Balance">How much, in the smallest unit of the asset; below 2^192.</param>
public readonly record struct Liability(AccountId Account, Amount Balance);
