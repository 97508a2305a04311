using StakingLedger.Ledger;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>What the formats of the books share.</summary>
internal static class BooksWords
{
    /// <summary>In what a commodity is counted.</summary>
    public static ReportUnit Unit(HistoryRun run, BookCommodity commodity) =>
        commodity.IsValidators ? ReportUnit.Validators : commodity.IsAssets ? run.AssetUnit : run.UnitOf(commodity.Token);

    /// <summary>The symbol, with the word that the priced token is counted in shares, whatever its holders see.</summary>
    public static string Unit(BookCommodity commodity, ReportUnit unit) =>
        !commodity.IsShares || commodity.Token.Index != 0 || unit.Symbol.EndsWith("shares", StringComparison.OrdinalIgnoreCase)
            ? unit.Symbol
            : $"{unit.Symbol} shares";

    /// <summary>Whose account it is, as the history calls them; empty for nobody's.</summary>
    public static string Party(HistoryRun run, BookAccount account) => account.Party.IsDefault ? string.Empty : run.NameOf(account.Party);

    /// <summary>The amount with its decimals; empty for nothing.</summary>
    public static string OrBlank(SignedAmount amount, ReportUnit unit) =>
        amount.IsZero ? string.Empty : NumberText.Signed(amount, unit.Decimals);

    /// <summary>The end of a period; the history's own when it has none.</summary>
    public static string End(PoolBooks books, BooksPeriod period) =>
        period.Span.To is { } end ? books.Request.Zone.Show(end) : "the end";
}
