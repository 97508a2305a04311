namespace StakingLedger.Protocols.Lido;

/// <summary>The status of a staking module.</summary>
public enum StakingModuleStatus
{
    /// <summary>Deposits and rewards are allowed.</summary>
    Active = 0,

    /// <summary>Deposits are refused, rewards are allowed.</summary>
    DepositsPaused = 1,

    /// <summary>Deposits are refused; the module's fee falls to the treasury.</summary>
    Stopped = 2,
}
