using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>What the lots of a statement come to over all its periods.</summary>
internal sealed class HtmlLotSums
{
    /// <summary>Gets the gain of disposals.</summary>
    public SignedAmount Gain { get; private set; }

    /// <summary>Gets the cost of what was lost.</summary>
    public UInt256 CostLost { get; private set; }

    /// <summary>Gets what counted as income.</summary>
    public UInt256 Income { get; private set; }

    /// <summary>Gets the cost of all lots after the last period.</summary>
    public UInt256 CostAfter { get; private set; }

    /// <summary>Adds a period; nothing, where no lots are wanted.</summary>
    public void Add(LotPeriod? period)
    {
        if (period?.Totals is { } totals)
        {
            Gain += totals.Gain;
            CostLost += totals.CostLost;
            Income += totals.Income;
            CostAfter = totals.CostAfter;
        }
    }
}
