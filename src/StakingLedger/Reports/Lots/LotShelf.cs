using System.Globalization;
using StakingLedger.Numerics;

namespace StakingLedger.Reports;

/// <summary>
/// The open lots of one form, in order: by the time since which they are held and then by name; where the highest cost comes first, by
/// cost per unit, and of one cost the one held longest stands last. What is taken first stands at the front, or at the end.
/// </summary>
internal sealed class LotShelf(LotMethod method)
{
    private readonly List<OpenLot> _lots = [];

    /// <summary>The sum of the lots' quantities.</summary>
    public UInt256 Quantity { get; private set; }

    public void Put(OpenLot lot)
    {
        int low = 0;
        int high = _lots.Count;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = Compare(_lots[middle], lot) < 0 ? (middle + 1, high) : (low, middle);
        }

        _lots.Insert(low, lot);
        Quantity += lot.FullQuantity;
    }

    /// <summary>Which lots a change takes, by the method. Nothing is taken yet.</summary>
    public List<LotTake> Plan(LotChange change)
    {
        if (change.Quantity > Quantity)
        {
            throw new LotRefusedException(change, Sum(Quantity, "open lots"), "as much as the change takes");
        }

        if (change.Lots.Count != 0)
        {
            return PlanNamed(change);
        }

        List<LotTake> takes = [];
        UInt256 left = change.Quantity;
        bool fromEnd = method is LotMethod.Lifo or LotMethod.Hifo;
        for (int i = 0; !left.IsZero; i++)
        {
            left -= Take(takes, _lots[fromEnd ? _lots.Count - 1 - i : i], left);
        }

        return takes;
    }

    /// <summary>Takes what was planned, and gives the cost of each part.</summary>
    public UInt256[] Take(List<LotTake> takes)
    {
        UInt256[] costs = new UInt256[takes.Count];
        bool emptied = false;
        for (int i = 0; i < costs.Length; i++)
        {
            costs[i] = takes[i].Lot.Take(takes[i].Quantity);
            Quantity -= takes[i].Quantity;
            emptied |= takes[i].Lot.Quantity.IsZero;
        }

        if (emptied)
        {
            _lots.RemoveAll(static lot => lot.Quantity.IsZero);
        }

        return costs;
    }

    /// <summary>The lots by time and name.</summary>
    public IReadOnlyList<Lot> List()
    {
        List<OpenLot> lots = [.. _lots];
        lots.Sort(ByTime);
        return lots.ConvertAll(static lot => lot.ToLot());
    }

    private static string Sum(in UInt256 quantity, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{quantity} in {what}");

    private static UInt256 Take(List<LotTake> takes, OpenLot lot, in UInt256 left)
    {
        UInt256 quantity = UInt256.Min(left, lot.Quantity);
        takes.Add(new LotTake(lot, quantity));
        return quantity;
    }

    private static int ByTime(OpenLot left, OpenLot right) =>
        left.Since != right.Since ? left.Since.CompareTo(right.Since) : left.Id.CompareTo(right.Id);

    /// <summary>Compares C/Q of two lots by their cross products, which need up to 512 bits.</summary>
    private static int ByUnitCost(OpenLot left, OpenLot right)
    {
        WideMath.Multiply(left.FullCost, right.FullQuantity, out UInt256 leftHigh, out UInt256 leftLow);
        WideMath.Multiply(right.FullCost, left.FullQuantity, out UInt256 rightHigh, out UInt256 rightLow);
        return leftHigh != rightHigh ? leftHigh.CompareTo(rightHigh) : leftLow.CompareTo(rightLow);
    }

    private int Compare(OpenLot left, OpenLot right)
    {
        if (method != LotMethod.Hifo)
        {
            return ByTime(left, right);
        }

        int byCost = ByUnitCost(left, right);
        return byCost != 0 ? byCost : ByTime(right, left);
    }

    private List<LotTake> PlanNamed(LotChange change)
    {
        List<LotTake> takes = [];
        UInt256 left = change.Quantity;
        foreach (LotId id in change.Lots)
        {
            OpenLot lot = _lots.Find(l => l.Id == id)
                ?? throw new LotRefusedException(change, $"lot {id}, which is not open in this form", "an open lot");
            if (takes.Exists(t => t.Lot.Id == id))
            {
                throw new LotRefusedException(change, $"lot {id} twice", "each lot once");
            }

            if (left.IsZero)
            {
                throw new LotRefusedException(change, $"lot {id}, of which nothing is needed", "no lot beyond the quantity");
            }

            left -= Take(takes, lot, left);
        }

        return left.IsZero
            ? takes
            : throw new LotRefusedException(change, Sum(change.Quantity - left, "the lots named"), "as much as the change takes");
    }
}
