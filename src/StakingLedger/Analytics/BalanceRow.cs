using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Analytics;

/// <summary>One period of a published series of balances, such as a validator's day.</summary>
/// <param name="Name">How messages name it, such as "day 130".</param>
/// <param name="From">Its first moment.</param>
/// <param name="To">The first moment after it.</param>
/// <param name="Opening">The balance that was seen first; null where the series has none.</param>
/// <param name="Closing">The balance that was seen last; null where the series has none.</param>
/// <param name="PaidIn">What was paid in: principal, and no income.</param>
/// <param name="PaidOut">What was paid out: no loss.</param>
public readonly record struct BalanceRow(
    string Name, Timestamp From, Timestamp To, UInt256? Opening, UInt256? Closing, UInt256 PaidIn, UInt256 PaidOut);
