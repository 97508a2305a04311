using StakingLedger.Analytics;
using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>Which statement the user wants, and how it is written.</summary>
internal sealed record StatementOptions(
    string File,
    string Account,
    string? From,
    string? To,
    string Zone,
    PeriodCut Cut,
    IncomeBasis Basis,
    ControlRule? Control,
    string Format,
    LotChoice? Lots = null,
    DayCount? DayCount = null)
{
    /// <summary>Gets a value indicating whether changes of the rate are added up by source: they are, when periods are asked for.</summary>
    public bool AddsUp => Cut != PeriodCut.Whole;

    /// <summary>Gets a value indicating whether it is written for a program of plain-text accounting.</summary>
    public bool IsJournal => Format is "hledger" or "beancount";
}
