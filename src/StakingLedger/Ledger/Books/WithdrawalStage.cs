namespace StakingLedger.Ledger;

/// <summary>How far a withdrawal has come. The numbers are stable.</summary>
public enum WithdrawalStage : byte
{
    /// <summary>None: never valid in a note.</summary>
    None = 0,

    /// <summary>It was asked for.</summary>
    Requested = 1,

    /// <summary>It was taken back.</summary>
    Cancelled = 2,

    /// <summary>Assets were set aside for it.</summary>
    Finalised = 3,

    /// <summary>What was set aside was paid out.</summary>
    Claimed = 4,

    /// <summary>It belongs to somebody else now.</summary>
    Transferred = 5,
}
