namespace StakingLedger.Protocols.RocketPool;

/// <summary>The stable codes of the Rocket Pool rejections; each has a heading in docs/rejections.md.</summary>
public static class RocketPoolRejectionCodes
{
    /// <summary>Deposits are switched off.</summary>
    public const string DepositsDisabled = "rocket-pool.deposits-disabled";

    /// <summary>A deposit is smaller than the minimum.</summary>
    public const string DepositBelowMinimum = "rocket-pool.deposit-below-minimum";

    /// <summary>The deposit pool would exceed its maximum size.</summary>
    public const string DepositPoolFull = "rocket-pool.deposit-pool-full";

    /// <summary>The assignment of deposits is switched off.</summary>
    public const string AssignmentsDisabled = "rocket-pool.assignments-disabled";

    /// <summary>The deposit would mint no rETH.</summary>
    public const string NothingToMint = "rocket-pool.nothing-to-mint";

    /// <summary>The reported ether is zero, so nothing can be priced.</summary>
    public const string NothingBehindReth = "rocket-pool.nothing-behind-reth";

    /// <summary>No rETH was given to burn.</summary>
    public const string BurnOfNothing = "rocket-pool.burn-of-nothing";

    /// <summary>The holder has less rETH than is to be burnt.</summary>
    public const string RethBalanceTooSmall = "rocket-pool.reth-balance-too-small";

    /// <summary>Token contract and deposit pool have too little ether to pay.</summary>
    public const string NotEnoughCollateral = "rocket-pool.not-enough-collateral";

    /// <summary>The sender has less rETH than is to be transferred.</summary>
    public const string TransferExceedsBalance = "rocket-pool.transfer-exceeds-balance";

    /// <summary>rETH is to be transferred to the zero account.</summary>
    public const string TransferToZeroAccount = "rocket-pool.transfer-to-zero-account";

    /// <summary>The reported block is not in the past.</summary>
    public const string FutureBlock = "rocket-pool.future-block";

    /// <summary>Balances of a later block were set before.</summary>
    public const string HigherBlockSet = "rocket-pool.higher-block-set";

    /// <summary>Balances of this or a later block were set before.</summary>
    public const string EqualOrHigherBlockSet = "rocket-pool.equal-or-higher-block-set";

    /// <summary>More ether is said to stake than there is.</summary>
    public const string StakingExceedsTotal = "rocket-pool.staking-exceeds-total";

    /// <summary>The member has voted for this before.</summary>
    public const string DuplicateVote = "rocket-pool.duplicate-vote";

    /// <summary>The caller is no oracle member.</summary>
    public const string NotTrusted = "rocket-pool.not-trusted";

    /// <summary>The moment from which this is allowed has not come.</summary>
    public const string TooEarly = "rocket-pool.too-early";

    /// <summary>The rate would move by more than the limit.</summary>
    public const string ChangeTooLarge = "rocket-pool.change-too-large";

    /// <summary>Too few members have voted for it.</summary>
    public const string NoConsensus = "rocket-pool.no-consensus";

    /// <summary>The bond is not what is required.</summary>
    public const string BondRequirement = "rocket-pool.bond-requirement";

    /// <summary>A validator cannot be added while the megapool has debt.</summary>
    public const string DebtExists = "rocket-pool.debt-exists";

    /// <summary>A bond is a multiple of 10^15 wei.</summary>
    public const string BondNotMilliEther = "rocket-pool.bond-not-milli-ether";

    /// <summary>The node has no express ticket.</summary>
    public const string NoExpressTickets = "rocket-pool.no-express-tickets";

    /// <summary>The credit does not cover what the ether leaves open.</summary>
    public const string CreditTooSmall = "rocket-pool.credit-too-small";

    /// <summary>More credit is to be withdrawn than there is.</summary>
    public const string WithdrawalExceedsCredit = "rocket-pool.withdrawal-exceeds-credit";

    /// <summary>Credit cannot be withdrawn while the megapool has debt.</summary>
    public const string CreditLockedByDebt = "rocket-pool.credit-locked-by-debt";

