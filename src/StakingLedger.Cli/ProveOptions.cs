namespace StakingLedger.Cli;

/// <summary>What the user asked to be proved: one account's balance, every account's, or, without either, the root of the tree.</summary>
internal sealed record ProveOptions(
    string File, string? Account, bool IsAll, PointInHistory At, string? Pool, string? Out, int MinimumDepth, bool IsJson);
