namespace StakingLedger.Ledger;

/// <summary>What kind of thing happened outside the ledger. The numbers are stable.</summary>
public enum FactKind : byte
{
    /// <summary>None: never valid in a fact.</summary>
    None = 0,

    /// <summary>Assets came in from a party.</summary>
    Received = 1,

    /// <summary>Assets were paid out to a party.</summary>
    Paid = 2,

    /// <summary>A party gave shares or assets to another one.</summary>
    Moved = 3,
}
