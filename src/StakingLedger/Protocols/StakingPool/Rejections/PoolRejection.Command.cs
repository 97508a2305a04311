using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>Rejections: Command.</content>
public abstract partial record PoolRejection
{
    /// <summary>The pool is not open yet.</summary>
    public sealed record NotOpened()
        : PoolRejection(PoolRejectionCodes.NotOpened);

    /// <summary>The pool is open already.</summary>
    public sealed record AlreadyOpened()
        : PoolRejection(PoolRejectionCodes.AlreadyOpened);

    /// <summary>The context's time lies before that of the last event.</summary>
    /// <param name="Last">The time of the last event.</param>
    /// <param name="Given">The time given.</param>
    public sealed record TimeBeforeLastEvent(Timestamp Last, Timestamp Given)
        : PoolRejection(PoolRejectionCodes.TimeBeforeLastEvent);

    /// <summary>The actor may not give this command.</summary>
    /// <param name="Actor">Who gave it.</param>
    /// <param name="Needed">The roles of which one is needed.</param>
    public sealed record NotPermitted(AccountId Actor, PoolRole Needed)
        : PoolRejection(PoolRejectionCodes.NotPermitted);

    /// <summary>The pool is paused.</summary>
    public sealed record Paused()
        : PoolRejection(PoolRejectionCodes.Paused);

    /// <summary>Nobody acts for this account, and it receives nothing by command.</summary>
    /// <param name="Account">The account.</param>
    public sealed record ReservedAccount(AccountId Account)
        : PoolRejection(PoolRejectionCodes.ReservedAccount);

    /// <summary>The amount is nothing.</summary>
    public sealed record ZeroAmount()
        : PoolRejection(PoolRejectionCodes.ZeroAmount);

    /// <summary>The amount is 2^128 or more.</summary>
    /// <param name="Given">The amount.</param>
    public sealed record AmountTooLarge(Amount Given)
        : PoolRejection(PoolRejectionCodes.AmountTooLarge);

    /// <summary>The pool would hold more than it can count.</summary>
    /// <param name="After">What there would be.</param>
    /// <param name="Most">The most there may be.</param>
    public sealed record CapacityExceeded(UInt256 After, UInt256 Most)
        : PoolRejection(PoolRejectionCodes.CapacityExceeded);
}
