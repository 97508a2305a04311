namespace StakingLedger.Protocols.Lido;

/// <summary>The contracts whose logs the ledger reproduces.</summary>
public enum LidoContract
{
    /// <summary>The stETH token, which is the pool.</summary>
    Lido = 1,

    /// <summary>The wstETH token.</summary>
    WstEth = 2,

    /// <summary>The withdrawal queue.</summary>
    WithdrawalQueue = 3,

    /// <summary>The burner.</summary>
    Burner = 4,

    /// <summary>The sanity checker of reports.</summary>
    SanityChecker = 5,

    /// <summary>The execution-layer rewards vault.</summary>
    ExecutionVault = 6,
}
