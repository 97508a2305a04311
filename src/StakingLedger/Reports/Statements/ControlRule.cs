namespace StakingLedger.Reports;

/// <summary>When a holder has control over income, by the form of the holding.</summary>
public enum ControlRule : byte
{
    /// <summary>
    /// At each report. For rebasing holders: the balance itself grew, and can be sent or sold from that moment. The same as accrual.
    /// </summary>
    AtReport = 0,

    /// <summary>
    /// When shares leave: by redemption or transfer at once, by a queue when the request is finalised in whole. For value-accruing
    /// holders and for pools that are left by a queue. Until then income is deferred, and leaves in proportion to the shares.
    /// </summary>
    AtExit = 1,
}
