namespace StakingLedger.Ledger;

/// <summary>
/// The chart of accounts. A thing the pool has is positive; what others have a claim on, and what the holders have by its cause, is
/// negative: so every event's postings in a commodity sum to zero. The numbers are stable; a part names its section.
/// </summary>
public enum BookAccountKind : byte
{
    /// <summary>None: never valid in a posting.</summary>
    None = 0,

    /// <summary>Thing: assets that wait to be staked (buffer, deposit pool).</summary>
    Buffer = 1,

    /// <summary>Thing: assets with validators. Party: the operator, the module or the node, where the event tells.</summary>
    Validators = 2,

    /// <summary>Thing: a vault that consensus withdrawals reach.</summary>
    WithdrawalVault = 3,

    /// <summary>Thing: a vault that tips and block rewards reach.</summary>
    ExecutionVault = 4,

    /// <summary>Thing: assets set aside for finalised withdrawals.</summary>
    QueueReserve = 5,

    /// <summary>Thing: assets of operators' bonds. Party: the operator or node.</summary>
    BondReserve = 6,

    /// <summary>Thing: assets of the insurance fund.</summary>
    InsuranceReserve = 7,

    /// <summary>Thing: assets that a token contract holds to redeem at once.</summary>
    Collateral = 8,

    /// <summary>Thing: any other contract's assets. Party: the contract.</summary>
    OtherReserve = 9,

    /// <summary>Thing: shares in holders' accounts, in a share commodity.</summary>
    HeldShares = 10,

    /// <summary>Claim of the outside world: assets came from there, or went there. Shares: the issuer's side.</summary>
    Outside = 32,

    /// <summary>Claim: withdrawals that are finalised and not yet paid. Party: whom they are owed to, where the event tells.</summary>
    Claimable = 33,

    /// <summary>Claim: the owner of a bond. Party: the operator or node.</summary>
    BondOwner = 34,

    /// <summary>Claim: the owner of the insurance fund.</summary>
    InsuranceOwner = 35,

    /// <summary>Claim: assets that arrived and that no report has counted yet. Detail: the reward source.</summary>
    Unreported = 36,

    /// <summary>Claim: a fee recipient that is paid in assets. Party: the recipient.</summary>
    FeePayable = 37,

    /// <summary>Claim: rewards set aside for nodes, voters or the treasury. Party: whose.</summary>
    RewardsPayable = 38,

    /// <summary>Claim: holders whose exit was requested at a fixed worth and is not finalised. Party: whose.</summary>
    ExitPending = 39,

    /// <summary>Claim: what a correction owes to, or is owed by, a holder. Party: the holder.</summary>
    Restatement = 40,

    /// <summary>Claim: assets behind shares that are backed outside the pool.</summary>
    External = 41,

    /// <summary>Holders: what was paid in for shares.</summary>
    Deposits = 64,

    /// <summary>Holders: what left for shares given back: finalised withdrawals, redemptions, exits.</summary>
    Withdrawals = 65,

    /// <summary>Holders: rewards. Detail: the source.</summary>
    Rewards = 66,

    /// <summary>Holders: penalties. Detail: the step's cause.</summary>
    Penalties = 67,

    /// <summary>Holders: fees borne by all. Party: none.</summary>
    FeesBorne = 68,

    /// <summary>Holders: the worth of shares minted to a fee recipient, who is a holder from then on. Party: the recipient.</summary>
    FeeShares = 69,

    /// <summary>Holders: cover against a loss. Detail: the step's cause.</summary>
    Cover = 70,

    /// <summary>Holders: given by somebody for no shares.</summary>
    Donations = 71,

    /// <summary>Holders: whole units that a division left over. Detail: the rule, as the protocol numbers it.</summary>
    Rounding = 72,

    /// <summary>Holders: a loss from outside that all holders took over.</summary>
    BadDebt = 73,

    /// <summary>Holders: a change of which the protocol does not say why (a reported pair).</summary>
    Unattributed = 74,

    /// <summary>Holders: what the pool began with.</summary>
    Opening = 75,
}
