using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>A lot, or a part of one, that was given for a withdrawal that is no disposal yet.</summary>
/// <param name="Request">The request.</param>
/// <param name="Lot">The lot as it was taken: its name, quantity, cost and time.</param>
public readonly record struct RequestLot(RequestId Request, LotMatch Lot);
