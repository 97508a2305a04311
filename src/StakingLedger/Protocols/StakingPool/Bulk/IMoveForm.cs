using StakingLedger.Numerics;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>What a transfer states: an amount of assets, or shares.</summary>
internal interface IMoveForm
{
    static abstract PoolEventKind Kind { get; }

    /// <summary>
    /// The assets and the shares of a transfer, both below 2^128 and the shares not zero. False where that is not so: then the plain
    /// path decides what to do.
    /// </summary>
    /// <param name="rate">The pricing pair, prepared in the direction of this form.</param>
    /// <param name="stated">What the transfer states.</param>
    /// <param name="assets">The assets of the event.</param>
    /// <param name="shares">The shares of the event.</param>
    static abstract bool TryConvert(in PreparedRate rate, in UInt256 stated, out UInt128 assets, out UInt128 shares);
}
