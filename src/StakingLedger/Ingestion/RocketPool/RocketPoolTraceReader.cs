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
    private readonly TraceFile _file;
    private readonly TraceOrder _order;
    private readonly List<(AccountId Node, AccountId Address)> _addresses = [];
    private RocketPoolTraceHeader? _header;
    private SubmitRewardSnapshot? _submission;
    private bool _isFinal;

    /// <summary>Initialises a reader of a stream, which it closes when it is disposed.</summary>
    /// <param name="stream">The bytes of the file, plain or gzip.</param>
    /// <param name="name">How errors name the file.</param>
    /// <exception cref="IOException">The first bytes cannot be read.</exception>
    public RocketPoolTraceReader(Stream stream, string name)
    {
        _file = new TraceFile(stream, name);
        _order = new TraceOrder(_file.Source);
    }

    /// <summary>Initialises a reader that takes over lines of which none was read.</summary>
    internal RocketPoolTraceReader(TraceFile file)
    {
        _file = file;
        _order = new TraceOrder(file.Source);
    }

    /// <summary>Gets the name of the file.</summary>
    public string File => _file.Source.File;

    /// <summary>Gets how many bytes of the file were read so far, compressed as they are.</summary>
    public long BytesRead => _file.BytesRead;

    /// <summary>Gets the bytes of the line read last, without its end; valid until the next line is read.</summary>
    public ReadOnlyMemory<byte> LineBytes => _file.LineBytes;

    /// <summary>Gets the fault that ended the reading; null when there is none so far.</summary>
    public RowError? Error => _file.Error;

    /// <summary>Gets how many operations were read so far.</summary>
    public ulong Operations => _order.Operations;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="error">Why it cannot be opened; null when it can.</param>
    /// <returns>The reader, or null.</returns>
    public static RocketPoolTraceReader? Open(string path, out RowError? error) =>
        TraceOpening.Open(path, static (stream, name) => new RocketPoolTraceReader(stream, name), out error);

    /// <summary>Reads the next line.</summary>
    /// <returns>The row; null at the end of the file, and after a fault: <see cref="Error"/> tells which.</returns>
    internal RocketPoolTraceRow? Read() => _file.Read(ReadRow);

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private TraceSource Source => _file.Source;

    private RocketPoolTraceRow? ReadRow()
    {
        if (!_file.TryAdvance())
        {
            return _isFinal ? null : throw Source.Whole(
                _header is null ? "an empty file" : "the end of the file without a final dump",
                _header is null ? "a header line" : "a last line with \"dump\" and \"final\"");
        }

        TraceFields line = _file.Parse();
        if (_isFinal)
        {
            throw Source.At(string.Empty, "a line", "nothing after the final dump");
        }

        if (_header is null)
        {
            return line.Has("header")
                ? _header = ReadHeader(line)
                : throw Source.At("header", "no such field", "\"header\" on the first line");
        }

        return line.Has("dump") ? ReadDump(line)
            : line.Has("op") ? ReadOperation(line)
            : throw Source.At(string.Empty, "neither an operation nor a dump", "\"op\" or \"dump\"");
    }

    private RocketPoolTraceDump ReadDump(in TraceFields line)
    {
        DemandTrue(line, "dump");
        ulong after = line.Integer("afterOp");
        if (Operations == 0 || after != Operations - 1)
        {
            string expected = Operations == 0 ? "an operation before the first dump" : TraceOrder.Text(Operations - 1);
            Source.Refuse("afterOp", TraceOrder.Text(after), expected);
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

        return new RocketPoolTraceDump(Source.Line, line.Element, isSound);
    }

    private void DemandTrue(in TraceFields line, string field)
    {
        if (!line.Flag(field))
        {
            Source.Refuse(field, "false", "true");
        }
    }
}
