using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// By how many units an account's shares would be more, or less, after a conversion of assets to shares, when this one and all earlier
/// ones had been rounded otherwise.
/// </summary>
/// <param name="Event">The event of the conversion.</param>
/// <param name="Previous">The place of the account's conversion before; −1 for none.</param>
/// <param name="Up">When all were rounded up.</param>
/// <param name="Down">When all were rounded down.</param>
/// <param name="Nearest">When all were rounded half up.</param>
internal readonly record struct ConvertedShares(EventNumber Event, int Previous, long Up, long Down, long Nearest)
{
    /// <summary>What rounding up, down or half up would give, less what the ledger gave.</summary>
    public long Of(ConversionForm form) => form switch
    {
        ConversionForm.Up => Up,
        ConversionForm.Down => Down,
        _ => Nearest,
    };
}
