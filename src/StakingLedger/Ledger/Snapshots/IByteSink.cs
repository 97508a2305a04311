namespace StakingLedger.Ledger;

/// <summary>Where canonical bytes go: a stream, a hash.</summary>
internal interface IByteSink
{
    /// <summary>Takes the next bytes.</summary>
    void Take(ReadOnlySpan<byte> bytes);
}
