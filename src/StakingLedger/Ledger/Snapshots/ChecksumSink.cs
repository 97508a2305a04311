namespace StakingLedger.Ledger;

/// <summary>Passes canonical bytes on and keeps their checksum.</summary>
internal abstract class ChecksumSink : IByteSink
{
    // A piece is read for the checksum and again to be passed on: the second time it still lies in the cache.
    private const int PieceSize = 1 << 15;

    private uint _state = Crc32C.Start;

    /// <summary>The checksum of all bytes so far.</summary>
    public uint Checksum => Crc32C.Finish(_state);

    /// <inheritdoc/>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            ReadOnlySpan<byte> piece = bytes[..Math.Min(bytes.Length, PieceSize)];
            _state = Crc32C.Append(_state, piece);
            Pass(piece);
            bytes = bytes[piece.Length..];
        }
    }

    /// <summary>Passes the next bytes on.</summary>
    protected abstract void Pass(ReadOnlySpan<byte> bytes);
}
