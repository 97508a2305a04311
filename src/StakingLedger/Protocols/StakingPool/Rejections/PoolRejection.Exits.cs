using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>Rejections: Exits.</content>
public abstract partial record PoolRejection
{
    /// <summary>The shares are worth less than one unit.</summary>
    /// <param name="Shares">The shares.</param>
    public sealed record WorthNothing(Shares Shares)
        : PoolRejection(PoolRejectionCodes.WorthNothing);

    /// <summary>Losses have taken all that was owed to earlier requests; finalise them first.</summary>
    /// <param name="Tickets">The tickets of those requests.</param>
    public sealed record ExitsWipedOut(UInt256 Tickets)
        : PoolRejection(PoolRejectionCodes.ExitsWipedOut);

    /// <summary>The request asks for more than the holders' assets.</summary>
    /// <param name="Assets">What there is.</param>
    /// <param name="Needed">What is asked for.</param>
    public sealed record AssetsShort(Amount Assets, Amount Needed)
        : PoolRejection(PoolRejectionCodes.AssetsShort);

    /// <summary>There is no such request.</summary>
    /// <param name="Request">The request.</param>
    public sealed record UnknownRequest(RequestId Request)
        : PoolRejection(PoolRejectionCodes.UnknownRequest);

    /// <summary>The terms allow no cancelling.</summary>
    public sealed record CancelNotAllowed()
        : PoolRejection(PoolRejectionCodes.CancelNotAllowed);

    /// <summary>Nothing of the request is pending.</summary>
    /// <param name="Request">The request.</param>
    public sealed record NothingToCancel(RequestId Request)
        : PoolRejection(PoolRejectionCodes.NothingToCancel);

    /// <summary>Nothing is pending, or what is pending is worth nothing.</summary>
    public sealed record NothingToFinalise()
        : PoolRejection(PoolRejectionCodes.NothingToFinalise);

    /// <summary>The budget does not reach for the first request.</summary>
    /// <param name="Limit">What the budget and the assets allow.</param>
    /// <param name="Needed">What the first request needs.</param>
    public sealed record BudgetBelowRequest(Amount Limit, Amount Needed)
        : PoolRejection(PoolRejectionCodes.BudgetBelowRequest);

    /// <summary>The buffer holds too little.</summary>
    /// <param name="Available">What may be taken from it.</param>
    /// <param name="Needed">What is needed.</param>
    public sealed record BufferShort(Amount Available, Amount Needed)
        : PoolRejection(PoolRejectionCodes.BufferShort);

    /// <summary>The request is closed.</summary>
    /// <param name="Request">The request.</param>
    public sealed record AlreadyClaimed(RequestId Request)
        : PoolRejection(PoolRejectionCodes.AlreadyClaimed);

    /// <summary>Nothing is set aside for the request yet.</summary>
    /// <param name="Request">The request.</param>
    public sealed record NotFinalised(RequestId Request)
        : PoolRejection(PoolRejectionCodes.NotFinalised);

    /// <summary>The terms allow no instant redemption.</summary>
    public sealed record RedemptionOff()
        : PoolRejection(PoolRejectionCodes.RedemptionOff);
}
