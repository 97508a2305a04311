namespace StakingLedger.Protocols.Lido;

/// <summary>The ways of giving shares to be burned.</summary>
public enum BurnRequestForm
{
    /// <summary>The caller's own, by an amount of stETH.</summary>
    MyStEth = 0,

    /// <summary>The caller's own, by shares.</summary>
    MyShares = 1,

    /// <summary>An owner's, by shares and the burner's allowance.</summary>
    Shares = 2,
}
