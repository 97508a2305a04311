using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Confirms a report whose losses need a second actor.</summary>
/// <param name="Report">The digest of the report.</param>
public sealed record ConfirmReport(Digest Report) : IPoolCommand<ReportConfirmed>
{
    /// <inheritdoc/>
    Outcome<ReportConfirmed> IPoolCommand<ReportConfirmed>.Decide(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> IPoolCommand.DecideAny(PoolDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
