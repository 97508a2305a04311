using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>The canonical form of a report: what the journal keeps and what a second actor confirms.</summary>
internal static class ReportCodec
{
    public static byte[] Bytes(ReportEpoch report) => CanonicalBytes.Of(w => Write(w, report));

    public static ReportEpoch Read(ReadOnlySpan<byte> bytes) => CanonicalBytes.Read(bytes, Read);

    private static void Write(StateWriter w, ReportEpoch report)
    {
        w.UInt64(report.Epoch.Value);
        w.UInt64(report.ReferenceTime.Seconds);
        w.Number(report.PoolExecutionRewards.Value);
        w.Number(report.PoolIncentives.Value);
        w.Count(report.Lines.Count);
        foreach (ReportLine line in report.Lines)
        {
            w.UInt16((ushort)line.SubjectKind);
            w.UInt64(line.Subject);
            w.Number(line.Deposited.Value);
            w.Number(line.ConsensusRewards.Value);
            w.Number(line.ExecutionRewards.Value);
            w.Number(line.Incentives.Value);
            w.Number(line.InactivityPenalties.Value);
            w.Number(line.Slashings.Value);
            w.Number(line.Swept.Value);
            w.OptionalAmount(line.Closing);
        }

        w.Count(report.Exited.Count);
        foreach (ValidatorId validator in report.Exited)
        {
            w.UInt64(validator.Value);
        }
    }

    private static ReportEpoch Read(StateReader r)
    {
        EpochNumber epoch = EpochNumber.From(r.ReadUInt64());
        Timestamp reference = Timestamp.FromSeconds(r.ReadUInt64());
        Amount execution = Amount.FromWei(r.ReadNumber());
        Amount incentives = Amount.FromWei(r.ReadNumber());
        ReportLine[] lines = r.ReadArray(ReadLine);
        ValidatorId[] exited = r.ReadArray(static r => ValidatorId.From(r.ReadUInt64()));
        return new ReportEpoch
        {
            Epoch = epoch,
            ReferenceTime = reference,
            PoolExecutionRewards = execution,
            PoolIncentives = incentives,
            Lines = [.. lines],
            Exited = [.. exited],
        };
    }

    private static ReportLine ReadLine(StateReader r)
    {
        ReportSubject kind = (ReportSubject)r.ReadUInt16();
        return ReportLine.Of(kind, r.ReadUInt64()) with
        {
            Deposited = Amount.FromWei(r.ReadNumber()),
            ConsensusRewards = Amount.FromWei(r.ReadNumber()),
            ExecutionRewards = Amount.FromWei(r.ReadNumber()),
            Incentives = Amount.FromWei(r.ReadNumber()),
            InactivityPenalties = Amount.FromWei(r.ReadNumber()),
            Slashings = Amount.FromWei(r.ReadNumber()),
            Swept = Amount.FromWei(r.ReadNumber()),
            Closing = r.ReadOptionalAmount(),
        };
    }
}
