using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>The lots that are kept with one request, and what the request has brought so far.</summary>
internal sealed class RequestedLots(RequestId id)
{
    private readonly List<LotMatch> _lots = [];
    private readonly List<LotConversion> _conversions = [];

    public RequestId Id => id;

    /// <summary>Gets the lots, in the order in which they were taken.</summary>
    public IReadOnlyList<LotMatch> Lots => _lots;

    /// <summary>Gets what it brought so far.</summary>
    public IReadOnlyList<LotConversion> Conversions => _conversions;

    /// <summary>Gets or sets what was asked for.</summary>
    public Amount Asked { get; set; }

    /// <summary>Gets or sets what of the amount asked for was finalised in part.</summary>
    public Amount Settled { get; set; }

    /// <summary>Gets the quantity of the lots.</summary>
    public UInt256 Quantity { get; private set; }

    /// <summary>Gets the cost of the lots.</summary>
    public UInt256 Cost { get; private set; }

    /// <summary>Gets or sets a value indicating whether it is finalised in whole.</summary>
    public bool IsWhole { get; set; }

    /// <summary>Lots were given for it.</summary>
    public void Give(IReadOnlyList<LotMatch> lots)
    {
        foreach (LotMatch lot in lots)
        {
            Add(lot);
        }
    }

    /// <summary>It brought something.</summary>
    public void Count(in LotConversion conversion) => _conversions.Add(conversion);

    /// <summary>Takes out the lots behind a quantity: they come back. Of a cut lot, the front costs ⌊cost·part/whole⌋.</summary>
    public List<LotMatch> Split(in UInt256 quantity)
    {
        List<LotMatch> all = [.. _lots];
        _lots.Clear();
        (Quantity, Cost) = (default, default);
        List<LotMatch> back = [];
        UInt256 left = quantity;
        foreach (LotMatch lot in all)
        {
            UInt256 kept = UInt256.Min(left, lot.Quantity);
            UInt256 cost = FullMath.MulDiv(lot.Cost, kept, lot.Quantity, Rounding.Down);
            left -= kept;
            if (!kept.IsZero)
            {
                Add(lot with { Quantity = kept, Cost = cost });
            }

            if (kept != lot.Quantity)
            {
                back.Add(lot with { Quantity = lot.Quantity - kept, Cost = lot.Cost - cost });
            }
        }

        return back;
    }

    private void Add(in LotMatch lot)
    {
        _lots.Add(lot);
        Quantity += lot.Quantity;
        Cost += lot.Cost;
    }
}
