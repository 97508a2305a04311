using StakingLedger.Numerics;

namespace StakingLedger.Ledger;

/// <summary>Shares that moved within an event.</summary>
/// <param name="Token">Whose shares.</param>
/// <param name="From">The account they left; null when they were minted.</param>
/// <param name="To">The account they reached; null when they were burnt.</param>
/// <param name="Shares">How many; never zero.</param>
/// <param name="AfterStep">How many rate steps of the event came before the movement.</param>
public readonly record struct ShareMovement(TokenId Token, AccountHandle? From, AccountHandle? To, UInt256 Shares, int AfterStep);
