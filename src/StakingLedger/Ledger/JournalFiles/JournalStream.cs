namespace StakingLedger.Ledger;

/// <summary>A journal file that is read from a stream: never more of it than was asked for, into one array.</summary>
internal sealed class JournalStream(Stream stream) : JournalBytes
{
    private byte[] _buffer = new byte[1 << 16];
    private int _count;

    /// <inheritdoc/>
    /// <remarks>The array grows as bytes arrive: a length that lies asks for no memory.</remarks>
    public override ReadOnlySpan<byte> Peek(int wanted)
    {
        while (_count < wanted)
        {
            if (_count == _buffer.Length)
            {
                Array.Resize(ref _buffer, (int)Math.Min(wanted, _buffer.Length * 2L));
            }

            int read = stream.Read(_buffer, _count, Math.Min(wanted, _buffer.Length) - _count);
            if (read <= 0)
            {
                break;
            }

            _count += read;
        }

        return _buffer.AsSpan(0, Math.Min(wanted, _count));
    }

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Keep(int wanted) => Peek(wanted).ToArray();

    /// <inheritdoc/>
    protected override void Advance(int count)
    {
        _buffer.AsSpan(count, _count - count).CopyTo(_buffer);
        _count -= count;
    }
}
