namespace StakingLedger.Ledger;

/// <summary>An event that earlier restatements refused, and that the next one tries again.</summary>
/// <param name="Source">The ledger of the version that has it.</param>
/// <param name="Mark">The event, and the event of the newest version before which it belongs.</param>
/// <param name="Identities">How the numbers of its version are known in the newest one.</param>
internal sealed record WaitingEvent(PoolLedger Source, SettledMark Mark, IdentityMap Identities);
