using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>What both versions of a report share: pulling vault ether, finalising, and the events around it.</summary>
internal sealed class ReferenceRewards(ReferenceChain chain, ReferenceQueue queue)
{
    private ReferenceState State
    {
        get => chain.State;
        set => chain.State = value;
    }

    public void EmitValidators(BigInteger timestamp, BigInteger before, BigInteger after) =>
        chain.Emit(
            "lido",
            "CLValidatorsUpdated",
            ("reportTimestamp", timestamp.Decimal()),
            ("preCLValidators", before.Decimal()),
            ("postCLValidators", after.Decimal()));

    /// <summary>Execution layer ether first, then withdrawals; then the queue gets its part. The buffer is written once.</summary>
    public void Collect(ReferenceReportInput report, ReferenceSmoothing smoothing, BigInteger principal, BigInteger etherToFinalize)
    {
        BigInteger executionLayer = smoothing.FromExecutionLayerVault;
        BigInteger withdrawals = smoothing.FromWithdrawalVault;
        if (executionLayer.Sign > 0)
        {
            State = State with
            {
                ExecutionLayerVault = State.ExecutionLayerVault - executionLayer,
                TotalElRewardsCollected = State.TotalElRewardsCollected + executionLayer,
            };
            chain.Emit("lido", "ELRewardsReceived", ("amount", executionLayer.Decimal()));
        }

        if (withdrawals.Sign > 0)
        {
            State = State with { WithdrawalVault = State.WithdrawalVault - withdrawals };
            chain.Emit("lido", "WithdrawalsReceived", ("amount", withdrawals.Decimal()));
        }

        BigInteger held = State.BufferedEther + executionLayer + withdrawals;
        if (etherToFinalize.Sign > 0)
        {
            ReferenceRevertException.Require(etherToFinalize <= held, ReferenceRevertException.Silent);
            queue.FinalizeRequests((int)report.Batches[^1], etherToFinalize, report.SimulatedShareRate);
        }

        State = State with { BufferedEther = held - etherToFinalize };
        chain.Emit(
            "lido",
            "ETHDistributed",
            ("reportTimestamp", report.Timestamp.Decimal()),
            ("preCLBalance", principal.Decimal()),
            ("postCLBalance", report.ClBalance.Decimal()),
            ("withdrawalsWithdrawn", withdrawals.Decimal()),
            ("executionLayerRewardsWithdrawn", executionLayer.Decimal()),
            ("postBufferedEther", State.BufferedEther.Decimal()));
    }

    public void EmitRebase(
        ReferenceReportInput report,
        BigInteger preShares,
        BigInteger preEther,
        BigInteger postShares,
        BigInteger postEther,
        BigInteger feeShares) =>
        chain.Emit(
            "lido",
            "TokenRebased",
            ("reportTimestamp", report.Timestamp.Decimal()),
            ("timeElapsed", report.TimeElapsed.Decimal()),
            ("preTotalShares", preShares.Decimal()),
            ("preTotalEther", preEther.Decimal()),
            ("postTotalShares", postShares.Decimal()),
            ("postTotalEther", postEther.Decimal()),
            ("sharesMintedAsFees", feeShares.Decimal()));
}
