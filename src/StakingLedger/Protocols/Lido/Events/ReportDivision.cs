namespace StakingLedger.Protocols.Lido;

/// <summary>The divisions of a report, and who keeps their dust.</summary>
public enum ReportDivision
{
    /// <summary>The fee in ether (v3). The dust stays with the holders.</summary>
    FeeEther = 1,

    /// <summary>The fee shares. The dust stays with the holders.</summary>
    FeeShares = 2,

    /// <summary>A module's part of the fee shares. The dust goes to the treasury.</summary>
    ModuleShares = 3,

    /// <summary>The payment of a discounted batch. The dust stays with the holders.</summary>
    DiscountedBatch = 4,

    /// <summary>External ether at the rate after the report. The dust is in nobody's balance.</summary>
    ExternalEther = 5,
}
