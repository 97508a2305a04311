using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <content>Rejections: the states of validators, debt and penalties.</content>
public abstract partial record RocketPoolRejection
{
    /// <summary>The validator does not wait in the queue.</summary>
    /// <param name="ValidatorId">The validator.</param>
    public sealed record NotInQueue(ulong ValidatorId)
        : RocketPoolRejection(RocketPoolRejectionCodes.NotInQueue);

    /// <summary>The validator cannot be staked: it is not prestaked.</summary>
    /// <param name="ValidatorId">The validator.</param>
    public sealed record NotReadyToStake(ulong ValidatorId)
        : RocketPoolRejection(RocketPoolRejectionCodes.NotReadyToStake);

    /// <summary>The validator cannot be dissolved: it is not prestaked.</summary>
    /// <param name="ValidatorId">The validator.</param>
    public sealed record NotPrestaked(ulong ValidatorId)
        : RocketPoolRejection(RocketPoolRejectionCodes.NotPrestaked);

    /// <summary>The validator cannot be challenged: it is not staked.</summary>
    /// <param name="ValidatorId">The validator.</param>
    public sealed record NotStaked(ulong ValidatorId)
        : RocketPoolRejection(RocketPoolRejectionCodes.NotStaked);

    /// <summary>The validator cannot be challenged: it is known to be exiting.</summary>
    /// <param name="ValidatorId">The validator.</param>
    public sealed record AlreadyExiting(ulong ValidatorId)
        : RocketPoolRejection(RocketPoolRejectionCodes.AlreadyExiting);

    /// <summary>The exit of the validator was notified before.</summary>
    /// <param name="ValidatorId">The validator.</param>
    public sealed record AlreadyNotified(ulong ValidatorId)
        : RocketPoolRejection(RocketPoolRejectionCodes.AlreadyNotified);

    /// <summary>The final balance of the validator is known.</summary>
    /// <param name="ValidatorId">The validator.</param>
    public sealed record AlreadyExited(ulong ValidatorId)
        : RocketPoolRejection(RocketPoolRejectionCodes.AlreadyExited);

    /// <summary>The validator is not locked.</summary>
    /// <param name="ValidatorId">The validator.</param>
    public sealed record NotLocked(ulong ValidatorId)
        : RocketPoolRejection(RocketPoolRejectionCodes.NotLocked);

    /// <summary>The validator cannot exit: it is neither staked nor dissolved.</summary>
    /// <param name="ValidatorId">The validator.</param>
    public sealed record NeitherStakedNorDissolved(ulong ValidatorId)
        : RocketPoolRejection(RocketPoolRejectionCodes.NeitherStakedNorDissolved);

    /// <summary>The validator is not exiting.</summary>
    /// <param name="ValidatorId">The validator.</param>
    public sealed record NotExiting(ulong ValidatorId)
        : RocketPoolRejection(RocketPoolRejectionCodes.NotExiting);

    /// <summary>The same member challenged last.</summary>
    /// <param name="Caller">Who called.</param>
    public sealed record LastChallenger(AccountId Caller)
        : RocketPoolRejection(RocketPoolRejectionCodes.LastChallenger);

    /// <summary>The bond is to be reduced by nothing.</summary>
    public sealed record BondReductionByNothing()
        : RocketPoolRejection(RocketPoolRejectionCodes.BondReductionByNothing);

    /// <summary>No ether was given to repay debt.</summary>
    public sealed record RepaymentOfNothing()
        : RocketPoolRejection(RocketPoolRejectionCodes.RepaymentOfNothing);

    /// <summary>The penalty is zero.</summary>
    public sealed record PenaltyOfNothing()
        : RocketPoolRejection(RocketPoolRejectionCodes.PenaltyOfNothing);

    /// <summary>The penalised block is not in the past.</summary>
    /// <param name="Block">The block.</param>
    public sealed record PenaltyOfFutureBlock(ulong Block)
        : RocketPoolRejection(RocketPoolRejectionCodes.PenaltyOfFutureBlock);

    /// <summary>The penalty has been applied.</summary>
    public sealed record PenaltyAlreadyApplied()
        : RocketPoolRejection(RocketPoolRejectionCodes.PenaltyAlreadyApplied);
}
