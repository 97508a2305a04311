namespace StakingLedger.Protocols.Lido;

/// <summary>The contract generations whose rules differ to the wei.</summary>
public enum LidoVersion
{
    /// <summary>Lido v2 (2.2.0): totals price everything, fees are priced at the totals before the report.</summary>
    V2 = 2,

    /// <summary>
    /// Lido v3 (3.0.2): internal ether and shares price everything, external shares, fees priced after the report.
    /// </summary>
    V3 = 3,
}
