using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>Reads the report of an epoch.</summary>
internal static class NativeReportReader
{
    /// <summary>Reads a report.</summary>
    /// <param name="f">The line.</param>
    /// <param name="time">The time of the line: the reference time where none is given.</param>
    public static ReportEpoch Read(NativeFields f, Timestamp time) => new()
    {
        Epoch = EpochNumber.From(f.Count("epoch")),
        ReferenceTime = f.OptionalTime("referenceTime") ?? time,
        Lines = [.. f.Items("lines").Select(ReadLine)],
        PoolExecutionRewards = f.AmountOrNone("executionRewards"),
        PoolIncentives = f.AmountOrNone("incentives"),
        Exited = f.Has("exited") ? [.. f.Counts("exited").Select(ValidatorId.From)] : [],
    };

    private static ReportLine ReadLine(NativeFields f)
    {
        ReportLine subject = f.Has("validator") ? ReportLine.Of(ValidatorId.From(f.Count("validator")))
            : f.Has("operator") ? ReportLine.Of(OperatorId.From(f.Count("operator")))
            : throw f.Wrong("validator", "a validator or an operator");
        if (subject.SubjectKind == ReportSubject.Validators && f.Has("operator"))
        {
            throw f.Wrong("operator", "a validator or an operator, not both");
        }

        ReportLine line = subject with
        {
            Deposited = f.AmountOrNone("deposited"),
            ConsensusRewards = f.AmountOrNone("consensusRewards"),
            ExecutionRewards = f.AmountOrNone("executionRewards"),
            Incentives = f.AmountOrNone("incentives"),
            InactivityPenalties = f.AmountOrNone("inactivityPenalties"),
            Slashings = f.AmountOrNone("slashings"),
            Swept = f.AmountOrNone("swept"),
            Closing = f.OptionalAmount("closing"),
        };
        f.Done();
        return line;
    }
}
