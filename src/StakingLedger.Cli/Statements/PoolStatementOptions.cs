using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>Which statement of a pool the user wants, and how it is written.</summary>
internal sealed record PoolStatementOptions(
    string File, string? Operator, string? From, string? To, string Zone, PeriodCut Cut, string Format);
