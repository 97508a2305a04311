namespace StakingLedger.Ingestion;

/// <summary>The lines of a native history that are frequent enough to be read in one pass.</summary>
internal enum NativePlainKind
{
    /// <summary>None of them.</summary>
    None,

    /// <summary>A deposit.</summary>
    Deposit,

    /// <summary>A transfer of assets.</summary>
    TransferAssets,

    /// <summary>A transfer of shares.</summary>
    TransferShares,

    /// <summary>A request for assets.</summary>
    RequestWithdrawal,

    /// <summary>A request for shares.</summary>
    RequestWithdrawalOfShares,

    /// <summary>A redemption.</summary>
    Redeem,

    /// <summary>An assertion of what an account holds.</summary>
    Account,
}
