namespace StakingLedger.Protocols.StakingPool;

/// <summary>Which pair prices deposits, transfers by assets and withdrawals.</summary>
public enum RateSource : byte
{
    /// <summary>The totals of the moment.</summary>
    Live = 0,

    /// <summary>The pair that the last report stored; stale between reports.</summary>
    Reported = 1,
}
