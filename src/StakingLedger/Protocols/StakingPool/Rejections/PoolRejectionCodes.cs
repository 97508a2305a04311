namespace StakingLedger.Protocols.StakingPool;

/// <summary>The stable codes of the house pool's rejections; each has a heading in docs/rejections.md.</summary>
public static class PoolRejectionCodes
{
    /// <summary>The pool is not open yet.</summary>
    public const string NotOpened = "pool.not-opened";

    /// <summary>The pool is open already.</summary>
    public const string AlreadyOpened = "pool.already-opened";

    /// <summary>The context's time lies before that of the last event.</summary>
    public const string TimeBeforeLastEvent = "pool.time-before-last-event";

    /// <summary>The actor may not give this command.</summary>
    public const string NotPermitted = "pool.not-permitted";

    /// <summary>The pool is paused.</summary>
    public const string Paused = "pool.paused";

    /// <summary>Nobody acts for this account, and it receives nothing by command.</summary>
    public const string ReservedAccount = "pool.reserved-account";

    /// <summary>The amount is nothing.</summary>
    public const string ZeroAmount = "pool.zero-amount";

    /// <summary>The amount is 2^128 or more.</summary>
    public const string AmountTooLarge = "pool.amount-too-large";

    /// <summary>The pool would hold more than it can count.</summary>
    public const string CapacityExceeded = "pool.capacity-exceeded";

    /// <summary>Less than the terms allow.</summary>
    public const string BelowMinimum = "pool.below-minimum";

    /// <summary>More than the terms allow.</summary>
    public const string AboveMaximum = "pool.above-maximum";

    /// <summary>Deposits come faster than the terms allow.</summary>
    public const string DepositRateLimit = "pool.deposit-rate-limit";

    /// <summary>There are shares, but nothing stands behind them: there is no price.</summary>
    public const string PoolWithoutAssets = "pool.pool-without-assets";

    /// <summary>The amount buys less than one share.</summary>
    public const string BuysNoShare = "pool.buys-no-share";

    /// <summary>There are no shares that could receive a donation.</summary>
    public const string NobodyToReceive = "pool.nobody-to-receive";

    /// <summary>The terms allow no transfers.</summary>
    public const string TransfersNotAllowed = "pool.transfers-not-allowed";

    /// <summary>The amount stands for less than one share.</summary>
    public const string MovesNoShare = "pool.moves-no-share";

    /// <summary>The holder has fewer shares.</summary>
    public const string InsufficientShares = "pool.insufficient-shares";

    /// <summary>The shares are worth less than one unit.</summary>
    public const string WorthNothing = "pool.worth-nothing";

    /// <summary>Losses have taken all that was owed to earlier requests; finalise them first.</summary>
    public const string ExitsWipedOut = "pool.exits-wiped-out";

    /// <summary>The request asks for more than the holders' assets.</summary>
    public const string AssetsShort = "pool.assets-short";

    /// <summary>There is no such request.</summary>
    public const string UnknownRequest = "pool.unknown-request";

    /// <summary>The terms allow no cancelling.</summary>
    public const string CancelNotAllowed = "pool.cancel-not-allowed";

    /// <summary>Nothing of the request is pending.</summary>
    public const string NothingToCancel = "pool.nothing-to-cancel";

    /// <summary>Nothing is pending, or what is pending is worth nothing.</summary>
    public const string NothingToFinalise = "pool.nothing-to-finalise";

    /// <summary>The budget does not reach for the first request.</summary>
    public const string BudgetBelowRequest = "pool.budget-below-request";

    /// <summary>The buffer holds too little.</summary>
    public const string BufferShort = "pool.buffer-short";

    /// <summary>The request is closed.</summary>
    public const string AlreadyClaimed = "pool.already-claimed";

    /// <summary>Nothing is set aside for the request yet.</summary>
    public const string NotFinalised = "pool.not-finalised";

    /// <summary>The terms allow no instant redemption.</summary>
    public const string RedemptionOff = "pool.redemption-off";

    /// <summary>The operator is known already.</summary>
    public const string OperatorExists = "pool.operator-exists";

