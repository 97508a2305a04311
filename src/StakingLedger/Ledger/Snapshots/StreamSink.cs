namespace StakingLedger.Ledger;

/// <summary>Writes canonical bytes to a stream and keeps their checksum.</summary>
internal sealed class StreamSink(Stream stream) : ChecksumSink
{
    /// <inheritdoc/>
    protected override void Pass(ReadOnlySpan<byte> bytes) => stream.Write(bytes);
}
