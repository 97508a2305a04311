using System.Text.Json;

namespace StakingLedger.Ingestion;

/// <summary>
/// A recorded history while it is read: where the reader stands, the line read last and the first fault. A reader of a format
/// adds what the lines say.
/// </summary>
internal sealed class TraceFile : IDisposable
{
    private readonly TraceLines _lines;
    private JsonDocument? _document;

    /// <summary>Opens the lines of a stream, which is closed with the file.</summary>
    /// <param name="stream">The bytes of the file, plain or gzip.</param>
    /// <param name="name">How errors name the file.</param>
    /// <exception cref="IOException">The first bytes cannot be read.</exception>
    public TraceFile(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        Source = new TraceSource(name);
        _lines = new TraceLines(stream, Source);
    }

    /// <summary>The lines of a stream, for a reader that closes them.</summary>
    public static TraceFile Of(Stream stream, string name) => new(stream, name);

    /// <summary>Gets where the reader stands.</summary>
    public TraceSource Source { get; }

    /// <summary>Gets how many bytes of the file were read so far, compressed as they are.</summary>
    public long BytesRead => _lines.BytesRead;

    /// <summary>Gets the bytes of the line read last, without its end; empty before the first line and at the end of the file.</summary>
    public ReadOnlyMemory<byte> LineBytes { get; private set; }

    /// <summary>Gets the fault that ended the reading; null when there is none so far.</summary>
    public RowError? Error { get; private set; }

    /// <summary>Gets the bytes that were read from the file and not yet given out as lines.</summary>
    public ReadOnlySpan<byte> Ahead => _lines.Ahead;

    /// <summary>Takes a line that was found at the front of what lies ahead: valid UTF-8, and not the first of the file.</summary>
    /// <param name="length">Its length without its end, which is one line feed.</param>
    public void Take(int length) => LineBytes = _lines.Take(length);

    /// <summary>Moves to the next line; false at the end of the file.</summary>
    /// <exception cref="RowErrorException">The bytes cannot be read, or are not UTF-8.</exception>
    public bool TryAdvance()
    {
        bool any = _lines.TryRead(out ReadOnlyMemory<byte> line);
        LineBytes = any ? line : default;
        return any;
    }

    /// <summary>The line read last as one JSON object, valid until the next one is parsed.</summary>
    /// <exception cref="RowErrorException">It is none.</exception>
    public TraceFields Parse()
    {
        _document?.Dispose();
        _document = null;
        if (LineBytes.Span.Trim(" \t\r"u8).IsEmpty)
        {
            throw Source.At(string.Empty, "an empty line", "a JSON object");
        }

        _document = TraceDocument.Parse(LineBytes, Source);
        return new TraceFields(Source, _document.RootElement, string.Empty);
    }

    /// <summary>Reads one row and keeps its fault: after the first one nothing more is read.</summary>
    /// <param name="read">Reads the row; null at the end of the file.</param>
    /// <returns>The row; null at the end of the file and after a fault.</returns>
    public TRow? Read<TRow>(Func<TRow?> read)
        where TRow : class
    {
        if (Error is not null)
        {
            return null;
        }

        try
        {
            return read();
        }
        catch (RowErrorException e)
        {
            Refuse(e);
            return null;
        }
    }

    /// <summary>Keeps the fault that ends the reading.</summary>
    public void Refuse(RowErrorException fault) => Error = fault.Error;

    /// <summary>Looks at the first line, before any was read, and leaves it where it is; false when there is none, or a fault.</summary>
    /// <param name="line">The line; valid until the next call.</param>
    public bool TryPeekFirst(out ReadOnlyMemory<byte> line)
    {
        try
        {
            return _lines.TryPeekFirst(out line);
        }
        catch (RowErrorException e)
        {
            Refuse(e);
            line = default;
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _document?.Dispose();
        _lines.Dispose();
    }
}
