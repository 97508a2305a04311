using StakingLedger.Analytics;
using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>Which statement the user wants, and how it is written.</summary>
internal sealed record StatementOptions(
    ReportOptions Report,
    string Account,
    IncomeBasis Basis,
    ControlRule? Control,
    LotChoice? Lots = null,
    DayCount? DayCount = null)
{
    /// <summary>Gets a value indicating whether changes of the rate are added up by source: they are, when periods are asked for.</summary>
    public bool AddsUp => Report.Cut != PeriodCut.Whole;

    /// <summary>Gets a value indicating whether it is written for a program of plain-text accounting.</summary>
    public bool IsJournal => Report.Format is "hledger" or "beancount";
}
