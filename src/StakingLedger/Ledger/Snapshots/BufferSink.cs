using System.Buffers;

namespace StakingLedger.Ledger;

/// <summary>Writes canonical bytes into memory that somebody else provides, and keeps their checksum.</summary>
internal sealed class BufferSink(IBufferWriter<byte> destination) : ChecksumSink
{
    /// <inheritdoc/>
    protected override void Pass(ReadOnlySpan<byte> bytes) => destination.Write(bytes);
}
