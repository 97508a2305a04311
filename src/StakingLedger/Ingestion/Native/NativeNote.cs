namespace StakingLedger.Ingestion;

/// <summary>A line that only notes something.</summary>
public sealed record NativeNote : NativeRow;
