using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>What an account has when the pool is opened.</summary>
/// <param name="Token">The token.</param>
/// <param name="Account">The account.</param>
/// <param name="Value">How much.</param>
public readonly record struct OpeningHolding(TokenId Token, AccountId Account, UInt256 Value);
