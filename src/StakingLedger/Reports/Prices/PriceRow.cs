using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>One row of a price file.</summary>
/// <param name="Time">From when the price holds.</param>
/// <param name="Scaled">The price of one whole token in whole units of the currency, times 10^18. Exact.</param>
/// <param name="Currency">The currency's code.</param>
/// <param name="Line">Where it stands in the file, from 1.</param>
public readonly record struct PriceRow(Timestamp Time, UInt256 Scaled, string Currency, int Line)
{
    /// <summary>The decimals of <see cref="Scaled"/>.</summary>
    public const int Places = 18;

    /// <summary>The price as a decimal, without trailing zeros.</summary>
    public string ToDecimalString() => UnitText.WriteDecimal(Scaled, Places, trim: true);
}
