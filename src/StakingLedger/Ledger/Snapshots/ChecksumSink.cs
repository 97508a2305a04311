namespace StakingLedger.Ledger;

/// <summary>Passes canonical bytes on and keeps their checksum.</summary>
internal abstract class ChecksumSink : IByteSink
{
    // A piece is passed on, reading and writing memory side by side, and read again for the checksum while it lies in the cache.
    // The checksum takes whole blocks of three streams fastest.
    private const int PieceSize = 10 * Crc32C.BlockBytes;

    private uint _state = Crc32C.Start;

    /// <summary>The checksum of all bytes so far.</summary>
    public uint Checksum => Crc32C.Finish(_state);

    /// <inheritdoc/>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            ReadOnlySpan<byte> piece = bytes[..Math.Min(bytes.Length, PieceSize)];
            Pass(piece);
            _state = Crc32C.Append(_state, piece);
            bytes = bytes[piece.Length..];
        }
    }

    /// <summary>Passes the next bytes on.</summary>
    protected abstract void Pass(ReadOnlySpan<byte> bytes);
}
