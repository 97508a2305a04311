using System.Globalization;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// A whole number was printed with 15 to 17 significant digits and filled up with zeros, as a column of floating-point numbers does. At
/// least twelve of its digits must be there: a round amount is no sign of a lost digit.
/// </summary>
internal sealed class PrintedDigitsHypothesis : IDifferenceHypothesis
{
    private const int FewestDigits = 12;
    private const int FewestPrinted = 15;
    private const int MostPrinted = 17;

    /// <inheritdoc/>
    public void Test(ObservedCase c, List<CauseFinding> findings)
    {
        if (c.Row.Value.Exact is not { } observed || c.Row.Value.IsCoarse || observed.IsNegative != c.Expected.IsNegative)
        {
            return;
        }

        string digits = observed.Magnitude.ToString();
        int used = digits.TrimEnd('0').Length;
        int length = c.Expected.Magnitude.ToString().Length;
        if (used is < FewestDigits or > MostPrinted)
        {
            return;
        }

        for (int printed = Math.Max(used, FewestPrinted); printed <= MostPrinted && printed < length; printed++)
        {
            if (ObservedNumber.TryScale(UInt256.One, length - printed, out UInt256 step) && IsPrinted(c.Expected, observed, step))
            {
                findings.Add(ObservedCase.Found(
                    DifferenceCause.PrintedPrecision,
                    string.Create(CultureInfo.InvariantCulture, $"the ledger's value with {printed} significant digits")));
                return;
            }
        }
    }

    private static bool IsPrinted(SignedAmount expected, SignedAmount observed, in UInt256 step)
    {
        (UInt256 quotient, UInt256 rest) = UInt256.DivRem(expected.Magnitude, step);
        return observed.Magnitude == quotient * step
            || (rest >= step - rest && observed.Magnitude == (quotient + UInt256.One) * step);
    }
}
