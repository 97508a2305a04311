using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>Of which history the user wants a report, of which time, and how it is written.</summary>
internal sealed record ReportOptions(string File, string? From, string? To, string Zone, PeriodCut Cut, string Format);
