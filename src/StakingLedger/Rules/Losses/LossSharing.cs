using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Rules;

/// <summary>
/// Who bears a loss: first the holders and the pro rata exits together, by assets; the fixed exits only when those are exhausted.
/// The escrow of finalised claims bears nothing. Source: the house pool (docs/staking-pool.md, section 8, items 2 and 4); the pro
/// rata part is the rule of StakeWise v2.
/// </summary>
public static class LossSharing
{
    /// <summary>
    /// Shares a loss L over assets A with an escrow E, pro rata exits Xp and fixed exits Xf:
    /// <c>kf = max(0, L − (A − E) − Xp)</c>, <c>L' = L − kf</c>, <c>kp = max(⌊L'·Xp/(A + Xp)⌋, L' − (A − E))</c>, and none when
    /// <c>Xp = 0</c>. The floor favours the exits: the holders bear the remainder.
    /// </summary>
    /// <param name="loss">The loss L: no more than what can bear it.</param>
    /// <param name="assets">The holders' assets A, the escrow included.</param>
    /// <param name="frozenEscrow">The escrow E inside the assets.</param>
    /// <param name="proRata">The liability of the pro rata exits, Xp.</param>
    /// <param name="fixedExits">The liability of the fixed exits, Xf.</param>
    /// <returns>The parts of the exits; the holders bear the rest.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The escrow exceeds the assets, or the loss exceeds <c>A − E + Xp + Xf</c>.
    /// </exception>
    /// <exception cref="OverflowException">A sum does not fit 256 bits.</exception>
    public static ExitLoss Share(Amount loss, Amount assets, Amount frozenEscrow, Amount proRata, Amount fixedExits)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(frozenEscrow, assets);
        Amount free = assets - frozenEscrow;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(loss, free + proRata + fixedExits);
        Amount onFixed = loss.SaturatingSubtract(free + proRata);
        if (proRata.IsZero)
        {
            return new ExitLoss(onFixed, Amount.Zero);
        }

        Amount shared = loss - onFixed;
        UInt256 byAssets = FullMath.MulDiv(
            shared.Value, proRata.Value, assets.Value + proRata.Value, Rounding.Down);
        return new ExitLoss(onFixed, Amount.Max(Amount.FromWei(byAssets), shared.SaturatingSubtract(free)));
    }

    /// <summary>
    /// Shares cover c that comes back for a loss: <c>gf = min(c, kf)</c>, <c>gp = ⌊(c − gf)·kp/(L − kf)⌋</c>, none when
    /// <c>L = kf</c>. The floor favours the holders: they get the rest.
    /// </summary>
    /// <param name="cover">The cover c: no more than the loss.</param>
    /// <param name="loss">The loss L.</param>
    /// <param name="borne">What the exits bore of it: kf and kp.</param>
    /// <returns>The parts of the exits; the holders get the rest.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The cover, or what the exits bore, exceeds the loss.</exception>
    public static ExitLoss ShareCover(Amount cover, Amount loss, in ExitLoss borne)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cover, loss);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(borne.Total, loss, nameof(borne));
        Amount toFixed = Amount.Min(cover, borne.OnFixed);
        Amount shared = loss - borne.OnFixed;
        if (shared.IsZero)
        {
            return new ExitLoss(toFixed, Amount.Zero);
        }

        UInt256 toProRata = FullMath.MulDiv(
            (cover - toFixed).Value, borne.OnProRata.Value, shared.Value, Rounding.Down);
        return new ExitLoss(toFixed, Amount.FromWei(toProRata));
    }
}
