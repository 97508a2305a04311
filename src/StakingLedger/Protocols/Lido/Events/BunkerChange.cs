namespace StakingLedger.Protocols.Lido;

/// <summary>How a report changed bunker mode, in which no validator deposits are made.</summary>
public enum BunkerChange
{
    /// <summary>It stayed as it was.</summary>
    None = 0,

    /// <summary>It began.</summary>
    Enabled = 1,

    /// <summary>It ended.</summary>
    Disabled = 2,
}
