using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>So much of a token goes from one account to another.</summary>
/// <param name="Token">The token.</param>
/// <param name="From">Whom it leaves; the default account when it is minted.</param>
/// <param name="To">Whom it reaches; the default account when it is burnt.</param>
/// <param name="Value">How much.</param>
public readonly record struct RocketPoolMovement(TokenId Token, AccountId From, AccountId To, UInt256 Value);
