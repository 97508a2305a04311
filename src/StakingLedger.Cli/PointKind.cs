namespace StakingLedger.Cli;

/// <summary>How a point of a history is named.</summary>
internal enum PointKind
{
    /// <summary>The end of the file.</summary>
    End,

    /// <summary>Right after an event of the ledger.</summary>
    Event,

    /// <summary>Right after a line of the file.</summary>
    Line,

    /// <summary>Right after the report of an epoch.</summary>
    Epoch,

    /// <summary>After the last operation of a block, or of an earlier one.</summary>
    Block,

    /// <summary>After the last operation at a time, or before it.</summary>
    Time,
}
