namespace StakingLedger.Ledger;

/// <summary>Who keeps what a division leaves over.</summary>
public enum DustKeeper : byte
{
    /// <summary>Nobody: it is in no balance.</summary>
    Nobody = 0,

    /// <summary>All holders.</summary>
    Holders = 1,

    /// <summary>Who pays in or asks.</summary>
    Caller = 2,

    /// <summary>The treasury of the protocol.</summary>
    Treasury = 3,

    /// <summary>The operator or node.</summary>
    Operator = 4,

    /// <summary>Either side, by whole units.</summary>
    EitherSide = 5,
}
