using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>One line of an event's bookkeeping.</summary>
/// <param name="Account">The account.</param>
/// <param name="Commodity">What is counted.</param>
/// <param name="Amount">How much: positive is a debit, negative a credit.</param>
public readonly record struct Posting(BookAccount Account, BookCommodity Commodity, SignedAmount Amount);
