namespace StakingLedger.Protocols.StakingPool;

/// <summary>The numbers of the event kinds in the journal. They never change; zero is not used.</summary>
internal enum PoolEventKind : ushort
{
    PoolOpened = 1,
    Deposited = 2,
    Donated = 3,
    AssetsTransferred = 4,
    SharesTransferred = 5,
    WithdrawalRequested = 6,
    WithdrawalOfSharesRequested = 7,
    WithdrawalCancelled = 8,
    WithdrawalsFinalised = 9,
    WithdrawalClaimed = 10,
    ClaimTransferred = 11,
    Redeemed = 12,
    OperatorRegistered = 13,
    OperatorLimitsSet = 14,
    OperatorStatusChanged = 15,
    ValidatorsRegistered = 16,
    StakeAllocated = 17,
    EpochReported = 18,
    ReportConfirmed = 19,
    BondPosted = 20,
    BondReleased = 21,
    InsuranceFunded = 22,
    FeesCollected = 23,
    PoolPaused = 24,
    PoolResumed = 25,
    TermsProposed = 26,
    TermsApproved = 27,
}
