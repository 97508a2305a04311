using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>Rejections: Report.</content>
public abstract partial record PoolRejection
{
    /// <summary>The epoch does not come after the last one reported.</summary>
    /// <param name="Last">The last epoch.</param>
    /// <param name="Given">The epoch given.</param>
    public sealed record EpochNotAfterLast(EpochNumber Last, EpochNumber Given)
        : PoolRejection(PoolRejectionCodes.EpochNotAfterLast);

    /// <summary>The epoch lies further after the last one than the terms allow.</summary>
    /// <param name="Last">The last epoch.</param>
    /// <param name="Given">The epoch given.</param>
    /// <param name="Most">The largest step allowed.</param>
    public sealed record EpochStepTooLarge(EpochNumber Last, EpochNumber Given, ulong Most)
        : PoolRejection(PoolRejectionCodes.EpochStepTooLarge);

    /// <summary>The reference time is not after the last one, or lies in the future.</summary>
    /// <param name="After">It must be after this.</param>
    /// <param name="Until">And at most this.</param>
    /// <param name="Given">The time given.</param>
    public sealed record ReferenceTimeOutOfOrder(Timestamp After, Timestamp Until, Timestamp Given)
        : PoolRejection(PoolRejectionCodes.ReferenceTimeOutOfOrder);

    /// <summary>The pool is reported by another kind of subject.</summary>
    /// <param name="Expected">By which it is reported.</param>
    public sealed record ReportSubjectKind(ReportSubject Expected)
        : PoolRejection(PoolRejectionCodes.ReportSubjectKind);

    /// <summary>There is no such validator.</summary>
    /// <param name="Validator">The validator.</param>
    public sealed record UnknownValidator(ValidatorId Validator)
        : PoolRejection(PoolRejectionCodes.UnknownValidator);

    /// <summary>The validator has no stake.</summary>
    /// <param name="Validator">The validator.</param>
    public sealed record ValidatorNotActive(ValidatorId Validator)
        : PoolRejection(PoolRejectionCodes.ValidatorNotActive);

    /// <summary>A validator or operator is named twice.</summary>
    /// <param name="Subject">Its number.</param>
    public sealed record SubjectReportedTwice(ulong Subject)
        : PoolRejection(PoolRejectionCodes.SubjectReportedTwice);

    /// <summary>More arrived than was in flight.</summary>
    /// <param name="Subject">The validator or operator.</param>
    /// <param name="InFlight">What was in flight.</param>
    /// <param name="Deposited">What is said to have arrived.</param>
    public sealed record DepositedExceedsInFlight(ulong Subject, Amount InFlight, Amount Deposited)
        : PoolRejection(PoolRejectionCodes.DepositedExceedsInFlight);

    /// <summary>Losses and sweeps exceed the balance.</summary>
    /// <param name="Subject">The validator or operator.</param>
    /// <param name="Available">Opening, deposits and consensus rewards.</param>
    /// <param name="Needed">Losses and sweeps.</param>
    public sealed record BalanceShort(ulong Subject, Amount Available, Amount Needed)
        : PoolRejection(PoolRejectionCodes.BalanceShort);

    /// <summary>The stated closing balance does not tie.</summary>
    /// <param name="Subject">The validator or operator.</param>
    /// <param name="Stated">What is stated.</param>
    /// <param name="Computed">What the line gives.</param>
    public sealed record ClosingBalanceMismatch(ulong Subject, Amount Stated, Amount Computed)
        : PoolRejection(PoolRejectionCodes.ClosingBalanceMismatch);

    /// <summary>A validator is said to have left, and still has a balance or assets in flight.</summary>
    /// <param name="Validator">The validator.</param>
    /// <param name="Left">What is left.</param>
    public sealed record ExitedWithBalance(ValidatorId Validator, Amount Left)
        : PoolRejection(PoolRejectionCodes.ExitedWithBalance);

    /// <summary>The rewards exceed the limit of one report.</summary>
    /// <param name="Rewards">The rewards.</param>
    /// <param name="Holdings">The holdings before.</param>
    /// <param name="Limit">The limit.</param>
    public sealed record RebaseTooLarge(Amount Rewards, Amount Holdings, BasisPoints Limit)
        : PoolRejection(PoolRejectionCodes.RebaseTooLarge);

    /// <summary>The rewards exceed the limit of a year.</summary>
    /// <param name="Rewards">The rewards.</param>
    /// <param name="Holdings">The holdings before.</param>
    /// <param name="Seconds">Since the last reference time.</param>
    /// <param name="Limit">The limit.</param>
    public sealed record RewardRateTooLarge(Amount Rewards, Amount Holdings, ulong Seconds, BasisPoints Limit)
        : PoolRejection(PoolRejectionCodes.RewardRateTooLarge);

    /// <summary>The losses exceed what is accepted without a second actor.</summary>
    /// <param name="Report">The digest to confirm.</param>
    /// <param name="Losses">The losses.</param>
    /// <param name="Holdings">The holdings before.</param>
    /// <param name="Limit">The limit.</param>
    public sealed record PenaltyNeedsConfirmation(Digest Report, Amount Losses, Amount Holdings, BasisPoints Limit)
        : PoolRejection(PoolRejectionCodes.PenaltyNeedsConfirmation);

    /// <summary>The fee would take all that the holders have.</summary>
    /// <param name="Fee">The fee.</param>
    /// <param name="Assets">The assets.</param>
    public sealed record FeeTakesAll(Amount Fee, Amount Assets)
        : PoolRejection(PoolRejectionCodes.FeeTakesAll);

    /// <summary>The actor has confirmed this report.</summary>
    /// <param name="Report">The digest.</param>
    public sealed record AlreadyConfirmed(Digest Report)
        : PoolRejection(PoolRejectionCodes.AlreadyConfirmed);
}
