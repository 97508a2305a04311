using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>
/// Reports an epoch: rewards, penalties, deposits that arrived and sweeps, per validator or per operator. Epochs ascend strictly;
/// the ones left out are named by the event.
/// </summary>
public sealed record ReportEpoch : IPoolCommand<EpochReported>
{
    /// <summary>The epoch.</summary>
    public required EpochNumber Epoch { get; init; }

    /// <summary>The moment the report speaks of: after that of the last report, at most the context's time.</summary>
    public required Timestamp ReferenceTime { get; init; }

    /// <summary>What is said of single validators or operators.</summary>
    public ValueList<ReportLine> Lines
    {
        get;
        init => field = value.AsSpan().Contains(null!)
            ? throw new ArgumentException("A report has no lines that are null.", nameof(value))
            : value;
    }

    /// <summary>Tips, block rewards and MEV that came to the pool as a whole.</summary>
    public Amount PoolExecutionRewards { get; init; }

    /// <summary>Incentives that came to the pool as a whole.</summary>
    public Amount PoolIncentives { get; init; }

    /// <summary>Validators that have left for good, their balance swept.</summary>
    public ValueList<ValidatorId> Exited { get; init; }

    /// <summary>The Keccak-256 digest of the report's canonical bytes: what a second actor confirms.</summary>
    public Digest Digest => Digest.OfKeccak(ReportCodec.Bytes(this));

    /// <inheritdoc/>
    Outcome<EpochReported> IPoolCommand<EpochReported>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
