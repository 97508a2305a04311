using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>What an account of the books did in a period. The sign is that of the books: what the pool has is positive.</summary>
/// <param name="Account">The account.</param>
/// <param name="Commodity">What is counted.</param>
/// <param name="Opening">What stood in it before, in the smallest unit.</param>
/// <param name="Change">What was posted to it.</param>
/// <param name="Closing">What stands in it after.</param>
public readonly record struct BooksLine(
    BookAccount Account, BookCommodity Commodity, SignedAmount Opening, SignedAmount Change, SignedAmount Closing)
{
    /// <summary>Gets the account's name in journals; stable.</summary>
    public string Name => PoolAccountNames.Of(Account);
}
