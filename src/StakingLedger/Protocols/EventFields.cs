using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols;

/// <summary>Fields that the events of every protocol share, written and read the same way everywhere.</summary>
internal static class EventFields
{
    public static void Amount(this EventWriter writer, Amount amount) => writer.Number(amount.Value);

    public static void Shares(this EventWriter writer, Shares shares) => writer.Number(shares.Value);

    public static Amount ReadAmount(this EventReader reader) => Units.Amount.FromWei(reader.ReadNumber());

    public static Shares ReadShares(this EventReader reader) => Units.Shares.Of(reader.ReadNumber());

    public static void OptionalNumber(this EventWriter writer, UInt256? number)
    {
        writer.Flag(number.HasValue);
        if (number is { } value)
        {
            writer.Number(value);
        }
    }

    public static UInt256? ReadOptionalNumber(this EventReader reader) => reader.ReadFlag() ? reader.ReadNumber() : null;

    /// <summary>Reads so many items as were counted before them.</summary>
    public static T[] ReadArray<T>(this EventReader reader, Func<EventReader, T> read)
    {
        T[] items = new T[reader.ReadCount()];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = read(reader);
        }

        return items;
    }
}
