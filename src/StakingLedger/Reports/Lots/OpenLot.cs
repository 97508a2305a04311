using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>A lot while it is open. The cost of what is left depends on how much is left, and not on how the rest was taken.</summary>
internal sealed class OpenLot(
    LotId id, TokenId form, Timestamp since, LotChangeKind kind, in UInt256 quantity, in UInt256 cost, LotId? source)
{
    public LotId Id { get; } = id;

    public Timestamp Since { get; } = since;

    public LotChangeKind Kind { get; } = kind;

    public UInt256 FullQuantity { get; } = quantity;

    public UInt256 FullCost { get; } = cost;

    /// <summary>How much is left.</summary>
    public UInt256 Quantity { get; private set; } = quantity;

    /// <summary>The cost of what is left: ⌈C·q/Q⌉, so that what was taken cost ⌊C·(Q−q)/Q⌋.</summary>
    public UInt256 Cost => Quantity == FullQuantity ? FullCost : FullMath.MulDiv(FullCost, Quantity, FullQuantity, Rounding.Up);

    /// <summary>Takes so much and gives the cost that goes with it. The part that is taken last takes all that is left.</summary>
    public UInt256 Take(in UInt256 quantity)
    {
        UInt256 before = Cost;
        Quantity -= quantity;
        return before - Cost;
    }

    public Lot ToLot() => new(Id, form, Since, Kind, Quantity, Cost, source);
}
