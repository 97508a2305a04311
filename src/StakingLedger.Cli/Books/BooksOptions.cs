using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>Which books the user wants, and how they are written.</summary>
internal sealed record BooksOptions(string File, string? From, string? To, string Zone, PeriodCut Cut, string Format);
