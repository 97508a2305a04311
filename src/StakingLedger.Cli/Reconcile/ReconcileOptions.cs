namespace StakingLedger.Cli;

/// <summary>What the user asked of a reconciliation.</summary>
internal sealed record ReconcileOptions(
    string File, string Observed, PointInHistory At, string? OtherRules, bool IsAll, bool IsStrict, string Format);
