using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// Conversions of a pool that may have no shares yet and may have virtual ones. At a pair <c>(a, s)</c>:
/// <c>⌊x·s/a⌋</c> and <c>⌈x·s/a⌉</c> shares for assets, <c>⌊n·a/s⌋</c> assets for shares, and one to one while <c>s = 0</c>.
/// A result above 2^256 - 1 counts as 2^256 - 1. Source: the house pool (docs/staking-pool.md, section 3), ERC-4626 with virtual
/// shares.
/// </summary>
/// <remarks>
/// With an offset <c>o</c> the pool prices at <c>(A + 1, S + 10^o)</c>: the virtual unit and the virtual shares belong to nobody.
/// They earn their part of every gain, and nobody can withdraw it. Without an offset nothing is added.
/// </remarks>
public static class PoolConversion
{
    /// <summary>The largest offset of virtual shares.</summary>
    public const int MaxOffset = 18;

    /// <summary>Shares given for assets: <c>⌊assets·s/a⌋</c>. The remainder stays with all holders.</summary>
    /// <param name="assets">The assets, in the asset's smallest unit.</param>
    /// <param name="pair">The pricing pair.</param>
    /// <returns>The shares, rounded down; as many as assets when the pair has no shares.</returns>
    /// <exception cref="DivideByZeroException">The pair has shares and no assets.</exception>
    public static Shares ToShares(Amount assets, in PricingPair pair) => pair.Shares.IsZero
        ? Shares.Of(assets.Value)
        : Shares.Of(Saturated(assets.Value, pair.Shares.Value, pair.Assets.Value, Rounding.Down));

    /// <summary>Shares taken for assets: <c>⌈assets·s/a⌉</c>. The leaver bears the rounding.</summary>
    /// <param name="assets">The assets, in the asset's smallest unit.</param>
    /// <param name="pair">The pricing pair.</param>
    /// <returns>The shares, rounded up; as many as assets when the pair has no shares.</returns>
    /// <exception cref="DivideByZeroException">The pair has shares and no assets.</exception>
    public static Shares ToSharesRoundedUp(Amount assets, in PricingPair pair) => pair.Shares.IsZero
        ? Shares.Of(assets.Value)
        : Shares.Of(Saturated(assets.Value, pair.Shares.Value, pair.Assets.Value, Rounding.Up));

    /// <summary>What shares are worth: <c>⌊shares·a/s⌋</c>. The remainder stays with all holders.</summary>
    /// <param name="shares">The shares.</param>
    /// <param name="pair">The pricing pair.</param>
    /// <returns>The assets, rounded down; as many as shares when the pair has no shares.</returns>
    public static Amount ToAssets(Shares shares, in PricingPair pair) => pair.Shares.IsZero
        ? Amount.FromWei(shares.Value)
        : Amount.FromWei(Saturated(shares.Value, pair.Assets.Value, pair.Shares.Value, Rounding.Down));

    /// <summary>The rate of <see cref="ToAssets"/>, prepared for many accounts: <c>a/s</c>, and one to one while <c>s = 0</c>.</summary>
    /// <param name="pair">The pricing pair.</param>
    /// <returns>The rate; its results above 2^256 - 1 are the caller's to saturate.</returns>
    public static PreparedRate AssetRate(in PricingPair pair) => pair.Shares.IsZero
        ? PreparedRate.Create(UInt256.One, UInt256.One)
        : PreparedRate.Create(pair.Assets.Value, pair.Shares.Value);

    /// <summary>Whether there are shares that nothing stands behind: then no share can be bought.</summary>
    /// <param name="pair">The pricing pair.</param>
    /// <returns>True when <c>a = 0</c> and <c>s &gt; 0</c>.</returns>
    public static bool IsWithoutAssets(in PricingPair pair) => pair.Assets.IsZero && !pair.Shares.IsZero;

    /// <summary>The live pair: <c>(A + 1, S + 10^o)</c>, or the real pair itself without an offset.</summary>
    /// <param name="real">The pool's assets and shares.</param>
    /// <param name="offset">The offset of virtual shares, 0 to 18; null when the pool has none.</param>
    /// <returns>The pair.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not one of 0 to 18.</exception>
    /// <exception cref="OverflowException">A sum does not fit 256 bits.</exception>
    public static PricingPair WithVirtual(in PricingPair real, int? offset) => offset is null
        ? real
        : new PricingPair(
            Amount.FromWei(real.Assets.Value + UInt256.One), Shares.Of(real.Shares.Value + VirtualShares(offset)));

    /// <summary>What the virtual shares are worth: <c>⌊10^o·a/s⌋</c>. It belongs to nobody.</summary>
    /// <param name="live">The live pair, its virtual part included.</param>
    /// <param name="offset">The offset of virtual shares, 0 to 18; null when the pool has none.</param>
    /// <returns>The assets, rounded down; zero without an offset.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not one of 0 to 18.</exception>
    /// <exception cref="DivideByZeroException">There is an offset and the pair has no shares: it is not a live pair.</exception>
    public static Amount VirtualPart(in PricingPair live, int? offset) => offset is null
        ? Amount.Zero
        : Amount.FromWei(Saturated(VirtualShares(offset), live.Assets.Value, live.Shares.Value, Rounding.Down));

    /// <summary>The virtual shares: <c>10^o</c>.</summary>
    /// <param name="offset">The offset of virtual shares, 0 to 18; null when the pool has none.</param>
    /// <returns>The number of shares; zero without an offset.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not one of 0 to 18.</exception>
    public static UInt256 VirtualShares(int? offset)
    {
        if (offset is not int places)
        {
            return UInt256.Zero;
        }

        ArgumentOutOfRangeException.ThrowIfNegative(places, nameof(offset));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(places, MaxOffset, nameof(offset));
        ulong shares = 1;
        for (int i = 0; i < places; i++)
        {
            shares *= 10;
        }

        return shares;
    }

    private static UInt256 Saturated(in UInt256 x, in UInt256 y, in UInt256 divisor, Rounding rounding) =>
        FullMath.TryMulDiv(x, y, divisor, rounding, out UInt256 result) ? result : UInt256.MaxValue;
}
