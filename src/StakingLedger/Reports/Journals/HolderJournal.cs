using StakingLedger.Ledger;

namespace StakingLedger.Reports;

/// <summary>
/// Writes the statement of a holder as a journal, on the accrual basis: an entry for each of its lines, and assertions of the balances
/// after each period and at the end. Streamed, a period at a time.
/// </summary>
public static class HolderJournal
{
    /// <summary>Writes it. A journal that is refused has not been begun: then nothing is written.</summary>
    /// <param name="output">Receives it.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="options">How it is written.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The options have not one unit for each token, or the statement is on another basis.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An event is dated beyond the year 9999.</exception>
    /// <exception cref="JournalLimitException">A number has more digits than the program can count.</exception>
    /// <exception cref="LedgerCorruptException">An event cannot be read.</exception>
    public static void Write(TextWriter output, HolderStatement statement, JournalOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(options);
        if (statement.Request.Basis != IncomeBasis.Accrual)
        {
            throw new ArgumentException(
                $"A journal books income when it accrues; this statement is on the basis {statement.Request.Basis}.", nameof(statement));
        }

        JournalPasses.Run(output, options, statement.Tokens.Count, writer =>
        {
            HolderEntries entries = new(writer, statement, options);
            foreach (StatementPeriod period in statement.Periods())
            {
                entries.Write(period);
            }

            entries.Finish();
        });
    }
}
