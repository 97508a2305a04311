using StakingLedger.Numerics;

namespace StakingLedger.Units;

/// <summary>
/// The two integers by which a protocol prices a holder. <c>default</c> is the pair of a pool that was not opened yet.
/// </summary>
/// <param name="Assets">The assets, in units of the asset (wei).</param>
/// <param name="Shares">The shares that they stand for.</param>
public readonly record struct PricingPair(Amount Assets, Shares Shares)
{
    /// <summary>
    /// The assets of so many shares, rounded down: ⌊shares · Assets / Shares⌋. Zero while the pair has no shares, since nothing
    /// is priced yet.
    /// </summary>
    /// <param name="shares">The shares.</param>
    /// <exception cref="OverflowException">The result does not fit 256 bits.</exception>
    public Amount BalanceOf(Shares shares) => Amount.FromWei(BalanceOf(shares.Value));

    internal UInt256 BalanceOf(in UInt256 shares) => Shares.Value.IsZero
        ? UInt256.Zero
        : FullMath.MulDiv(shares, Assets.Value, Shares.Value, Rounding.Down);
}
