using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>How much a holder has of one token.</summary>
/// <param name="Token">The token.</param>
/// <param name="Units">How much, in its smallest unit: shares, for the priced token and for one that wraps it.</param>
/// <param name="Assets">What its shares alone are worth, rounded down; null for a token that the pool does not price.</param>
public readonly record struct TokenHolding(TokenId Token, UInt256 Units, Amount? Assets);
