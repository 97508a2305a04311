namespace StakingLedger.Ledger;

/// <summary>Counts canonical bytes, so that memory of the right size can be asked for before they are made.</summary>
internal sealed class LengthSink : IByteSink
{
    /// <summary>How many bytes came.</summary>
    public long Length { get; private set; }

    /// <inheritdoc/>
    public void Take(ReadOnlySpan<byte> bytes) => Length += bytes.Length;

    /// <inheritdoc/>
    public bool TrySkip(long length)
    {
        Length += length;
        return true;
    }
}
