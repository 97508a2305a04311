namespace StakingLedger.Reports;

/// <summary>What a line of a statement tells.</summary>
public enum StatementLineKind : byte
{
    /// <summary>None: never valid in a line.</summary>
    None = 0,

    /// <summary>Shares of the holder moved.</summary>
    Movement = 1,

    /// <summary>The rate moved: the worth changed, the shares did not.</summary>
    Rate = 2,

    /// <summary>A token moved that the pool does not price: it is no part of the position.</summary>
    OtherToken = 3,

    /// <summary>A withdrawal of the holder went a stage on: what is pending or claimable is no part of the position.</summary>
    Withdrawal = 4,
}
