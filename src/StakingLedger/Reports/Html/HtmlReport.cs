using StakingLedger.Analytics;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// Statements as pages to print or to send: one file that needs no script and nothing from elsewhere, with its charts inside it, for
/// phones, desks and paper, light and dark. The page is well-formed XML. Numbers are exact; the history is walked twice, for the charts
/// and for the tables, so that memory is that of one period.
/// </summary>
public static class HtmlReport
{
    /// <summary>Writes the statement of a holder.</summary>
    /// <param name="output">Receives the page.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="names">What things are called.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Days or months are wanted of a moment beyond the year 9999.</exception>
    /// <exception cref="LedgerCorruptException">An event cannot be read.</exception>
    public static void Write(TextWriter output, HolderStatement statement, ReportNames names) =>
        Write(output, statement, names, lots: null, dayCount: null);

    /// <summary>Writes the statement of a holder with its lots and yearly rates. Nothing is written when a price is missing.</summary>
    /// <param name="output">Receives the page.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="names">What things are called.</param>
    /// <param name="lots">The lots of that statement; null for none.</param>
    /// <param name="dayCount">Which year the rates of each period are for; null for no rates.</param>
    /// <exception cref="ArgumentNullException">The output, the statement or the names are null.</exception>
    /// <exception cref="ArgumentException">The lots are those of another statement.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Days or months are wanted of a moment beyond the year 9999.</exception>
    /// <exception cref="LedgerCorruptException">An event cannot be read.</exception>
    /// <exception cref="MissingPriceException">There is no price; the message names the row of the statement and the moment.</exception>
    /// <exception cref="LotRefusedException">Lots that were named do not fit.</exception>
    /// <exception cref="FormatException">Lots were named for an event that takes none, or takes less often.</exception>
    /// <exception cref="OverflowException">A value does not fit 256 bits.</exception>
    public static void Write(
        TextWriter output, HolderStatement statement, ReportNames names, LotStatement? lots, DayCount? dayCount)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(names);
        if (lots is not null && lots.Statement != statement)
        {
            throw new ArgumentException("The lots are those of another statement.", nameof(lots));
        }

        new HtmlStatement(new HtmlPage(output), statement, names, lots, dayCount).Write();
    }

    /// <summary>Writes the report of a pool, or of one of its operators.</summary>
    /// <param name="output">Receives the page.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="names">What things are called.</param>
    /// <param name="party">The operator, as the books name it; null for the pool.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Days or months are wanted of a moment beyond the year 9999.</exception>
    /// <exception cref="LedgerCorruptException">An event cannot be read.</exception>
    public static void Write(TextWriter output, PoolStatement statement, ReportNames names, AccountId? party = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(names);
        new HtmlPool(new HtmlPage(output), statement, names, party).Write();
    }
}
