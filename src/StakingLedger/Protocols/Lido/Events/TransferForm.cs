namespace StakingLedger.Protocols.Lido;

/// <summary>The four ways of moving stETH.</summary>
public enum TransferForm
{
    /// <summary>By an amount of stETH.</summary>
    StEth = 0,

    /// <summary>By shares.</summary>
    Shares = 1,

    /// <summary>By an amount of stETH and an allowance.</summary>
    StEthFrom = 2,

    /// <summary>By shares and an allowance.</summary>
    SharesFrom = 3,
}
