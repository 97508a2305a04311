namespace StakingLedger.Ledger;

/// <summary>How a ledger sets up its tables. None of it changes a result or a byte.</summary>
public sealed record LedgerOptions
{
    /// <summary>The seed of the account index; a host that takes accounts from strangers passes a secret one.</summary>
    public ulong IndexSeed { get; init; } = 0x5354_414B_494E_474CUL;

    /// <summary>How many accounts to make room for.</summary>
    public int ExpectedAccounts { get; init; }

    /// <summary>How many events to make room for.</summary>
    public long ExpectedEvents { get; init; }

    /// <summary>How many steps of the pricing pair to make room for: deposits, reports and whatever else moves it.</summary>
    public int ExpectedSteps { get; init; }

    /// <summary>
    /// Whether the memory for <see cref="ExpectedEvents"/> (64 bytes each) and <see cref="ExpectedSteps"/> (41 bytes each) is asked of
    /// the system at the opening, and not piece by piece while events are appended. Default: no.
    /// </summary>
    public bool TouchMemory { get; init; }
}
