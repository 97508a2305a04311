using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>A report's canonical form in the journal.</summary>
internal static class ReportCodec
{
    public static void Write(EventWriter writer, OracleReport report)
    {
        writer.UInt64(report.RefSlot);
        writer.UInt64(report.Timestamp.Seconds);
        writer.UInt64(report.TimeElapsed);
        writer.UInt64(report.ClValidators);
        writer.Amount(report.ClBalance);
        writer.Amount(report.WithdrawalVaultBalance);
        writer.Amount(report.ExecutionVaultBalance);
        writer.Shares(report.SharesRequestedToBurn);
        writer.Count(report.FinalizationBatches.Count);
        foreach (RequestId batch in report.FinalizationBatches)
        {
            writer.UInt64(batch.Value);
        }

        writer.Number(report.SimulatedShareRate.Ray);
        writer.Flag(report.IsBunkerMode);
        writer.UInt64(report.BunkerModeStart.Seconds);
    }

    public static OracleReport Read(EventReader reader) => new()
    {
        RefSlot = reader.ReadUInt64(),
        Timestamp = Timestamp.FromSeconds(reader.ReadUInt64()),
        TimeElapsed = reader.ReadUInt64(),
        ClValidators = reader.ReadUInt64(),
        ClBalance = reader.ReadAmount(),
        WithdrawalVaultBalance = reader.ReadAmount(),
        ExecutionVaultBalance = reader.ReadAmount(),
        SharesRequestedToBurn = reader.ReadShares(),
        FinalizationBatches = ReadBatches(reader),
        SimulatedShareRate = ShareRate.FromRay(reader.ReadNumber()),
        IsBunkerMode = reader.ReadFlag(),
        BunkerModeStart = Timestamp.FromSeconds(reader.ReadUInt64()),
    };

    private static ValueList<RequestId> ReadBatches(EventReader reader) =>
        [.. reader.ReadArray(static r => RequestId.From(r.ReadUInt64()))];
}