    /// <summary>No validator of the megapool has staked yet.</summary>
    public const string NoFirstValidator = "rocket-pool.no-first-validator";

    /// <summary>A validator of the megapool is exiting.</summary>
    public const string PendingExit = "rocket-pool.pending-exit";

    /// <summary>A validator of the megapool is locked.</summary>
    public const string MegapoolLocked = "rocket-pool.megapool-locked";

    /// <summary>Only the node may do this.</summary>
    public const string NotOwner = "rocket-pool.not-owner";

    /// <summary>More is repaid than is owed.</summary>
    public const string DebtTooSmall = "rocket-pool.debt-too-small";

    /// <summary>One penalty exceeds the maximum.</summary>
    public const string PenaltyTooLarge = "rocket-pool.penalty-too-large";

    /// <summary>The penalties of seven days exceed the maximum.</summary>
    public const string PenaltiesTooLarge = "rocket-pool.penalties-too-large";

    /// <summary>The bond cannot be reduced while there is debt.</summary>
    public const string BondReductionWithDebt = "rocket-pool.bond-reduction-with-debt";

    /// <summary>The bond cannot be reduced while a validator waits in the queue.</summary>
    public const string BondReductionWithQueue = "rocket-pool.bond-reduction-with-queue";

    /// <summary>The bond cannot be reduced while a validator is prestaked.</summary>
    public const string BondReductionWithPrestake = "rocket-pool.bond-reduction-with-prestake";

    /// <summary>The bond is not above the requirement.</summary>
    public const string BondAtMinimum = "rocket-pool.bond-at-minimum";

    /// <summary>The bond would fall below the requirement.</summary>
    public const string NewBondTooLow = "rocket-pool.new-bond-too-low";

    /// <summary>The minipool is not in prelaunch.</summary>
    public const string NotInPrelaunch = "rocket-pool.not-in-prelaunch";

    /// <summary>The scrub period of the minipool has not passed.</summary>
    public const string ScrubPeriod = "rocket-pool.scrub-period";

    /// <summary>The minipool does not stake.</summary>
    public const string NotStaking = "rocket-pool.not-staking";

    /// <summary>The balance is not rewards only.</summary>
    public const string AboveRewards = "rocket-pool.above-rewards";

    /// <summary>Only the owner can distribute at this time.</summary>
    public const string OwnerOnlyNow = "rocket-pool.owner-only-now";

    /// <summary>A distribution by users is pending already.</summary>
    public const string DistributionPending = "rocket-pool.distribution-pending";

    /// <summary>The balance is too low to distribute capital.</summary>
    public const string BalanceTooLow = "rocket-pool.balance-too-low";

    /// <summary>Only the owner of the minipool may do this.</summary>
    public const string NotMinipoolOwner = "rocket-pool.not-minipool-owner";

    /// <summary>The minipool is finalised.</summary>
    public const string AlreadyFinalised = "rocket-pool.already-finalised";

    /// <summary>No user has distributed the minipool.</summary>
    public const string NotUserDistributed = "rocket-pool.not-user-distributed";

    /// <summary>The reward interval is later than the next.</summary>
    public const string FutureInterval = "rocket-pool.future-interval";

    /// <summary>More RPL is given out than is pending.</summary>
    public const string RplRewardsTooLarge = "rocket-pool.rpl-rewards-too-large";

    /// <summary>More ether is given out than there is.</summary>
    public const string EtherRewardsTooLarge = "rocket-pool.ether-rewards-too-large";

    /// <summary>A claim is for nothing.</summary>
    public const string EmptyClaim = "rocket-pool.empty-claim";

    /// <summary>The interval was claimed before.</summary>
    public const string AlreadyClaimed = "rocket-pool.already-claimed";

    /// <summary>The proof does not lead to the root.</summary>
    public const string InvalidProof = "rocket-pool.invalid-proof";

    /// <summary>Only the node may claim its rewards.</summary>
    public const string NotNodeAddress = "rocket-pool.not-node-address";

