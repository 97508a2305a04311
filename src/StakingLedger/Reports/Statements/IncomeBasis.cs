namespace StakingLedger.Reports;

/// <summary>When income counts as the holder's.</summary>
public enum IncomeBasis : byte
{
    /// <summary>At each report: when the worth of the shares moved.</summary>
    Accrual = 0,

    /// <summary>When the holder could take it out, or did: as <see cref="ControlRule"/> says for the form of the holding.</summary>
    Control = 1,
}
