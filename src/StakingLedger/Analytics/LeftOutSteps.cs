namespace StakingLedger.Analytics;

/// <summary>Which steps of the share rate a growth leaves out. The default leaves out none: net, with incentives.</summary>
[Flags]
public enum LeftOutSteps
{
    /// <summary>None: what the holders got.</summary>
    None = 0,

    /// <summary>Fees, minted as shares or withheld in assets: gross.</summary>
    Fees = 1,

    /// <summary>Incentives and donations: what the protocol itself earned.</summary>
    Incentives = 2,
}
