using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>A line of an entry.</summary>
/// <param name="Account">The account's name.</param>
/// <param name="Commodity">The place of the commodity.</param>
/// <param name="Amount">How much, in the smallest unit.</param>
internal readonly record struct JournalPosting(string Account, int Commodity, SignedAmount Amount);
