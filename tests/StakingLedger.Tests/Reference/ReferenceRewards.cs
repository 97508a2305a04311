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

    /// <summary>Execution layer ether, then withdrawals, then the queue gets its part. The buffer is written once.</summary>
    public void Collect(
        ReferenceReportInput report,
        ReferenceSmoothing smoothing,
        BigInteger principal,
        BigInteger etherToFinalize)
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

        State = State with { PoolEther = State.PoolEther + executionLayer + withdrawals };
        if (etherToFinalize.Sign > 0)
        {
            ReferenceRevertException.Require(etherToFinalize <= State.PoolEther, ReferenceRevertException.Silent);
            State = State with { PoolEther = State.PoolEther - etherToFinalize };
            queue.FinalizeRequests((int)report.Batches[^1], etherToFinalize, report.SimulatedShareRate);
        }

        BigInteger buffered = SafeMath.Add(SafeMath.Add(State.BufferedEther, executionLayer), withdrawals);
        buffered = SafeMath.Sub(buffered, etherToFinalize);
        State = State with { BufferedEther = chain.IsV3 ? WrappingMath.Low128(buffered) : buffered };
        chain.Emit(
            "lido",
            "ETHDistributed",
            ("reportTimestamp", report.Timestamp.Decimal()),
            ("preCLBalance", principal.Decimal()),
            ("postCLBalance", report.ClBalance.Decimal()),
            ("withdrawalsWithdrawn", withdrawals.Decimal()),
            ("executionLayerRewardsWithdrawn", executionLayer.Decimal()),
            ("postBufferedEther", buffered.Decimal()));
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
