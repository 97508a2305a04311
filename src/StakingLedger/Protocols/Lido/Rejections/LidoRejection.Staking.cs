using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>Rejections: Staking.</content>
public abstract partial record LidoRejection
{
    /// <summary>No ether was sent.</summary>
    public sealed record ZeroDeposit()
        : LidoRejection(LidoRejectionCodes.ZeroDeposit);

    /// <summary>Staking is paused.</summary>
    public sealed record StakingPaused()
        : LidoRejection(LidoRejectionCodes.StakingPaused);

    /// <summary>More was staked than the rate limit allows in this block.</summary>
    /// <param name="Requested">What was asked for, in wei.</param>
    /// <param name="Limit">What the limit allows, in wei.</param>
    public sealed record StakeLimitExceeded(Amount Requested, Amount Limit)
        : LidoRejection(LidoRejectionCodes.StakeLimitExceeded);

    /// <summary>An amount of ether of 2^128-1 or more cannot be converted (v3).</summary>
    /// <param name="Ether">The amount, in wei.</param>
    public sealed record EtherTooLarge(Amount Ether)
        : LidoRejection(LidoRejectionCodes.EtherTooLarge);

    /// <summary>A number of shares of 2^128-1 or more cannot be converted (v3).</summary>
    /// <param name="Shares">The shares.</param>
    public sealed record SharesTooLarge(Shares Shares)
        : LidoRejection(LidoRejectionCodes.SharesTooLarge);

    /// <summary>Shares cannot be minted to the zero account.</summary>
    public sealed record MintToZeroAccount()
        : LidoRejection(LidoRejectionCodes.MintToZeroAccount);

    /// <summary>Shares cannot be minted to the token itself (v3).</summary>
    public sealed record MintToToken()
        : LidoRejection(LidoRejectionCodes.MintToToken);

    /// <summary>All shares together would not fit 128 bits (v3).</summary>
    /// <param name="Total">What the total would be.</param>
    public sealed record SharesOverflow(Shares Total)
        : LidoRejection(LidoRejectionCodes.SharesOverflow);

    /// <summary>Staking is paused already (v3).</summary>
    public sealed record AlreadyPaused()
        : LidoRejection(LidoRejectionCodes.AlreadyPaused);

    /// <summary>Staking is not paused (v3).</summary>
    public sealed record AlreadyResumed()
        : LidoRejection(LidoRejectionCodes.AlreadyResumed);

    /// <summary>A staking limit must not be zero.</summary>
    public sealed record ZeroMaxStakeLimit()
        : LidoRejection(LidoRejectionCodes.ZeroMaxStakeLimit);

    /// <summary>The staking limit is beyond what the record can hold.</summary>
    /// <param name="Max">The limit asked for, in wei.</param>
    public sealed record MaxStakeLimitTooLarge(Amount Max)
        : LidoRejection(LidoRejectionCodes.MaxStakeLimitTooLarge);

    /// <summary>The increase per block exceeds the limit.</summary>
    /// <param name="Increase">The increase asked for, in wei.</param>
    public sealed record StakeLimitIncreaseTooLarge(Amount Increase)
        : LidoRejection(LidoRejectionCodes.StakeLimitIncreaseTooLarge);

    /// <summary>The limit would take 2^32 blocks or more to grow.</summary>
    /// <param name="Increase">The increase asked for, in wei.</param>
    public sealed record StakeLimitIncreaseTooSmall(Amount Increase)
        : LidoRejection(LidoRejectionCodes.StakeLimitIncreaseTooSmall);
}
