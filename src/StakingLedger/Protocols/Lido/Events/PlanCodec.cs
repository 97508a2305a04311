using System.Collections.Immutable;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>A report plan's canonical form in the journal.</summary>
internal static class PlanCodec
{
    public static void Write(EventWriter writer, ReportPlan plan)
    {
        writer.UInt32((uint)plan.Version);
        WriteTotals(writer, plan.Pre);
        WriteTotals(writer, plan.Post);
        writer.UInt64(plan.PreClValidators);
        writer.Amount(plan.PrincipalClBalance);
        writer.Amount(plan.WithdrawalsTransfer);
        writer.Amount(plan.ExecutionRewardsTransfer);
        writer.Amount(plan.LeftInWithdrawalVault);
        writer.Amount(plan.LeftInExecutionVault);
        writer.Amount(plan.EtherToLock);
        writer.UInt64(plan.FinalizedFrom.Value);
        writer.UInt64(plan.FinalizedTo.Value);
        WriteBurn(writer, plan.Burn);
        writer.Shares(plan.BadDebt);
        FeeCodec.Write(writer, plan.Fees);
        writer.Amount(plan.PostBufferedEther);
        writer.Amount(plan.Truncated);
        WriteDecrease(writer, plan.ClDecrease);
        writer.UInt32((uint)plan.Bunker);
        writer.Count(plan.Steps.Length);
        foreach (RateStep step in plan.Steps)
        {
            writer.UInt32((uint)step.Cause);
            writer.Amount(step.After.Assets);
            writer.Shares(step.After.Shares);
        }

        writer.Count(plan.Remainders.Length);
        foreach (DivisionRemainder remainder in plan.Remainders)
        {
            writer.UInt32((uint)remainder.Division);
            writer.Number(remainder.Remainder);
            writer.Number(remainder.Divisor);
        }
    }

    public static ReportPlan Read(EventReader reader) => new()
    {
        Version = (LidoVersion)(int)reader.ReadUInt32(),
        Pre = ReadTotals(reader),
        Post = ReadTotals(reader),
        PreClValidators = reader.ReadUInt64(),
        PrincipalClBalance = reader.ReadAmount(),
        WithdrawalsTransfer = reader.ReadAmount(),
        ExecutionRewardsTransfer = reader.ReadAmount(),
        LeftInWithdrawalVault = reader.ReadAmount(),
        LeftInExecutionVault = reader.ReadAmount(),
        EtherToLock = reader.ReadAmount(),
        FinalizedFrom = RequestId.From(reader.ReadUInt64()),
        FinalizedTo = RequestId.From(reader.ReadUInt64()),
        Burn = ReadBurn(reader),
        BadDebt = reader.ReadShares(),
        Fees = FeeCodec.Read(reader),
        PostBufferedEther = reader.ReadAmount(),
        Truncated = reader.ReadAmount(),
        ClDecrease = ReadDecrease(reader),
        Bunker = (BunkerChange)(int)reader.ReadUInt32(),
        Steps = ReadSteps(reader),
        Remainders = ReadRemainders(reader),
    };

    private static void WriteTotals(EventWriter writer, ReportTotals totals)
    {
        writer.Amount(totals.TotalPooledEther);
        writer.Shares(totals.TotalShares);
        writer.Amount(totals.InternalEther);
        writer.Shares(totals.InternalShares);
    }

    private static ReportTotals ReadTotals(EventReader reader) =>
        new(reader.ReadAmount(), reader.ReadShares(), reader.ReadAmount(), reader.ReadShares());

    private static void WriteBurn(EventWriter writer, ReportBurn burn)
    {
        writer.Shares(burn.FromQueue);
        writer.Amount(burn.FromQueueValue);
        writer.Shares(burn.ForWithdrawals);
        writer.Shares(burn.Total);
        writer.Shares(burn.Cover);
        writer.Shares(burn.NonCover);
        writer.Amount(burn.CoverValue);
        writer.Amount(burn.NonCoverValue);
        writer.Amount(burn.PreValue);
        writer.Amount(burn.PostValue);
    }

    private static ReportBurn ReadBurn(EventReader reader) => new(
        reader.ReadShares(),
        reader.ReadAmount(),
        reader.ReadShares(),
        reader.ReadShares(),
        reader.ReadShares(),
        reader.ReadShares(),
        reader.ReadAmount(),
        reader.ReadAmount(),
        reader.ReadAmount(),
        reader.ReadAmount());

    private static void WriteDecrease(EventWriter writer, ClDecreaseCheck check)
    {
        writer.UInt64(check.At.Seconds);
        writer.UInt64(check.ExitedValidators);
        writer.Amount(check.Decrease);
        writer.Amount(check.TotalBalance);
        writer.Amount(check.WindowDecrease);
        writer.Amount(check.Allowed);
    }

    private static ClDecreaseCheck ReadDecrease(EventReader reader) => new(
        Timestamp.FromSeconds(reader.ReadUInt64()),
        reader.ReadUInt64(),
        reader.ReadAmount(),
        reader.ReadAmount(),
        reader.ReadAmount(),
        reader.ReadAmount());

    private static ImmutableArray<RateStep> ReadSteps(EventReader reader) =>
        [.. reader.ReadArray(static r => new RateStep(
            (StepCause)(byte)r.ReadUInt32(), new PricingPair(r.ReadAmount(), r.ReadShares())))];

    private static ImmutableArray<DivisionRemainder> ReadRemainders(EventReader reader) =>
        [.. reader.ReadArray(static r => new DivisionRemainder(
            (ReportDivision)(int)r.ReadUInt32(), r.ReadNumber(), r.ReadNumber()))];
}
