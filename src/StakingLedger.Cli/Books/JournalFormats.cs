using StakingLedger.Ledger;
using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>How the journals of a history are written.</summary>
internal static class JournalFormats
{
    /// <summary>The options for a format that is given by its word.</summary>
    public static JournalOptions Options(HistoryRun run, string format, string title)
    {
        TokenUnit assets = run.AssetUnit;
        ReportUnit[] tokens = new ReportUnit[run.Ledger.Tokens.Count];
        for (int i = 0; i < tokens.Length; i++)
        {
            TokenUnit unit = run.UnitOf(new TokenId((byte)i));
            tokens[i] = new ReportUnit(unit.Symbol, unit.Decimals);
        }

        return new JournalOptions(
            format is "beancount" ? JournalFormat.Beancount : JournalFormat.Hledger,
            new ReportUnit(assets.Symbol, assets.Decimals),
            tokens)
        {
            Title = title,
            NameOf = run.NameOf,
            NameOfEvent = run.NameOf,
        };
    }
}
