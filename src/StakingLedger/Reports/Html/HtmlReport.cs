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
    public static void Write(TextWriter output, HolderStatement statement, ReportNames names)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(names);
        new HtmlStatement(new HtmlPage(output), statement, names).Write();
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
