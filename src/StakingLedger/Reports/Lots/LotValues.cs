using System.Globalization;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Values assets, and says which row of the statement has no price.</summary>
internal sealed class LotValues(LotRules rules)
{
    private int _period;
    private int _row;

    /// <summary>A period begins.</summary>
    public void BeginPeriod() => (_period, _row) = (_period + 1, 0);

    /// <summary>A row of it is read.</summary>
    public void BeginRow() => _row++;

    /// <summary>What assets are worth at a moment.</summary>
    /// <param name="line">The line that they are of.</param>
    /// <param name="assets">The assets.</param>
    /// <param name="moment">The moment.</param>
    /// <exception cref="MissingPriceException">There is no price.</exception>
    public LotConversion Of(StatementLine line, Amount assets, Timestamp moment)
    {
        try
        {
            PriceRow price = rules.Prices.At(moment, rules.Currency.Code, rules.PriceRule);
            return new LotConversion(
                assets, moment, PriceValue.Of(assets.Value, rules.AssetDecimals, price, rules.Currency, rules.Rounding));
        }
        catch (MissingPriceException e)
        {
            string place = _period == 0 ? "before the statement" : string.Create(
                CultureInfo.InvariantCulture, $"period {_period}, row {_row} of the statement");
            throw new MissingPriceException(
                string.Create(CultureInfo.InvariantCulture, $"{place} (event {line.Event}, {Cause(line)} of {assets}): {e.Message}"),
                e.Moment,
                e.Currency);
        }
    }

    private static string Cause(StatementLine line) => line.Kind switch
    {
        StatementLineKind.Rate => $"{line.Step}",
        StatementLineKind.Withdrawal => $"withdrawal {line.Request} {line.Stage}",
        _ => $"{line.Movement}",
    };
}
