namespace StakingLedger.Ledger;

/// <summary>A token, by its place in the protocol's list. <c>default</c> is token 0, the one the timeline prices.</summary>
/// <param name="Index">The place, from 0.</param>
public readonly record struct TokenId(byte Index);
