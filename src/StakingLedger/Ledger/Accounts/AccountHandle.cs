namespace StakingLedger.Ledger;

/// <summary>An account's dense number within one ledger, in first-seen order. <c>default</c> is the first account.</summary>
/// <param name="Index">The number, from 0.</param>
public readonly record struct AccountHandle(uint Index);
