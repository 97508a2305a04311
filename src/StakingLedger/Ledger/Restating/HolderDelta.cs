using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>What a restatement changes for one holder.</summary>
/// <param name="Account">The holder.</param>
/// <param name="Token">Whose shares.</param>
/// <param name="Shares">How many shares more; negative for fewer.</param>
/// <param name="Assets">How much more they are worth, each side rounded down; zero for tokens that the timeline does not price.</param>
public readonly record struct HolderDelta(AccountId Account, TokenId Token, SignedAmount Shares, SignedAmount Assets);
