using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Fields that several parts of the state share.</summary>
internal static class StateFields
{
    public static void Pair(this StateWriter w, in PricingPair pair)
    {
        w.Number(pair.Assets.Value);
        w.Number(pair.Shares.Value);
    }

    public static PricingPair ReadPair(this StateReader r) => new(Amount.FromWei(r.ReadNumber()), Shares.Of(r.ReadNumber()));

    /// <summary>Reads a small number that must not exceed the greatest of its kind.</summary>
    public static ushort ReadUpTo(this StateReader r, int most)
    {
        ushort value = r.ReadUInt16();
        return value <= most ? value : throw r.Damaged($"{value} where at most {most} can stand");
    }

    public static BasisPoints ReadBasisPoints(this StateReader r)
    {
        uint value = r.ReadUInt32();
        return value <= (uint)BasisPoints.All.Value
            ? BasisPoints.FromValue((int)value)
            : throw r.Damaged($"{value} basis points");
    }

    public static void OptionalAmount(this StateWriter w, Amount? amount)
    {
        w.Flag(amount.HasValue);
        if (amount is { } value)
        {
            w.Number(value.Value);
        }
    }

    public static Amount? ReadOptionalAmount(this StateReader r) => r.ReadFlag() ? Amount.FromWei(r.ReadNumber()) : null;

    public static void OptionalBasisPoints(this StateWriter w, BasisPoints? part)
    {
        w.Flag(part.HasValue);
        if (part is { } value)
        {
            w.UInt32((uint)value.Value);
        }
    }

    public static BasisPoints? ReadOptionalBasisPoints(this StateReader r) =>
        r.ReadFlag() ? r.ReadBasisPoints() : null;
}
