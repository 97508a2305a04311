using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>What a report for people calls things: the ledger knows accounts and tokens by their ids alone.</summary>
/// <param name="History">The name of the history.</param>
/// <param name="Asset">In what assets are shown.</param>
/// <param name="Share">In what shares of the priced token are shown.</param>
public sealed record ReportNames(string History, ReportUnit Asset, ReportUnit Share)
{
    /// <summary>Gets how an account is called; by its id, if not given.</summary>
    public Func<AccountId, string> NameOf { get; init; } = static account => account.ToString();

    /// <summary>Gets where the prices of lots come from; it is not said, if not given.</summary>
    public string Prices { get; init; } = string.Empty;

    /// <summary>Gets in what another token is shown; in its smallest units, if not given.</summary>
    public Func<TokenId, ReportUnit> UnitOf { get; init; } = static token => new ReportUnit($"token {token.Index}", 0);
}
