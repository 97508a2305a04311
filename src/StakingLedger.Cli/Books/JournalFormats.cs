using StakingLedger.Ledger;
using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>How the journals of a history are written.</summary>
internal static class JournalFormats
{
    /// <summary>The options for a format that is given by its word.</summary>
    public static JournalOptions Options(HistoryRun run, string format, string title) => new(
        format is "beancount" ? JournalFormat.Beancount : JournalFormat.Hledger,
        run.AssetUnit,
        [.. Enumerable.Range(0, run.Ledger.Tokens.Count).Select(i => run.UnitOf(new TokenId((byte)i)))])
    {
        Title = title,
        NameOf = run.NameOf,
        NameOfEvent = run.NameOf,
    };
}
