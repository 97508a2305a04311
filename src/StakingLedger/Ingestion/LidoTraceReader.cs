namespace StakingLedger.Ingestion;

/// <summary>
/// Reads a recorded Lido history (format <c>lido-trace/1</c>: JSON Lines, plain or gzip) line by line. Every fault of the
/// file becomes a <see cref="RowError"/>; after the first one nothing more is read.
/// </summary>
public sealed partial class LidoTraceReader : IDisposable
{
    private readonly TraceFile _file;
    private readonly TraceOrder _order;
    private LidoTraceHeader? _header;
    private bool _started;
    private bool _ended;

    /// <summary>Initialises a reader of a stream, which it closes when it is disposed.</summary>
    /// <param name="stream">The bytes of the file, plain or gzip.</param>
    /// <param name="name">How errors name the file.</param>
    /// <exception cref="IOException">The first bytes cannot be read.</exception>
    public LidoTraceReader(Stream stream, string name)
    {
        _file = new TraceFile(stream, name);
        _order = new TraceOrder(_file.Source);
    }

    internal LidoTraceReader(TraceFile file)
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
    public static LidoTraceReader? Open(string path, out RowError? error) =>
        TraceOpening.Open(path, static (stream, name) => new LidoTraceReader(stream, name), out error);

    /// <summary>Reads the next line.</summary>
    /// <returns>The row; null at the end of the file, and after a fault: <see cref="Error"/> tells which.</returns>
    public LidoTraceRow? Read() => _file.Read(ReadRow);

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private TraceSource Source => _file.Source;

    private LidoTraceRow? ReadRow()
    {
        if (!_file.TryAdvance())
        {
            return _ended ? null : throw Source.Whole(
                _header is null ? "an empty file" : "the end of the file without an end line",
                _header is null ? "a header line" : "a last line of type \"end\"");
        }

        TraceFields line = _file.Parse();
        string type = line.Text("t");
        DemandOrder(type);
        return type switch
        {
            "header" => _header = ReadHeader(line),
            "state0" => ReadStart(line),
            "op" => ReadOperation(line),
            "state" => ReadDump(line),
            _ => ReadEnd(line),
        };
    }

    private void DemandOrder(string type)
    {
        string expected = this switch
        {
            { _ended: true } => "nothing after the end line",
            { _header: null } => "\"header\" on the first line",
            { _started: false } => "\"state0\" on the second line",
            _ => "\"op\", \"state\" or \"end\"",
        };
        bool inOrder = !_ended && (type, _header is null, _started) switch
        {
            ("header", true, _) => true,
            ("state0", false, false) => true,
            ("op" or "state" or "end", false, true) => true,
            _ => false,
        };
        if (!inOrder)
        {
            Source.Refuse("t", $"\"{type}\"", expected);
        }
    }

    private LidoTraceStart ReadStart(in TraceFields line)
    {
        _ = line.Required("post", "the observed totals");
        _ = line.Required("holders", "the observed balances");
        line.AllowOnly("t", "post", "holders");
        _started = true;
        return new LidoTraceStart(Source.Line, line.Element);
    }

    private LidoTraceDump ReadDump(in TraceFields line)
    {
        ReadOnlySpan<string> fields = ["afterOp", "post", "holders", "wsteth", "etherBalances", "checkpoints", "requests"];
        foreach (string field in fields)
        {
            _ = line.Required(field, "an observed part of the state");
        }

        line.AllowOnly(["t", .. fields]);
        return new LidoTraceDump(Source.Line, line.Element);
    }

    private LidoTraceEnd ReadEnd(in TraceFields line)
    {
        _ = line.Required("ops", "the number of operations");
        _ = line.Required("opCounts", "the number of operations by name");
        line.AllowOnly("t", "ops", "txs", "evmSeconds", "txPerSecond", "gasUsed", "opCounts", "msPerOp");
        _ended = true;
        return new LidoTraceEnd(Source.Line, line.Element);
    }
}
