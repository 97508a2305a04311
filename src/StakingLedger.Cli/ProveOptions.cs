namespace StakingLedger.Cli;

/// <summary>What the user asked to be proved: one account's balance, or, without an account, the root of the tree.</summary>
internal sealed record ProveOptions(
    string File, string? Account, PointInHistory At, string? Pool, string? Out, int MinimumDepth, bool IsJson);
