namespace StakingLedger.Ledger;

/// <summary>What a frame of a journal file holds.</summary>
internal enum JournalFrameKind : uint
{
    /// <summary>Nothing: no frame has this kind.</summary>
    None = 0,

    /// <summary>Consecutive events of one block.</summary>
    Events = 1,

    /// <summary>The end of a writer's work, and the digest of the journal up to there if it was asked for.</summary>
    End = 2,
}
