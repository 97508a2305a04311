using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <content>Rejections: Minipools.</content>
public abstract partial record RocketPoolRejection
{
    /// <summary>The minipool is not in prelaunch.</summary>
    public sealed record NotInPrelaunch()
        : RocketPoolRejection(RocketPoolRejectionCodes.NotInPrelaunch);

    /// <summary>The scrub period of the minipool has not passed.</summary>
    /// <param name="Moment">The moment asked for.</param>
    /// <param name="Earliest">The first moment allowed.</param>
    public sealed record ScrubPeriod(ulong Moment, ulong Earliest)
        : RocketPoolRejection(RocketPoolRejectionCodes.ScrubPeriod);

    /// <summary>The minipool does not stake.</summary>
    public sealed record NotStaking()
        : RocketPoolRejection(RocketPoolRejectionCodes.NotStaking);

    /// <summary>The balance is not rewards only.</summary>
    /// <param name="Balance">The balance, in wei.</param>
    public sealed record AboveRewards(Amount Balance)
        : RocketPoolRejection(RocketPoolRejectionCodes.AboveRewards);

    /// <summary>Only the owner can distribute at this time.</summary>
    public sealed record OwnerOnlyNow()
        : RocketPoolRejection(RocketPoolRejectionCodes.OwnerOnlyNow);

    /// <summary>A distribution by users is pending already.</summary>
    public sealed record DistributionPending()
        : RocketPoolRejection(RocketPoolRejectionCodes.DistributionPending);

    /// <summary>The balance is too low to distribute capital.</summary>
    /// <param name="Balance">The balance, in wei.</param>
    public sealed record BalanceTooLow(Amount Balance)
        : RocketPoolRejection(RocketPoolRejectionCodes.BalanceTooLow);

    /// <summary>Only the owner of the minipool may do this.</summary>
    /// <param name="Caller">Who called.</param>
    public sealed record NotMinipoolOwner(AccountId Caller)
        : RocketPoolRejection(RocketPoolRejectionCodes.NotMinipoolOwner);

    /// <summary>The minipool is finalised.</summary>
    public sealed record AlreadyFinalised()
        : RocketPoolRejection(RocketPoolRejectionCodes.AlreadyFinalised);

    /// <summary>No user has distributed the minipool.</summary>
    public sealed record NotUserDistributed()
        : RocketPoolRejection(RocketPoolRejectionCodes.NotUserDistributed);
}
