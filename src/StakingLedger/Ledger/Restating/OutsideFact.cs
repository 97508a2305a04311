using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>A fact of the outside world that an event records: whatever is corrected, it keeps its number.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Party">Who paid in, was paid, or gave.</param>
/// <param name="To">Who received, where something was given; else the default account.</param>
/// <param name="Commodity">What is counted.</param>
/// <param name="Value">How much, in the smallest unit.</param>
/// <param name="Thing">The thing of the books that it reached or left; the default account where something was given.</param>
public readonly record struct OutsideFact(
    FactKind Kind, AccountId Party, AccountId To, BookCommodity Commodity, UInt256 Value, BookAccount Thing)
{
    /// <summary>Whether both tell of the same parties, commodity and thing, whatever the number.</summary>
    internal bool IsLike(in OutsideFact other) =>
        Kind == other.Kind && Party == other.Party && To == other.To && Commodity == other.Commodity && Thing == other.Thing;
}
