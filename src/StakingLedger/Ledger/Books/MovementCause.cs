namespace StakingLedger.Ledger;

/// <summary>Why shares moved, as a statement says it. The numbers are stable.</summary>
public enum MovementCause : byte
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Somebody paid in assets and received shares.</summary>
    Deposit = 1,

    /// <summary>Shares went from one holder to another.</summary>
    Transfer = 2,

    /// <summary>Shares were handed in for a withdrawal that is not paid yet.</summary>
    WithdrawalRequest = 3,

    /// <summary>A request was taken back.</summary>
    WithdrawalCancelled = 4,

    /// <summary>Shares of finalised withdrawals left the queue.</summary>
    WithdrawalFinalised = 5,

    /// <summary>Shares were given back for assets at once.</summary>
    Redemption = 6,

    /// <summary>Shares were minted as a fee.</summary>
    Fee = 7,

    /// <summary>Shares were burnt to cover a loss.</summary>
    Cover = 8,

    /// <summary>Shares were burnt for another reason.</summary>
    Burn = 9,

    /// <summary>Shares were wrapped: the same holder has them in another form. No disposal.</summary>
    Wrap = 10,

    /// <summary>Shares were unwrapped. No disposal.</summary>
    Unwrap = 11,

    /// <summary>Shares that are backed outside the pool were minted or burnt.</summary>
    External = 12,

    /// <summary>The pool was opened with them.</summary>
    Opening = 13,

    /// <summary>A reward was paid in this token.</summary>
    Reward = 14,

    /// <summary>A bond was posted, released or used.</summary>
    Bond = 15,

    /// <summary>A past event was corrected.</summary>
    Restatement = 16,
}
