using System.Globalization;
using StakingLedger.Units;

namespace StakingLedger.Analytics;

/// <summary>A yearly rate as a scaled whole number, rounded half to even from the exact value.</summary>
/// <param name="Scaled">The rate times 10^Decimals: 0.0587 with 4 decimals is 587. Negative for a loss.</param>
/// <param name="Decimals">How many decimals it has.</param>
/// <param name="DayCount">How long its year is.</param>
/// <param name="IsCompounded">Whether it is an APY; an APR otherwise.</param>
public readonly record struct AnnualRate(SignedAmount Scaled, int Decimals, DayCount DayCount, bool IsCompounded)
{
    /// <summary>The rate in percent: <c>5.87</c> of 0.0587 with 4 decimals.</summary>
    public string ToPercentString()
    {
        string digits = UnitText.WriteDecimal(Scaled.Magnitude, Decimals - 2, trim: false);
        return Scaled.IsNegative ? "-" + digits : digits;
    }

    /// <summary>The rate with its name and day count: <c>APR 5.87 % (365)</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(IsCompounded ? "APY" : "APR")} {ToPercentString()} % ({DayCount.Name()})");
}
