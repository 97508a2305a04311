using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>What the host knows beside the ledger, for hypotheses that need it. The default knows nothing.</summary>
public sealed record ReconciliationFacts
{
    /// <summary>Gets the same history under other rules.</summary>
    public IReadOnlyList<OtherHistory> OtherHistories { get; init; } = [];

    /// <summary>
    /// Gets the books of the ledger, which tell what waits to be counted and what movements were asked to move. Null for none: what only
    /// the books tell is then no cause.
    /// </summary>
    public ReconciliationBooks? Books { get; init; }

    /// <summary>Gets what was stated before it was divided with roundings, for totals in assets.</summary>
    public IReadOnlyList<StatedDivision> Divisions { get; init; } = [];

    /// <summary>Gets what finds the event that reported an epoch, null when none did; null when the history has no epochs.</summary>
    public Func<EpochNumber, EventNumber?>? EventOfEpoch { get; init; }

    /// <summary>
    /// Gets how many events of the account, and how many steps of the rate, hypotheses go back and forth; for totals, how many events
    /// that changed them. At least 1.
    /// </summary>
    public int Reach { get; init; } = 512;
}
