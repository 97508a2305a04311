using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>What one recipient got of a report's fee.</summary>
/// <param name="Kind">What kind of recipient.</param>
/// <param name="Operator">The operator; null for the other kinds.</param>
/// <param name="Account">The account that got it.</param>
/// <param name="Quantity">Shares where the fee is minted, assets where it is withheld.</param>
public readonly record struct FeePart(FeeRecipientKind Kind, OperatorId? Operator, AccountId Account, UInt256 Quantity);
