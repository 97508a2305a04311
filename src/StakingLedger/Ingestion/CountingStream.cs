using StakingLedger.Numerics;

namespace StakingLedger.Ingestion;

/// <summary>A read-only stream that counts what was taken from another and can look at its first two bytes.</summary>
internal sealed class CountingStream(Stream inner) : Stream
{
    private readonly byte[] _head = new byte[2];
    private readonly byte[] _last = new byte[GzipTrailer.ByteLength];
    private int _headLength;
    private int _headTaken;

    /// <summary>Gets the last bytes handed out.</summary>
    public ReadOnlySpan<byte> LastBytes => _last;

    /// <summary>Gets how many bytes were handed out.</summary>
    public long BytesRead { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => BytesRead;
        set => throw new NotSupportedException();
    }

    /// <summary>True when the stream begins as a gzip file does. To be asked before the first read.</summary>
    public bool StartsWithGzipMark()
    {
        _headLength = inner.ReadAtLeast(_head, 2, throwOnEndOfStream: false);
        return _headLength == 2 && _head[0] == 0x1f && _head[1] == 0x8b;
    }

    /// <summary>True when nothing is left.</summary>
    public bool IsAtEnd() => _headTaken == _headLength && inner.Read(new byte[1], 0, 1) == 0;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int read;
        if (_headTaken < _headLength)
        {
            read = Math.Min(buffer.Length, _headLength - _headTaken);
            _head.AsSpan(_headTaken, read).CopyTo(buffer);
            _headTaken += read;
        }
        else
        {
            read = inner.Read(buffer);
        }

        BytesRead += read;
        Keep(buffer[..read]);
        return read;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Keep(ReadOnlySpan<byte> read)
    {
        if (read.Length < _last.Length)
        {
            _last.AsSpan(read.Length).CopyTo(_last);
        }
        else
        {
            read = read[^_last.Length..];
        }

        read.CopyTo(_last.AsSpan(_last.Length - read.Length));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
