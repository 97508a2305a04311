namespace StakingLedger.Protocols.RocketPool;

/// <summary>The contract generations whose rules differ to the wei; the numbers are part of the journal.</summary>
public enum RocketPoolVersion
{
    /// <summary>
    /// Version 1.3.1, before megapools. Its differences were read in the contracts' source and never executed: no interval and no limit
    /// of the change between reports, deposits wholly to the deposit pool, an excess that knows of minipools alone.
    /// </summary>
    V131 = 131,

    /// <summary>Version 1.4 ("Saturn 1"), whose recorded histories are reproduced to the wei.</summary>
    V14 = 140,
}
