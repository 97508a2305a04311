using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Fees withheld for an account and not paid out.</summary>
/// <param name="Account">The account.</param>
/// <param name="Amount">How much.</param>
public readonly record struct WithheldFee(AccountId Account, Amount Amount);
