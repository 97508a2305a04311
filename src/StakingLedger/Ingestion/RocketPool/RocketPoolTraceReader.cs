using System.Globalization;
using System.Text.Json;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>
/// Reads a recorded Rocket Pool history (JSON Lines, plain or gzip) line by line. Every fault of the file becomes a
/// <see cref="RowError"/>; after the first one nothing more is read.
/// </summary>
public sealed partial class RocketPoolTraceReader : IDisposable
{
    private readonly TraceSource _source;
    private readonly TraceLines _lines;
    private readonly List<(AccountId Node, AccountId Address)> _addresses = [];
    private JsonDocument? _document;
    private RowError? _error;
    private RocketPoolTraceHeader? _header;
    private SubmitRewardSnapshot? _submission;
    private bool _isFinal;
    private ulong _operations;
    private ulong _lastBlock;
    private ulong _lastTime;

    /// <summary>Initialises a reader of a stream, which it closes when it is disposed.</summary>
    /// <param name="stream">The bytes of the file, plain or gzip.</param>
    /// <param name="name">How errors name the file.</param>
    /// <exception cref="IOException">The first bytes cannot be read.</exception>
    public RocketPoolTraceReader(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        _source = new TraceSource(name);
        _lines = new TraceLines(stream, _source);
    }

    /// <summary>Initialises a reader that takes over lines of which none was read.</summary>
    internal RocketPoolTraceReader(TraceSource source, TraceLines lines, RowError? fault)
    {
        _source = source;
        _lines = lines;
        _error = fault;
    }

    /// <summary>Gets the name of the file.</summary>
    public string File => _source.File;

    /// <summary>Gets how many bytes of the file were read so far, compressed as they are.</summary>
    public long BytesRead => _lines.BytesRead;

    /// <summary>Gets the bytes of the line read last, without its end; valid until the next line is read.</summary>
    public ReadOnlyMemory<byte> LineBytes { get; private set; }

    /// <summary>Gets the fault that ended the reading; null when there is none so far.</summary>
    public RowError? Error => _error;

    /// <summary>Gets how many operations were read so far.</summary>
    public ulong Operations => _operations;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="error">Why it cannot be opened; null when it can.</param>
    /// <returns>The reader, or null.</returns>
    public static RocketPoolTraceReader? Open(string path, out RowError? error)
    {
        ArgumentNullException.ThrowIfNull(path);
#pragma warning disable CA2000 // The reader owns the stream and closes it when it is disposed.
        return TraceOpening.Open(path, out error) is { } stream ? new RocketPoolTraceReader(stream, path) : null;
#pragma warning restore CA2000
    }

    /// <summary>Reads the next line.</summary>
    /// <returns>The row; null at the end of the file, and after a fault: <see cref="Error"/> tells which.</returns>
    internal RocketPoolTraceRow? Read()
    {
        if (_error is not null)
        {
            return null;
        }

        try
        {
            return ReadRow();
        }
        catch (RowErrorException e)
        {
            _error = e.Error;
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _document?.Dispose();
        _lines.Dispose();
    }

    private RocketPoolTraceRow? ReadRow()
    {
        if (!_lines.TryRead(out ReadOnlyMemory<byte> bytes))
        {
            return _isFinal ? null : throw _source.Whole(
                _header is null ? "an empty file" : "the end of the file without a final dump",
                _header is null ? "a header line" : "a last line with \"dump\" and \"final\"");
        }

        LineBytes = bytes;
        TraceFields line = Parse(bytes);
        if (_isFinal)
        {
            throw _source.At(string.Empty, "a line", "nothing after the final dump");
        }

        if (_header is null)
        {
            return line.Has("header")
                ? _header = ReadHeader(line)
                : throw _source.At("header", "no such field", "\"header\" on the first line");
        }

        return line.Has("dump") ? ReadDump(line)
            : line.Has("op") ? ReadOperation(line)
            : throw _source.At(string.Empty, "neither an operation nor a dump", "\"op\" or \"dump\"");
    }

    private TraceFields Parse(ReadOnlyMemory<byte> bytes)
    {
        _document?.Dispose();
        _document = null;
        if (bytes.Span.Trim(" \t\r"u8).IsEmpty)
        {
            throw _source.At(string.Empty, "an empty line", "a JSON object");
        }

        _document = TraceDocument.Parse(bytes, _source);
        return new TraceFields(_source, _document.RootElement, string.Empty);
    }

    private RocketPoolTraceDump ReadDump(in TraceFields line)
    {
        DemandTrue(line, "dump");
        ulong after = line.Integer("afterOp");
        if (_operations == 0 || after != _operations - 1)
        {
            string expected = _operations == 0 ? "an operation before the first dump" : Text(_operations - 1);
            _source.Refuse("afterOp", Text(after), expected);
        }

        JsonElement invariants = line.Required("invariants", "\"ok\" or a list");
        bool isSound = invariants.ValueKind == JsonValueKind.String && invariants.ValueEquals("ok");
        if (!isSound && invariants.ValueKind != JsonValueKind.Array)
        {
            throw line.Wrong("invariants", invariants, "\"ok\" or a list");
        }

        _ = line.Inner("state");
        line.AllowOnly("dump", "final", "afterOp", "invariants", "state");
        if (line.Has("final"))
        {
            DemandTrue(line, "final");
            _isFinal = true;
        }

        return new RocketPoolTraceDump(_source.Line, line.Element, isSound);
    }

    private void DemandTrue(in TraceFields line, string field)
    {
        if (!line.Flag(field))
        {
            _source.Refuse(field, "false", "true");
        }
    }

    private static string Text(ulong value) => value.ToString(CultureInfo.InvariantCulture);
}
