using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>A withdrawal request that is not paid in whole.</summary>
internal sealed class OpenRequest(RequestId id, Amount waiting)
{
    /// <summary>Gets its number.</summary>
    public RequestId Id => id;

    /// <summary>Gets or sets what is asked for and not finalised.</summary>
    public Amount Waiting { get; set; } = waiting;

    /// <summary>Gets or sets what was set aside and not paid.</summary>
    public Amount Claimable { get; set; }

    /// <summary>Gets or sets a value indicating whether nothing of it is pending.</summary>
    public bool IsWhole { get; set; }

    /// <summary>Gets the income that counts once it is finalised.</summary>
    public DeferredIncome Deferred { get; } = new();
}
