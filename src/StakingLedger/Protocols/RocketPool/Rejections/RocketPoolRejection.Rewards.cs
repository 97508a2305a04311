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

    /// <summary>The submission covers no interval.</summary>
    public sealed record NoIntervals()
        : RocketPoolRejection(RocketPoolRejectionCodes.NoIntervals);

    /// <summary>More is taken from the smoothing pool than it has.</summary>
    /// <param name="Requested">What was asked for.</param>
    /// <param name="Available">What there is.</param>
    public sealed record SmoothingPoolTooSmall(Amount Requested, Amount Available)
        : RocketPoolRejection(RocketPoolRejectionCodes.SmoothingPoolTooSmall);

    /// <summary>The contracts refuse the value of a setting.</summary>
    /// <param name="Setting">The setting.</param>
    /// <param name="Value">What was given.</param>
    /// <param name="ContractText">The contract's words.</param>
    public sealed record SettingRefused(RocketPoolSetting Setting, UInt256 Value, string ContractText)
        : RocketPoolRejection(RocketPoolRejectionCodes.SettingRefused);

    /// <summary>A claim names no interval.</summary>
    public sealed record NoClaims()
        : RocketPoolRejection(RocketPoolRejectionCodes.NoClaims);
}
