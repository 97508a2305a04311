using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>A period right after one of its events.</summary>
/// <param name="Time">When the event counts.</param>
/// <param name="Period">The period as it is so far; its flows are not listed yet.</param>
/// <param name="Postings">The postings of the event.</param>
internal readonly record struct PoolMoment(Timestamp Time, PoolPeriod Period, IReadOnlyList<Posting> Postings);
