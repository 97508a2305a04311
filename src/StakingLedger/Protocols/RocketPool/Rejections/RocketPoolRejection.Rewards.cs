using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <content>Rejections: Rewards.</content>
public abstract partial record RocketPoolRejection
{
    /// <summary>The reward interval is later than the next.</summary>
    /// <param name="Index">The interval.</param>
    /// <param name="Next">The next one.</param>
    public sealed record FutureInterval(ulong Index, ulong Next)
        : RocketPoolRejection(RocketPoolRejectionCodes.FutureInterval);

    /// <summary>More RPL is given out than is pending.</summary>
    /// <param name="Requested">What was asked for.</param>
    /// <param name="Pending">What is pending.</param>
    public sealed record RplRewardsTooLarge(Amount Requested, Amount Pending)
        : RocketPoolRejection(RocketPoolRejectionCodes.RplRewardsTooLarge);

    /// <summary>More ether is given out than there is.</summary>
    /// <param name="Requested">What was asked for.</param>
    /// <param name="Available">What there is.</param>
    public sealed record EtherRewardsTooLarge(Amount Requested, Amount Available)
        : RocketPoolRejection(RocketPoolRejectionCodes.EtherRewardsTooLarge);

    /// <summary>A claim is for nothing.</summary>
    /// <param name="Index">The interval.</param>
    public sealed record EmptyClaim(ulong Index)
        : RocketPoolRejection(RocketPoolRejectionCodes.EmptyClaim);

    /// <summary>The interval was claimed before.</summary>
    /// <param name="Index">The interval.</param>
    public sealed record AlreadyClaimed(ulong Index)
        : RocketPoolRejection(RocketPoolRejectionCodes.AlreadyClaimed);

    /// <summary>The proof does not lead to the root.</summary>
    /// <param name="Index">The interval.</param>
    public sealed record InvalidProof(ulong Index)
        : RocketPoolRejection(RocketPoolRejectionCodes.InvalidProof);

    /// <summary>Only the node may claim its rewards.</summary>
    /// <param name="Caller">Who called.</param>
    public sealed record NotNodeAddress(AccountId Caller)
        : RocketPoolRejection(RocketPoolRejectionCodes.NotNodeAddress);

    /// <summary>The deposit fee must stay below one per cent.</summary>
    /// <param name="Value">What was given.</param>
    public sealed record DepositFeeTooHigh(UInt256 Value)
        : RocketPoolRejection(RocketPoolRejectionCodes.DepositFeeTooHigh);

    /// <summary>The collateral target must not exceed fifty per cent.</summary>
    /// <param name="Value">What was given.</param>
    public sealed record CollateralTargetTooHigh(UInt256 Value)
        : RocketPoolRejection(RocketPoolRejectionCodes.CollateralTargetTooHigh);
}
