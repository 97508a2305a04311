using StakingLedger.Units;

namespace StakingLedger.Ledger;

public sealed partial class Journal
{
    /// <summary>The rows from an event to the end of its block.</summary>
    internal ReadOnlySpan<JournalRow> RowsFrom(EventNumber number) => BlockOf(number, out int place).RowsFrom(place);
}
