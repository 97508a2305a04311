namespace StakingLedger.Reports;

/// <summary>Which moment of a withdrawal through a queue is the disposal. Redemptions and transfers are disposals at once.</summary>
public enum DisposalMoment : byte
{
    /// <summary>
    /// When the request is finalised in whole, or given to somebody else before: the moment at which the control basis counts income.
    /// Until then its lots are kept with the request.
    /// </summary>
    Finalised = 0,

    /// <summary>When the shares are given for it, for what is asked. What the request gives more or less is not told by the lots.</summary>
    Requested = 1,

    /// <summary>When the last of it is paid, for what is paid, less the fee that is withheld.</summary>
    Claimed = 2,
}
