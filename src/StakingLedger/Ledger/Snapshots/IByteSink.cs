namespace StakingLedger.Ledger;

/// <summary>Where canonical bytes go: memory, a stream, a hash.</summary>
internal interface IByteSink
{
    /// <summary>Takes the next bytes.</summary>
    void Take(ReadOnlySpan<byte> bytes);

    /// <summary>Whether the next bytes need not be made, as only their number counts.</summary>
    bool TrySkip(long length) => false;
}
