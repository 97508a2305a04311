namespace StakingLedger.Reports;

/// <summary>How the time asked for lies to the time of the history.</summary>
public enum StatementReach : byte
{
    /// <summary>Within it.</summary>
    Within = 0,

    /// <summary>It begins before the history does: what came before is not known, and nothing was held.</summary>
    BeginsBefore = 1,

    /// <summary>It ends before the history begins.</summary>
    LiesBefore = 2,

    /// <summary>It begins after the last event: nothing happened yet.</summary>
    LiesAfter = 3,
}
