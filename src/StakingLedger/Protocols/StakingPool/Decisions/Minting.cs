using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>What a deposit buys.</summary>
/// <param name="Fee">What is withheld of it for the treasury.</param>
/// <param name="Shares">The shares minted for the rest.</param>
/// <param name="LimitLeft">What may still be deposited at this moment; null when there is no deposit rate.</param>
internal readonly record struct Minting(Amount Fee, Shares Shares, Amount? LimitLeft);
