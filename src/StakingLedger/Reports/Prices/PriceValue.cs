using System.Globalization;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>What a quantity is worth, and what the rounding made of it: the exact value is <c>Value + Remainder / Divisor</c>.</summary>
/// <param name="Value">The value in the currency's smallest unit.</param>
/// <param name="Remainder">What the exact value is more than that, in parts of the divisor; negative when it was rounded up.</param>
/// <param name="Divisor">The divisor: a power of ten.</param>
/// <param name="Price">The row that gave the price.</param>
public readonly record struct PriceValue(UInt256 Value, SignedAmount Remainder, UInt256 Divisor, PriceRow Price)
{
    private const int MostQuantityDecimals = 36;
    private const int MostCurrencyDecimals = 18;

    /// <summary>Values a quantity: quantity · price / 10^(its decimals + 18 − the currency's decimals).</summary>
    /// <param name="quantity">How much, in the token's smallest unit.</param>
    /// <param name="decimals">The decimals of the token; at most 36.</param>
    /// <param name="price">The price of a whole token.</param>
    /// <param name="currency">The currency, the same as that of the price.</param>
    /// <param name="rounding">How it is rounded.</param>
    /// <exception cref="ArgumentException">The price is in another currency.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are too many decimals, or the rounding has no name.</exception>
    /// <exception cref="OverflowException">The value does not fit 256 bits.</exception>
    public static PriceValue Of(
        UInt256 quantity, int decimals, PriceRow price, PriceCurrency currency, PriceRounding rounding)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MostQuantityDecimals);
        ArgumentOutOfRangeException.ThrowIfNegative(currency.Decimals, nameof(currency));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(currency.Decimals, MostCurrencyDecimals, nameof(currency));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((byte)rounding, (byte)PriceRounding.Down, nameof(rounding));
        if (!string.Equals(price.Currency, currency.Code, StringComparison.Ordinal))
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture, $"The price of line {price.Line} is in {price.Currency}, not in {currency.Code}."),
                nameof(price));
        }

        UInt256 divisor = PowerOfTen(decimals + PriceRow.Places - currency.Decimals);
        UInt256 floor = FullMath.MulDivRem(quantity, price.Scaled, divisor, out UInt256 remainder);

        // The remainder is below 10^54, so its double fits.
        UInt256 twice = remainder + remainder;
        bool up = rounding == PriceRounding.HalfEven
            && (twice > divisor || (twice == divisor && (floor.Limb0 & 1) != 0));
        return up
            ? new PriceValue(floor + UInt256.One, -SignedAmount.Of(divisor - remainder), divisor, price)
            : new PriceValue(floor, SignedAmount.Of(remainder), divisor, price);
    }

    private static UInt256 PowerOfTen(int exponent)
    {
        UInt256 power = UInt256.One;
        for (int i = 0; i < exponent; i++)
        {
            power *= 10UL;
        }

        return power;
    }
}
