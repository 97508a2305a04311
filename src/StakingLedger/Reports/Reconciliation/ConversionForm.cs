namespace StakingLedger.Reports;

/// <summary>Another way to round the shares of assets.</summary>
internal enum ConversionForm
{
    /// <summary>Up.</summary>
    Up = 0,

    /// <summary>Down, where the ledger rounds up.</summary>
    Down = 1,

    /// <summary>To the nearest unit, a half up.</summary>
    Nearest = 2,
}
