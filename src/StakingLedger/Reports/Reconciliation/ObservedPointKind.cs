namespace StakingLedger.Reports;

/// <summary>How the moment of an observed value is named.</summary>
public enum ObservedPointKind
{
    /// <summary>The end of the history.</summary>
    End = 0,

    /// <summary>Right after an event.</summary>
    Event = 1,

    /// <summary>After the last event of a block or of an earlier one.</summary>
    Block = 2,

    /// <summary>After the last event at a time or before it.</summary>
    Time = 3,

    /// <summary>Right after the report of an epoch.</summary>
    Epoch = 4,
}
