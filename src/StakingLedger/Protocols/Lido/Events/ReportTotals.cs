using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>The totals before or after a report.</summary>
/// <param name="TotalPooledEther">All pooled ether, in wei.</param>
/// <param name="TotalShares">All shares.</param>
/// <param name="InternalEther">The ether of internal shares, in wei; all of it in v2.</param>
/// <param name="InternalShares">Shares less external ones; all of them in v2.</param>
public readonly record struct ReportTotals(
    Amount TotalPooledEther, Shares TotalShares, Amount InternalEther, Shares InternalShares)
{
    /// <summary>Gets the pair that prices every holder.</summary>
    public PricingPair Pair => new(InternalEther, InternalShares);
}
