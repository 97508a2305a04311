using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// What a holder's withdrawals did in a period. Two rows tie: pending before + requested − cancelled − finalised at what was asked
/// ± requests given and received = pending after; claimable before + finalised − claimed ± given and received = claimable after.
/// </summary>
public sealed record WithdrawalAccount
{
    /// <summary>Gets what was asked for and not finalised before the period.</summary>
    public Amount PendingBefore { get; internal set; }

    /// <summary>Gets what was asked for in the period.</summary>
    public Amount Requested { get; internal set; }

    /// <summary>Gets what was taken back.</summary>
    public Amount Cancelled { get; internal set; }

    /// <summary>Gets what had been asked for by the requests that were finalised in whole.</summary>
    public Amount AskedOfFinalised { get; internal set; }

    /// <summary>Gets what was set aside for the holder.</summary>
    public Amount Finalised { get; internal set; }

    /// <summary>Gets by how much finalised requests gave more than was asked.</summary>
    public Amount Gains { get; internal set; }

    /// <summary>Gets by how much they gave less.</summary>
    public Amount Losses { get; internal set; }

    /// <summary>Gets what had been set aside for claims that were paid, fees included.</summary>
    public Amount Claimed { get; internal set; }

    /// <summary>Gets the fees withheld of what was claimed.</summary>
    public Amount FeesWithheld { get; internal set; }

    /// <summary>Gets what was pending in requests received from others less those given to others.</summary>
    public SignedAmount PendingTransferred { get; internal set; }

    /// <summary>Gets what was claimable in requests received less those given.</summary>
    public SignedAmount ClaimableTransferred { get; internal set; }

    /// <summary>Gets what was claimable before the period.</summary>
    public Amount ClaimableBefore { get; internal set; }

    /// <summary>Gets what is pending after the period.</summary>
    public Amount PendingAfter { get; internal set; }

    /// <summary>Gets what is claimable after the period.</summary>
    public Amount ClaimableAfter { get; internal set; }
}
