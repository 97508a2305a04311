using StakingLedger.Units;

namespace StakingLedger.Analytics;

/// <summary>The income of one period of a series of balances.</summary>
/// <param name="Name">How messages name the period.</param>
/// <param name="From">Its first moment.</param>
/// <param name="To">The first moment after it.</param>
/// <param name="Within">From its opening to its closing balance, less what was paid in, plus what was paid out.</param>
/// <param name="Boundary">
/// From the closing balance of the period before it to its opening balance: income that no difference within a period shows.
/// </param>
public readonly record struct PeriodIncome(string Name, Timestamp From, Timestamp To, SignedAmount Within, SignedAmount Boundary)
{
    /// <summary>Gets the income: from the closing balance of the period before it, so that the periods add up to the whole.</summary>
    public SignedAmount Income => Within + Boundary;
}
