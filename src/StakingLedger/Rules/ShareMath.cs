using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// Conversions between assets and shares at a pricing pair. Every conversion takes the two integers of the pair and rounds once;
/// a truncated rate never prices anything. Source: Lido v3 StETH.sol (spec section 2), ERC-4626.
/// </summary>
public static class ShareMath
{
    /// <summary>Shares given for assets paid in: <c>⌊assets · S / E⌋</c>. The remainder stays with all holders.</summary>
    /// <param name="assets">The assets, in the asset's smallest unit.</param>
    /// <param name="pair">The pricing pair before the deposit.</param>
    /// <returns>The shares, rounded down; zero for a deposit worth less than one share.</returns>
    /// <exception cref="DivideByZeroException">The pair's assets are zero.</exception>
    /// <exception cref="OverflowException">The result does not fit 256 bits.</exception>
    public static Shares SharesForDeposit(Amount assets, in PricingPair pair) =>
        Shares.Of(FullMath.MulDiv(assets.Value, pair.Shares.Value, pair.Assets.Value, Rounding.Down));

    /// <summary>What shares are worth: <c>⌊shares · E / S⌋</c>. The remainder stays with all holders.</summary>
    /// <param name="shares">The shares.</param>
    /// <param name="pair">The pricing pair.</param>
    /// <returns>The assets, rounded down.</returns>
    /// <exception cref="DivideByZeroException">The pair's shares are zero.</exception>
    /// <exception cref="OverflowException">The result does not fit 256 bits.</exception>
    public static Amount AssetsForShares(Shares shares, in PricingPair pair) =>
        Amount.FromWei(FullMath.MulDiv(shares.Value, pair.Assets.Value, pair.Shares.Value, Rounding.Down));

    /// <summary>
    /// The rate of <see cref="AssetsForShares"/>, prepared for many accounts: <c>E / S</c>. Zero while the pair has no shares, since
    /// nothing is priced yet.
    /// </summary>
    /// <param name="pair">The pricing pair.</param>
    /// <returns>The rate.</returns>
    public static PreparedRate AssetRate(in PricingPair pair) => pair.Shares.IsZero
        ? PreparedRate.Create(UInt256.Zero, UInt256.One)
        : PreparedRate.Create(pair.Assets.Value, pair.Shares.Value);

    /// <summary>What must be paid for shares so that nobody else loses: <c>⌈shares · E / S⌉</c>.</summary>
    /// <param name="shares">The shares.</param>
    /// <param name="pair">The pricing pair.</param>
    /// <returns>The assets, rounded up; the payer bears the rounding.</returns>
    /// <exception cref="DivideByZeroException">The pair's shares are zero.</exception>
    /// <exception cref="OverflowException">The result does not fit 256 bits.</exception>
    public static Amount AssetsForSharesRoundedUp(Shares shares, in PricingPair pair) =>
        Amount.FromWei(FullMath.MulDiv(shares.Value, pair.Assets.Value, pair.Shares.Value, Rounding.Up));

    /// <summary>
    /// Shares that must be given up to take assets out: <c>⌈assets · S / E⌉</c>. The leaver bears the rounding.
    /// </summary>
    /// <param name="assets">The assets.</param>
    /// <param name="pair">The pricing pair before the withdrawal.</param>
    /// <returns>The shares, rounded up.</returns>
    /// <exception cref="DivideByZeroException">The pair's assets are zero.</exception>
    /// <exception cref="OverflowException">The result does not fit 256 bits.</exception>
    public static Shares SharesForWithdrawal(Amount assets, in PricingPair pair) =>
        Shares.Of(FullMath.MulDiv(assets.Value, pair.Shares.Value, pair.Assets.Value, Rounding.Up));
}
