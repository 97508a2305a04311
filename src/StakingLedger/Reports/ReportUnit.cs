namespace StakingLedger.Reports;

/// <summary>In what a page or a journal counts assets, or a token: a symbol, and how many decimals a whole one has.</summary>
/// <param name="Symbol">The symbol, such as ETH.</param>
/// <param name="Decimals">The decimals: 10 to their power smallest units are one; 18, when the smallest unit is the wei.</param>
public readonly record struct ReportUnit(string Symbol, int Decimals)
{
    /// <summary>Gets in what validators are counted: each is one, and has no decimals.</summary>
    public static ReportUnit Validators { get; } = new("validators", 0);
}
