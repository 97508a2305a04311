using System.IO.Compression;
using System.Text.Unicode;
using StakingLedger.Numerics;

namespace StakingLedger.Ingestion;

/// <summary>The lines of a plain or gzip-compressed text, one at a time: memory grows with the longest line only.</summary>
internal sealed class TraceLines : IDisposable
{
    private const int FirstBuffer = 1 << 16;
    private const int LongestLine = 1 << 28;

    private readonly TraceSource _source;
    private readonly CountingStream _raw;
    private readonly Stream _text;
    private readonly GzipTrailer? _trailer;
    private byte[] _buffer = new byte[FirstBuffer];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>Opens the lines; gzip is recognised by its first two bytes, whatever the name says.</summary>
    public TraceLines(Stream stream, TraceSource source)
    {
        _source = source;
        _raw = new CountingStream(stream);
        _trailer = _raw.StartsWithGzipMark() ? new GzipTrailer() : null;
        _text = _trailer is null ? _raw : new GZipStream(_raw, CompressionMode.Decompress);
    }

    /// <summary>Gets how many bytes of the file were read, compressed as they are.</summary>
    public long BytesRead => _raw.BytesRead;

    /// <summary>Reads the next line without its end; false at the end of the file.</summary>
    /// <param name="line">The line; valid until the next call.</param>
    /// <exception cref="RowErrorException">The bytes cannot be read, or are not UTF-8.</exception>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        int scanned = _start;
        while (true)
        {
            int at = _buffer.AsSpan(scanned, _end - scanned).IndexOf((byte)'\n');
            if (at >= 0)
            {
                line = Take(scanned + at, skip: 1);
                return true;
            }

            scanned = _end;
            if (_ended)
            {
                bool any = _start < _end;
                line = any ? Take(_end, skip: 0) : default;
                return any;
            }

            scanned -= MakeRoom();
            Fill();
        }
    }

    /// <summary>Gets the bytes that were read from the file and not yet given out as lines.</summary>
    public ReadOnlySpan<byte> Ahead => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Takes a line that was found at the front of what lies ahead: valid UTF-8, and not the first of the file.</summary>
    /// <param name="length">Its length without its end, which is one line feed.</param>
    public ReadOnlyMemory<byte> Take(int length)
    {
        _source.Line++;
        ReadOnlyMemory<byte> line = _buffer.AsMemory(_start, length);
        _start += length + 1;
        return line;
    }

    /// <summary>Looks at the first line, before any was read, and leaves it where it is; false when there is none.</summary>
    /// <param name="line">The line; valid until the next call.</param>
    /// <exception cref="RowErrorException">The bytes cannot be read, or are not UTF-8.</exception>
    public bool TryPeekFirst(out ReadOnlyMemory<byte> line)
    {
        bool any = TryRead(out line);
        _start = 0;
        _source.Line = 0;
        return any;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _text.Dispose();
        _raw.Dispose();
    }

    private ReadOnlyMemory<byte> Take(int end, int skip)
    {
        _source.Line++;
        ReadOnlyMemory<byte> line = _buffer.AsMemory(_start, end - _start);
        _start = end + skip;
        if (_source.Line == 1 && line.Span.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        if (!Utf8.IsValid(line.Span))
        {
            throw _source.At(string.Empty, "bytes that are not UTF-8", "a line of JSON in UTF-8", FirstInvalid(line.Span) + 1L);
        }

        return line;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> line)
    {
        int low = 0;
        while (low < line.Length)
        {
            if (System.Text.Rune.DecodeFromUtf8(line[low..], out _, out int read) != System.Buffers.OperationStatus.Done)
            {
                return low;
            }

            low += read;
        }

        return low;
    }

    /// <summary>Moves the unread bytes to the front or grows the buffer; gives by how much they moved.</summary>
    private int MakeRoom()
    {
        int moved = _start;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LongestLine)
            {
                _source.Line++;
                throw _source.At(string.Empty, "a line of more than 256 MiB", "a JSON object per line");
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        return moved;
    }

    private void Fill()
    {
        try
        {
            int read = _text.Read(_buffer, _end, _buffer.Length - _end);
            _trailer?.Append(_buffer.AsSpan(_end, read));
            _end += read;
            _ended = read == 0;
            if (_ended && _trailer is not null && !(_raw.IsAtEnd() && _trailer.Matches(_raw.LastBytes)))
            {
                throw new InvalidDataException("its last bytes are not the checksum and the length of what it holds");
            }
        }
        catch (InvalidDataException e)
        {
            _source.Line++;
            throw _source.At(string.Empty, $"damaged gzip data ({e.Message})", "one gzip member, whole and undamaged");
        }
        catch (IOException e)
        {
            _source.Line++;
            throw _source.At(string.Empty, $"a read error ({e.Message})", "a readable file");
        }
    }
}
