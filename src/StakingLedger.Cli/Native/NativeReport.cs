using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>A report and what it did to a share.</summary>
internal readonly record struct NativeReport(
    EpochNumber Epoch, Timestamp Time, ReportSums Sums, Amount Fee, ReportYield Yield, ulong Missed)
{
    /// <summary>Of an event.</summary>
    public static NativeReport Of(EpochReported reported, PoolCharter charter) => new(
        reported.Report.Epoch,
        reported.Report.ReferenceTime,
        reported.Plan.Sums,
        reported.Plan.Fee.Assets,
        ReportYield.Of(reported, charter),
        reported.MissedEpochs);
}
