using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>The running total of an account in one commodity.</summary>
internal sealed class JournalBalance(string account, int commodity)
{
    public string Account { get; } = account;

    public int Commodity { get; } = commodity;

    /// <summary>Gets or sets the total, in the smallest unit.</summary>
    public SignedAmount Total { get; set; }

    /// <summary>Gets or sets a value indicating whether it was posted to since it was asserted.</summary>
    public bool IsTouched { get; set; }
}
