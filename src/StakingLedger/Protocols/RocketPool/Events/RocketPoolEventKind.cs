namespace StakingLedger.Protocols.RocketPool;

/// <summary>The kinds of events, one for each command; numbered for ever.</summary>
internal enum RocketPoolEventKind : ushort
{
    /// <summary>None: no event.</summary>
    None = 0,

    /// <summary>The pool was opened.</summary>
    OpenPool = 1,

    /// <summary>A user deposits ether and receives rETH.</summary>
    DepositEther = 2,

    /// <summary>A holder burns rETH for ether.</summary>
    BurnReth = 3,

    /// <summary>A holder transfers rETH.</summary>
    TransferReth = 4,

    /// <summary>Somebody sends plain ether to the token contract; no rate changes until the oracle reports.</summary>
    SendEtherToReth = 5,

    /// <summary>Ether beyond the collateral target goes from the token contract to the deposit pool.</summary>
    DepositExcessCollateral = 6,

    /// <summary>An oracle member reports the network balances.</summary>
    SubmitBalances = 7,

    /// <summary>Anybody executes a report that has reached consensus.</summary>
    ExecuteUpdateBalances = 8,

    /// <summary>A node adds a megapool validator.</summary>
    DepositNode = 9,

    /// <summary>A node adds a megapool validator, and its credit pays what the ether does not.</summary>
    DepositNodeWithCredit = 10,

    /// <summary>Anybody assigns pool ether to waiting validators.</summary>
    AssignDeposits = 11,

    /// <summary>The remaining ether of a prestaked validator is staked.</summary>
    StakeMegapoolValidator = 12,

    /// <summary>A prestaked validator with wrong credentials is dissolved.</summary>
    DissolveMegapoolValidator = 13,

    /// <summary>A node takes a validator out of the queue.</summary>
    DequeueMegapoolValidator = 14,

    /// <summary>Ether reaches a megapool: rewards, or a final withdrawal.</summary>
    FundMegapool = 15,

    /// <summary>The pending rewards of a megapool are distributed.</summary>
    DistributeMegapool = 16,

    /// <summary>A node claims its refund value.</summary>
    ClaimMegapool = 17,

    /// <summary>Somebody repays debt of a megapool.</summary>
    RepayMegapoolDebt = 18,

    /// <summary>An oracle member votes for a penalty.</summary>
    PenaliseMegapool = 19,

    /// <summary>A node turns surplus bond into credit.</summary>
    ReduceMegapoolBond = 20,

    /// <summary>A node turns credit into rETH.</summary>
    WithdrawCredit = 21,

    /// <summary>An oracle member locks a validator that should be exiting.</summary>
    ChallengeExit = 22,

    /// <summary>A locked validator is shown not to be exiting.</summary>
    NotifyNotExit = 23,

    /// <summary>A validator is shown to be exiting.</summary>
    NotifyExit = 24,

    /// <summary>The final balance of a validator is shown.</summary>
    NotifyFinalBalance = 25,

    /// <summary>A legacy minipool is created and waits for ether.</summary>
    CreateMinipool = 26,

    /// <summary>A minipool in prelaunch stakes.</summary>
    StakeMinipool = 27,

    /// <summary>Ether reaches a minipool.</summary>
    FundMinipool = 28,

    /// <summary>The balance of a minipool is distributed.</summary>
    DistributeMinipool = 29,

    /// <summary>The window for a distribution by a user is opened.</summary>
    BeginUserDistribute = 30,

    /// <summary>The node finalises a minipool that a user has distributed.</summary>
    FinaliseMinipool = 31,

    /// <summary>An oracle member votes for a penalty of a minipool.</summary>
    SubmitMinipoolPenalty = 32,

    /// <summary>Ether reaches the smoothing pool.</summary>
    FundSmoothingPool = 33,

    /// <summary>An oracle member submits a reward interval.</summary>
    SubmitRewardSnapshot = 34,

    /// <summary>A node claims its parts of reward intervals.</summary>
    ClaimRewards = 35,

    /// <summary>Governance changes a setting.</summary>
    ChangeSetting = 36,
}