    /// <summary>The ledger knows of less ether than is paid.</summary>
    public const string EtherBalanceTooSmall = "rocket-pool.ether-balance-too-small";

    /// <summary>There is no such minipool.</summary>
    public const string UnknownMinipool = "rocket-pool.unknown-minipool";

    /// <summary>The node has no megapool.</summary>
    public const string NoMegapool = "rocket-pool.no-megapool";

    /// <summary>What is paid in is not what the command says.</summary>
    public const string ValueMismatch = "rocket-pool.value-mismatch";

    /// <summary>The lists of a submission differ in length.</summary>
    public const string UnequalLists = "rocket-pool.unequal-lists";

    /// <summary>The contract's arithmetic does not hold the result.</summary>
    public const string Arithmetic = "rocket-pool.arithmetic";

    /// <summary>The pool has not been opened.</summary>
    public const string NotOpened = "rocket-pool.not-opened";

    /// <summary>The pool was opened before.</summary>
    public const string AlreadyOpened = "rocket-pool.already-opened";

    /// <summary>The validator does not wait in the queue.</summary>
    public const string NotInQueue = "rocket-pool.not-in-queue";

    /// <summary>The validator cannot be staked: it is not prestaked.</summary>
    public const string NotReadyToStake = "rocket-pool.not-ready-to-stake";

    /// <summary>The validator cannot be dissolved: it is not prestaked.</summary>
    public const string NotPrestaked = "rocket-pool.not-prestaked";

    /// <summary>The validator cannot be challenged: it is not staked.</summary>
    public const string NotStaked = "rocket-pool.not-staked";

    /// <summary>The validator cannot be challenged: it is known to be exiting.</summary>
    public const string AlreadyExiting = "rocket-pool.already-exiting";

    /// <summary>The exit of the validator was notified before.</summary>
    public const string AlreadyNotified = "rocket-pool.already-notified";

    /// <summary>The final balance of the validator is known.</summary>
    public const string AlreadyExited = "rocket-pool.already-exited";

    /// <summary>The validator is not locked.</summary>
    public const string NotLocked = "rocket-pool.not-locked";

    /// <summary>The validator cannot exit: it is neither staked nor dissolved.</summary>
    public const string NeitherStakedNorDissolved = "rocket-pool.neither-staked-nor-dissolved";

    /// <summary>The validator is not exiting.</summary>
    public const string NotExiting = "rocket-pool.not-exiting";

    /// <summary>The same member challenged last.</summary>
    public const string LastChallenger = "rocket-pool.last-challenger";

    /// <summary>The bond is to be reduced by nothing.</summary>
    public const string BondReductionByNothing = "rocket-pool.bond-reduction-by-nothing";

    /// <summary>No ether was given to repay debt.</summary>
    public const string RepaymentOfNothing = "rocket-pool.repayment-of-nothing";

    /// <summary>The penalty is zero.</summary>
    public const string PenaltyOfNothing = "rocket-pool.penalty-of-nothing";

    /// <summary>The penalised block is not in the past.</summary>
    public const string PenaltyOfFutureBlock = "rocket-pool.penalty-of-future-block";

    /// <summary>The penalty has been applied.</summary>
    public const string PenaltyAlreadyApplied = "rocket-pool.penalty-already-applied";

    /// <summary>No validator is to be assigned.</summary>
    public const string AssignmentOfNothing = "rocket-pool.assignment-of-nothing";

    /// <summary>The submission covers no interval.</summary>
    public const string NoIntervals = "rocket-pool.no-intervals";

    /// <summary>More is taken from the smoothing pool than it has.</summary>
    public const string SmoothingPoolTooSmall = "rocket-pool.smoothing-pool-too-small";

    /// <summary>The contracts refuse the value of a setting.</summary>
    public const string SettingRefused = "rocket-pool.setting-refused";

    /// <summary>A claim names no interval.</summary>
    public const string NoClaims = "rocket-pool.no-claims";
}
