using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>What the oracle reports.</summary>
internal sealed record ReferenceReportInput(
    BigInteger RefSlot,
    bool IsBunker,
    BigInteger BunkerStart,
    BigInteger Timestamp,
    BigInteger TimeElapsed,
    BigInteger ClValidators,
    BigInteger ClBalance,
    BigInteger WithdrawalVaultBalance,
    BigInteger ElRewardsVaultBalance,
    BigInteger SharesRequestedToBurn,
    IReadOnlyList<BigInteger> Batches,
    BigInteger SimulatedShareRate)
{
    public static ReferenceReportInput Of(ReferenceOp op) => new(
        op.Number("refSlot"),
        op.Flag("isBunkerMode"),
        op.Number("bunkerStartTimestamp"),
        op.Number("timestamp"),
        op.Number("timeElapsed"),
        op.Number("clValidators"),
        op.Number("clBalance"),
        op.Number("withdrawalVaultBalance"),
        op.Number("elRewardsVaultBalance"),
        op.Number("sharesRequestedToBurn"),
        op.Numbers("withdrawalFinalizationBatches"),
        op.Number("simulatedShareRate"));
}
