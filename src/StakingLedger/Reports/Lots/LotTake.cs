using StakingLedger.Numerics;

namespace StakingLedger.Reports;

/// <summary>How much a change will take of a lot.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Quantity">How much; not zero.</param>
internal readonly record struct LotTake(OpenLot Lot, UInt256 Quantity);
