namespace StakingLedger.Ledger;

/// <summary>Writes canonical bytes to a stream and keeps their checksum.</summary>
internal sealed class StreamSink(Stream stream) : IByteSink
{
    private uint _state = Crc32C.Start;

    public uint Checksum => Crc32C.Finish(_state);

    public void Take(ReadOnlySpan<byte> bytes)
    {
        _state = Crc32C.Append(_state, bytes);
        stream.Write(bytes);
    }
}
