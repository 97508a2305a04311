namespace StakingLedger.Ledger;

#pragma warning disable CA1027 // The numbers name sections; they are no bits.
/// <summary>
/// The chart of accounts. A thing the pool has is positive; what others have a claim on, and what the holders have by its cause, is
/// negative: so every event's postings in a commodity sum to zero. The numbers are stable; a part names its section.
/// </summary>
public enum BookAccountKind : byte
#pragma warning restore CA1027
{
    /// <summary>None: never valid in a posting.</summary>
    None = 0,

    /// <summary>Thing: assets that wait to be staked (buffer, deposit pool).</summary>
    Buffer = 1,

    /// <summary>
    /// Thing: assets with validators, and in the commodity of validators those that have stake. Party: the operator, the module or the
    /// node, where the event tells.
    /// </summary>
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

    /// <summary>
    /// Thing: assets on their way to validators, and validators that are not yet seen with all of their stake. Party: the operator, module
    /// or node, where the event tells.
    /// </summary>
    InFlight = 11,

    /// <summary>Thing: assets of fees that were withheld and are not paid out.</summary>
    FeeReserve = 12,

    /// <summary>Thing: validators that are known and have no stake. Party: the operator, module or node.</summary>
    Registered = 13,

    /// <summary>Thing: validators that have left for good. Party: the operator, module or node.</summary>
    Exited = 14,

    /// <summary>
    /// Claim of the outside world: assets came from there, or went there. Shares: the issuer's side. Validators: the other side of all that
    /// are known.
    /// </summary>
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

    /// <summary>Claim: holders whose shares were burnt when they asked to leave and who are not paid yet. Detail: the policy, where
    /// there are several.</summary>
    ExitPending = 39,

    /// <summary>Claim: what a correction owes to, or is owed by, a holder. Party: the holder.</summary>
    Restatement = 40,

    /// <summary>Claim: assets behind shares that are backed outside the pool.</summary>
    External = 41,

    /// <summary>Claim: whole units that a division left over and that nobody can claim. Detail: the rule.</summary>
    Dust = 42,

    /// <summary>
    /// Claim: the holders' assets beyond those that their price counts: what a reported pair lags behind. Negative units where the
    /// price counts more than there is, as virtual assets.
    /// </summary>
    Unpriced = 43,

    /// <summary>Holders: what was paid in for shares.</summary>
    Deposits = 64,

    /// <summary>Holders: what left for shares given back: finalised withdrawals, redemptions, exits.</summary>
    Withdrawals = 65,

    /// <summary>Holders: rewards. Detail: the source. Party: the operator or node that earned them, where the event tells.</summary>
    Rewards = 66,

    /// <summary>
    /// Holders: penalties. Detail: the step's cause. Party: the operator or node that caused them; none in the part that exits bore.
    /// </summary>
    Penalties = 67,

    /// <summary>Holders: fees borne. Detail: 0 for fees on rewards, which all bear; else the cause of the step that a single holder paid
    /// them with (a deposit, a redemption).</summary>
    FeesBorne = 68,

    /// <summary>Holders: the worth of shares minted to a fee recipient, who is a holder from then on. Party: the recipient.</summary>
    FeeShares = 69,

    /// <summary>Holders: cover against a loss. Detail: the step's cause. Party: whose bond paid, if one did.</summary>
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

    /// <summary>Holders: the opposite of <see cref="Unpriced"/>: with it, this section is what the price counts.</summary>
    PriceLag = 76,
}
