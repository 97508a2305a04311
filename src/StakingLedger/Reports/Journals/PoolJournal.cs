using StakingLedger.Ledger;

namespace StakingLedger.Reports;

/// <summary>
/// Writes the books of a pool as a journal: an entry for each event that posts something, and assertions of the balances after each
/// period and at the end. Streamed: memory grows with the accounts of the books, not with the events.
/// </summary>
public static class PoolJournal
{
    /// <summary>Writes it. A journal that is refused has not been begun: then nothing is written.</summary>
    /// <param name="output">Receives it.</param>
    /// <param name="books">The books.</param>
    /// <param name="options">How it is written.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The options have not one unit for each token.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An event is dated beyond the year 9999.</exception>
    /// <exception cref="JournalLimitException">A number has more digits than the program can count.</exception>
    /// <exception cref="LedgerCorruptException">An event cannot be read.</exception>
    public static void Write(TextWriter output, PoolBooks books, JournalOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(books);
        ArgumentNullException.ThrowIfNull(options);
        JournalPasses.Run(output, options, books.Tokens.Count, writer => books.Walk(new PoolJournalVisitor(writer, books, options)));
    }
}
