using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>A way to compute the assets of shares in 64-bit floating point.</summary>
/// <param name="Name">What is computed.</param>
/// <param name="UnitExponent">The power of ten of smallest units in which the result counts.</param>
/// <param name="Worth">The result.</param>
internal sealed record BinaryForm(string Name, int UnitExponent, Func<UInt256, PricingPair, EmulatedBinary> Worth)
{
    private const int Token = 18;

    private static readonly EmulatedBinary One = EmulatedBinary.Of(1_000_000_000_000_000_000UL);

    /// <summary>Gets all forms.</summary>
    public static BinaryForm[] All { get; } =
    [
        new("(shares * assets) / total shares", 0, static (s, p) => Of(s) * Of(p.Assets.Value) / Of(p.Shares.Value)),
        new("shares * (assets / total shares)", 0, static (s, p) => Of(s) * (Of(p.Assets.Value) / Of(p.Shares.Value))),
        new("(shares * share rate of 18 decimals) / 1e18", 0, static (s, p) => Of(s) * Rate(p) / One),
        new("shares * (share rate of 18 decimals / 1e18)", 0, static (s, p) => Of(s) * (Rate(p) / One)),
        new("(shares * assets) / total shares, each in whole tokens", Token, static (s, p) =>
            Whole(s) * Whole(p.Assets.Value) / Whole(p.Shares.Value)),
        new("shares * (assets / total shares), each in whole tokens", Token, static (s, p) =>
            Whole(s) * (Whole(p.Assets.Value) / Whole(p.Shares.Value))),
        new("shares * share rate, in whole tokens", Token, static (s, p) => Whole(s) * (Rate(p) / One)),
    ];

    /// <summary>The result in a unit, as a further operation gives it.</summary>
    /// <param name="shares">The shares.</param>
    /// <param name="pair">The pair.</param>
    /// <param name="exponent">The power of ten of the unit.</param>
    public EmulatedBinary? WorthIn(in UInt256 shares, in PricingPair pair, int exponent)
    {
        EmulatedBinary worth = Worth(shares, pair);
        int shift = exponent - UnitExponent;
        return shift == 0 ? worth
            : EmulatedBinary.Of(UInt256.One, Math.Abs(shift)) is not { } power ? null
            : shift > 0 ? worth / power
            : worth * power;
    }

    private static EmulatedBinary Of(in UInt256 value) => EmulatedBinary.Of(value);

    private static EmulatedBinary Whole(in UInt256 value) => EmulatedBinary.Of(value) / One;

    private static EmulatedBinary Rate(in PricingPair pair) =>
        FullMath.TryMulDiv(pair.Assets.Value, 1_000_000_000_000_000_000UL, pair.Shares.Value, Rounding.Down, out UInt256 rate)
            ? EmulatedBinary.Of(rate)
            : default;
}
