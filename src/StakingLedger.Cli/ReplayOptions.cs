namespace StakingLedger.Cli;

/// <summary>What the user asked of a replay.</summary>
internal sealed record ReplayOptions(string File, PointInHistory Until, string? Snapshot, string? From, string? Journal, bool IsJson);
