namespace StakingLedger.Ingestion;

/// <summary>A line of a native history (format <c>staking-ledger/1</c>). Two rows are equal when they say the same.</summary>
public abstract record NativeRow
{
    private protected NativeRow()
    {
    }

    /// <summary>Gets what the author noted on this line; null for nothing. It is never compared with anything.</summary>
    public string? Note { get; init; }
}
