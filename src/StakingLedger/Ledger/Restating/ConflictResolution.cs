namespace StakingLedger.Ledger;

/// <summary>What the host does with an event that a restatement refuses. The numbers are stable.</summary>
public enum ConflictResolution : byte
{
    /// <summary>None: the conflict is not resolved.</summary>
    None = 0,

    /// <summary>The event did not happen in the outside world either.</summary>
    Drop = 1,

    /// <summary>
    /// It did: its facts are owed to, or by, the parties. A later restatement in which it is accepted again settles them.
    /// </summary>
    BookAsReceivable = 2,

    /// <summary>It was a decision without facts, which waits: a later restatement in which it is accepted again takes it back.</summary>
    Wait = 3,
}