    /// <summary>There is no such operator.</summary>
    public const string UnknownOperator = "pool.unknown-operator";

    /// <summary>The operator is retired.</summary>
    public const string OperatorRetired = "pool.operator-retired";

    /// <summary>The operator is not active.</summary>
    public const string OperatorNotActive = "pool.operator-not-active";

    /// <summary>The operator is not suspended.</summary>
    public const string OperatorNotSuspended = "pool.operator-not-suspended";

    /// <summary>The operator still has active validators, a balance or assets in flight.</summary>
    public const string OperatorHasStake = "pool.operator-has-stake";

    /// <summary>The validator is known already, or named twice.</summary>
    public const string ValidatorExists = "pool.validator-exists";

    /// <summary>No operator can take a step.</summary>
    public const string NoCapacity = "pool.no-capacity";

    /// <summary>The epoch does not come after the last one reported.</summary>
    public const string EpochNotAfterLast = "pool.epoch-not-after-last";

    /// <summary>The epoch lies further after the last one than the terms allow.</summary>
    public const string EpochStepTooLarge = "pool.epoch-step-too-large";

    /// <summary>The reference time is not after the last one, or lies in the future.</summary>
    public const string ReferenceTimeOutOfOrder = "pool.reference-time-out-of-order";

    /// <summary>The pool is reported by another kind of subject.</summary>
    public const string ReportSubjectKind = "pool.report-subject-kind";

    /// <summary>There is no such validator.</summary>
    public const string UnknownValidator = "pool.unknown-validator";

    /// <summary>The validator has no stake.</summary>
    public const string ValidatorNotActive = "pool.validator-not-active";

    /// <summary>A validator or operator is named twice.</summary>
    public const string SubjectReportedTwice = "pool.subject-reported-twice";

    /// <summary>More arrived than was in flight.</summary>
    public const string DepositedExceedsInFlight = "pool.deposited-exceeds-in-flight";

    /// <summary>Losses and sweeps exceed the balance.</summary>
    public const string BalanceShort = "pool.balance-short";

    /// <summary>The stated closing balance does not tie.</summary>
    public const string ClosingBalanceMismatch = "pool.closing-balance-mismatch";

    /// <summary>A validator is said to have left, and still has a balance or assets in flight.</summary>
    public const string ExitedWithBalance = "pool.exited-with-balance";

    /// <summary>The rewards exceed the limit of one report.</summary>
    public const string RebaseTooLarge = "pool.rebase-too-large";

    /// <summary>The rewards exceed the limit of a year.</summary>
    public const string RewardRateTooLarge = "pool.reward-rate-too-large";

    /// <summary>The losses exceed what is accepted without a second actor.</summary>
    public const string PenaltyNeedsConfirmation = "pool.penalty-needs-confirmation";

    /// <summary>The fee would take all that the holders have.</summary>
    public const string FeeTakesAll = "pool.fee-takes-all";

    /// <summary>The actor has confirmed this report.</summary>
    public const string AlreadyConfirmed = "pool.already-confirmed";

    /// <summary>The bond is needed, or smaller.</summary>
    public const string BondShort = "pool.bond-short";

    /// <summary>No fees are withheld for the account.</summary>
    public const string NothingToCollect = "pool.nothing-to-collect";

    /// <summary>The pool is paused already.</summary>
    public const string AlreadyPaused = "pool.already-paused";

    /// <summary>The pool is not paused.</summary>
    public const string NotPaused = "pool.not-paused";

    /// <summary>This part of the terms never changes.</summary>
    public const string TermsCannotChange = "pool.terms-cannot-change";

    /// <summary>The version is not the next one.</summary>
    public const string TermsVersion = "pool.terms-version";

    /// <summary>The epoch is reported already.</summary>
    public const string TermsTooLate = "pool.terms-too-late";

    /// <summary>This is not the pending proposal.</summary>
    public const string UnknownProposal = "pool.unknown-proposal";

    /// <summary>Nobody approves his own proposal.</summary>
    public const string OwnProposal = "pool.own-proposal";
}
