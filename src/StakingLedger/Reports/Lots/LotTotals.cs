using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// The sums of a period, in the price currency's smallest unit. They tie: cost before + acquired + cost of income − cost of what was
/// disposed of − cost of what was lost = cost after, of the open lots and of those kept with requests.
/// </summary>
public sealed record LotTotals
{
    internal LotTotals(in UInt256 costBefore) => (CostBefore, CostAfter) = (costBefore, costBefore);

    /// <summary>Gets the cost of all lots before the period.</summary>
    public UInt256 CostBefore { get; }

    /// <summary>Gets what was paid for what was acquired.</summary>
    public UInt256 Acquired { get; private set; }

    /// <summary>Gets what lots of income cost when they were opened.</summary>
    public UInt256 IncomeCost { get; private set; }

    /// <summary>Gets the proceeds of disposals.</summary>
    public UInt256 Proceeds { get; private set; }

    /// <summary>Gets the cost of what was disposed of.</summary>
    public UInt256 CostDisposed { get; private set; }

    /// <summary>Gets the cost of what was lost: a loss of so much.</summary>
    public UInt256 CostLost { get; private set; }

    /// <summary>Gets what counts as income. On the control basis it is a part of the gain.</summary>
    public UInt256 Income { get; private set; }

    /// <summary>Gets the cost of all lots after the period.</summary>
    public UInt256 CostAfter { get; internal set; }

    /// <summary>Gets proceeds less cost of the disposals.</summary>
    public SignedAmount Gain => SignedAmount.Change(CostDisposed, Proceeds);

    internal void Add(LotEntry entry)
    {
        Income += entry.Income;
        switch (entry.Kind)
        {
            case LotChangeKind.Acquired:
                Acquired += entry.Cost;
                break;
            case LotChangeKind.Income:
                IncomeCost += entry.Cost;
                break;
            case LotChangeKind.Disposed:
                Proceeds += entry.Proceeds ?? UInt256.Zero;
                CostDisposed += entry.Cost;
                break;
            case LotChangeKind.Lost:
                CostLost += entry.Cost;
                break;
            default:
                break;
        }
    }
}
