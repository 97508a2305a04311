using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// The assets were computed in 64-bit floating point, in one of the named ways, and printed with 15 to 17 digits, as the whole number that
/// came out, or as a shorter text of the same bits. The computation is done again, bit by bit; nothing close to it counts.
/// </summary>
internal sealed class BinaryRoundingHypothesis : IDifferenceHypothesis
{
    private const int FewestDigits = 15;
    private const int MostDigits = 17;

    /// <inheritdoc/>
    public void Test(ObservedCase c, List<CauseFinding> findings)
    {
        ObservedNumber value = c.Row.Value;
        PricingPair pair = c.Ledger.Timeline.PairAt(c.At);
        bool isPriced = c.Row.Kind is ObservedKind.Balance or ObservedKind.TotalAssets && !pair.Shares.IsZero;
        if (!isPriced || value.IsNegative
            || ObservedQuantity.SharesBehind(c.Ledger, c.Row, c.At) is not { } shares)
        {
            return;
        }

        foreach (BinaryForm form in BinaryForm.All)
        {
            if (form.WorthIn(shares, pair, value.Unit.Exponent) is { } worth && IsPrinted(worth, value))
            {
                findings.Add(ObservedCase.Found(DifferenceCause.Rounding, $"the assets in 64-bit floating point: {form.Name}"));
            }
        }
    }

    private static bool IsPrinted(EmulatedBinary worth, ObservedNumber value)
    {
        int scale = value.Scale - value.Unit.Exponent;
        if (value.SignificantDigits >= FewestDigits && worth.InUnitsOf(scale) == value.Digits)
        {
            return true;
        }

        string digits = value.Digits.ToString();
        int used = digits.TrimEnd('0').Length;
        if (used <= MostDigits && EmulatedBinary.Of(value.Digits, scale) == worth)
        {
            return true;
        }

        // Cut to 15 digits or a few more, and filled up with zeros.
        for (int printed = Math.Max(used, FewestDigits); printed <= MostDigits && printed < digits.Length; printed++)
        {
            int zeros = digits.Length - printed;
            if (ObservedNumber.TryScale(value.Digits, -zeros, out UInt256 kept) && worth.InUnitsOf(scale + zeros) == kept)
            {
                return true;
            }
        }

        return false;
    }
}
