using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>One recipient's part of the fee on rewards.</summary>
/// <param name="Recipient">Who.</param>
/// <param name="Part">Which part of the fee.</param>
public readonly record struct FeeShare(FeeRecipient Recipient, BasisPoints Part);
