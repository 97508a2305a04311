namespace StakingLedger.Ledger;

/// <summary>A history decided again under other rules.</summary>
/// <param name="Ledger">The ledger that the other rules lead to.</param>
/// <param name="Rejected">The events whose commands the other rules refuse, in order; they have no counterpart in the new
/// ledger.</param>
public sealed record Restatement(PoolLedger Ledger, IReadOnlyList<RestatedRejection> Rejected);
