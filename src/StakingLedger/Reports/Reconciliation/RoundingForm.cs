using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Another way to round ⌊shares · assets / total shares⌋ that is seen in practice.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Worth">The assets of shares at a pair; null where this way gives none.</param>
internal sealed record RoundingForm(string Name, Func<UInt256, PricingPair, UInt256?> Worth)
{
    private static readonly UInt256 Rate18 = Power(18);
    private static readonly UInt256 Rate27 = Power(27);

    /// <summary>Gets all forms.</summary>
    public static RoundingForm[] All { get; } =
    [
        new("rounded half up", static (s, p) => HalfUp(s, p.Assets.Value, p.Shares.Value)),
        new("rounded up", static (s, p) => MulDiv(s, p.Assets.Value, p.Shares.Value, Rounding.Up)),
        new("at a share rate cut off at 18 decimals", static (s, p) => AtRate(s, p, Rate18)),
        new("at a share rate cut off at 27 decimals", static (s, p) => AtRate(s, p, Rate27)),
        new("at a share rate rounded half up at 18 decimals", static (s, p) =>
            HalfUp(Rate18, p.Assets.Value, p.Shares.Value) is { } rate ? MulDiv(s, rate, Rate18, Rounding.Down) : null),
        new("at a share rate cut off at 18 decimals, then rounded half up", static (s, p) =>
            MulDiv(Rate18, p.Assets.Value, p.Shares.Value, Rounding.Down) is { } rate ? HalfUp(s, rate, Rate18) : null),
        new("at a number of shares per asset cut off at 18 decimals", static (s, p) =>
            MulDiv(Rate18, p.Shares.Value, p.Assets.Value, Rounding.Down) is { } shares
                ? MulDiv(s, Rate18, shares, Rounding.Down)
                : null),
    ];

    private static UInt256? AtRate(in UInt256 shares, in PricingPair pair, in UInt256 one) =>
        MulDiv(one, pair.Assets.Value, pair.Shares.Value, Rounding.Down) is { } rate ? MulDiv(shares, rate, one, Rounding.Down) : null;

    private static UInt256? MulDiv(in UInt256 x, in UInt256 y, in UInt256 divisor, Rounding rounding) =>
        !divisor.IsZero && FullMath.TryMulDiv(x, y, divisor, rounding, out UInt256 result) ? result : null;

    private static UInt256? HalfUp(in UInt256 x, in UInt256 y, in UInt256 divisor)
    {
        if (MulDiv(x, y, divisor, Rounding.Down) is not { } floor)
        {
            return null;
        }

        UInt256 rest = FullMath.MulMod(x, y, divisor);
        return rest >= divisor - rest ? floor + UInt256.One : floor;
    }

    private static UInt256 Power(int exponent) =>
        ObservedNumber.TryScale(UInt256.One, exponent, out UInt256 power) ? power : throw new OverflowException("The power does not fit.");
}
