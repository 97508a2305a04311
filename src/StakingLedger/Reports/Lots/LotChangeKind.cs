namespace StakingLedger.Reports;

/// <summary>How a position changed.</summary>
public enum LotChangeKind : byte
{
    /// <summary>None: never valid.</summary>
    None = 0,

    /// <summary>Bought or deposited: opens a lot at what was paid.</summary>
    Acquired = 1,

    /// <summary>Earned, as by a rebase: opens a lot at market value, or at no cost.</summary>
    Income = 2,

    /// <summary>Sold, paid with, redeemed: takes lots, for proceeds.</summary>
    Disposed = 3,

    /// <summary>Gone for nothing, as by a penalty or a rounding: takes lots, with proceeds of zero.</summary>
    Lost = 4,

    /// <summary>Wrapped or unwrapped: lots go over to another form with their cost and their time. No disposal.</summary>
    Rewrapped = 5,

    /// <summary>Came from another book of the same owner: opens a lot at the cost and the time that it had there.</summary>
    TransferredIn = 6,

    /// <summary>Went to another book of the same owner: takes lots with their cost. No disposal.</summary>
    TransferredOut = 7,
}
