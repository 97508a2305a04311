using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>The calculation of a report: pure, shared by simulation, preview and execution.</summary>
/// <param name="state">The state before the report.</param>
/// <param name="totalShares">All shares before the report.</param>
/// <param name="report">The report.</param>
internal sealed partial class ReportCalculation(LidoState state, UInt256 totalShares, OracleReport report)
{
    public ReportTotals Pre { get; } = new(
        state.TotalPooledEther(totalShares),
        Shares.Of(totalShares),
        state.InternalEther,
        Shares.Of(totalShares) - state.ExternalShares);

    /// <summary>The consensus balance that is no reward: the old one plus the deposits of the validators that appeared.</summary>
    /// <exception cref="ArithmeticFaultException">Fewer validators are reported than are known.</exception>
    public Amount Principal()
    {
        UInt256 appeared = ContractMath.Subtract(report.ClValidators, state.ClValidators);
        return Amount.FromWei(ContractMath.Add(state.ClBalance.Value, appeared * LidoState.DepositSize));
    }

    /// <summary>What the finalised batches lock and burn; nothing when there is none.</summary>
    /// <exception cref="ArithmeticFaultException">The queue's arithmetic refuses.</exception>
    public LidoRejection? Prefinalize(out Prefinalization finalization)
    {
        finalization = default;
        if (report.FinalizationBatches.IsEmpty)
        {
            return null;
        }

        ulong[] batches = [.. report.FinalizationBatches.Select(batch => batch.Value)];
        finalization = Prefinalization.Compute(state.Queue, batches, report.SimulatedShareRate);
        return finalization.Failure switch
        {
            PrefinalizationFailure.ZeroShareRate => new LidoRejection.ZeroShareRate(),
            PrefinalizationFailure.EmptyBatches => new LidoRejection.EmptyBatches(),
            PrefinalizationFailure.InvalidRequestId =>
                new LidoRejection.InvalidRequestId(RequestId.From(finalization.FailedId)),
            PrefinalizationFailure.BatchesAreNotSorted => new LidoRejection.BatchesNotSorted(),
            _ => null,
        };
    }

    /// <summary>What the limiter lets the report take and burn.</summary>
    /// <exception cref="ArithmeticFaultException">The limiter's arithmetic refuses.</exception>
    public LidoRejection? Smooth(Amount principal, in Prefinalization finalization, out RebaseSmoothing smoothing)
    {
        PositiveRebaseLimiter limiter = new(
            state.Terms.Limits.MaxPositiveTokenRebase, Pre.InternalEther.Value, Pre.InternalShares.Value);
        SmoothingInput input = new(
            principal.Value,
            report.ClBalance.Value,
            report.WithdrawalVaultBalance.Value,
            report.ExecutionVaultBalance.Value,
            report.SharesRequestedToBurn.Value,
            finalization.AssetsToLock.Value,
            finalization.SharesToBurn.Value);
        return RebaseSmoothing.TryCompute(limiter, input, out smoothing)
            ? null
            : new LidoRejection.NegativeTotalPooledEther();
    }

    /// <summary>The rewards of a profitable report, or zero: no fee is taken when the consensus layer gained nothing.</summary>
    /// <exception cref="ArithmeticFaultException">A sum does not fit.</exception>
    public Amount Rewards(Amount principal, in RebaseSmoothing smoothing)
    {
        UInt256 consensus = ContractMath.Add(report.ClBalance.Value, smoothing.Withdrawals);
        return consensus <= principal.Value
            ? Amount.Zero
            : Amount.FromWei(ContractMath.Add(consensus - principal.Value, smoothing.ExecutionRewards));
    }

    private static FeeNumbers NoFee(FeeDistribution distribution) => new(
        distribution,
        Amount.Zero,
        Amount.Zero,
        Shares.Zero,
        [],
        Shares.Zero,
        UInt256.Zero,
        UInt256.Zero,
        UInt256.Zero);

    private static FeeNumbers Split(FeeNumbers fees)
    {
        Shares[] parts = new Shares[fees.Distribution.ModuleFees.Length];
        Shares treasury = RewardsDistribution.Split(
            fees.FeeShares, fees.Distribution.ModuleFees.AsSpan(), fees.Distribution.TotalFee, parts);
        return fees with { ModuleShares = parts, TreasuryShares = treasury };
    }
}
