namespace StakingLedger.Ledger;

/// <summary>Why the pricing pair moved. The numbers are part of the canonical bytes and never change.</summary>
public enum StepCause : byte
{
    /// <summary>No cause: never valid in a step.</summary>
    None = 0,

    /// <summary>The pool was opened with its first assets and shares.</summary>
    Initialised = 1,

    /// <summary>Somebody deposited, and shares were minted for it.</summary>
    Deposit = 2,

    /// <summary>Assets were given to all holders; no shares were minted for them.</summary>
    Donation = 3,

    /// <summary>The validators' balances grew.</summary>
    ConsensusRewards = 4,

    /// <summary>The validators' balances shrank.</summary>
    ConsensusPenalty = 5,

    /// <summary>Ether that validators had paid out was collected from the withdrawal vault.</summary>
    WithdrawalVaultCollected = 6,

    /// <summary>Tips and block rewards of the execution layer were collected.</summary>
    ExecutionRewards = 7,

    /// <summary>Incentives from outside the protocol were collected.</summary>
    Incentives = 8,

    /// <summary>Withdrawal requests were finalised: their ether was locked and their shares burnt.</summary>
    WithdrawalsFinalised = 9,

    /// <summary>Shares bought as cover for a loss were burnt.</summary>
    CoverBurnt = 10,

    /// <summary>Shares were burnt for another reason than cover.</summary>
    SharesBurnt = 11,

    /// <summary>A loss outside the pool was taken over by all holders.</summary>
    BadDebtInternalised = 12,

    /// <summary>Shares were minted as fees.</summary>
    FeeSharesMinted = 13,

    /// <summary>Ether was put in for shares that were backed outside the pool before.</summary>
    ExternalEtherRebalanced = 14,

    /// <summary>The terms of the pool changed.</summary>
    TermsChanged = 15,

    /// <summary>Shares were redeemed at once, without a queue.</summary>
    Redemption = 16,

    /// <summary>An oracle set the pair as a whole.</summary>
    PairReported = 17,

    /// <summary>The cause is not known, or is none of the others.</summary>
    Unattributed = 18,

    /// <summary>Validators were slashed.</summary>
    Slashing = 19,

    /// <summary>An operator's bond paid for a loss of its validators.</summary>
    BondCover = 20,

    /// <summary>The insurance fund paid for a loss.</summary>
    InsuranceCover = 21,

    /// <summary>A fee was taken in assets.</summary>
    FeesWithheld = 22,

    /// <summary>A holder's shares were burnt for a claim on assets that is still to be paid.</summary>
    ExitRequested = 23,

    /// <summary>A withdrawal request was taken back.</summary>
    ExitCancelled = 24,
}
