namespace StakingLedger.Ingestion;

/// <summary>What became of one operation of a recorded Rocket Pool history.</summary>
/// <param name="Operation">Its name in the file.</param>
/// <param name="IsAccepted">Whether the ledger accepted it.</param>
/// <param name="IsRecordedAsAccepted">Whether the file says so.</param>
/// <param name="Refusal">The contracts' words for a refusal, or its code; null when it was accepted.</param>
public readonly record struct RocketPoolReplayed(string Operation, bool IsAccepted, bool IsRecordedAsAccepted, string? Refusal);
