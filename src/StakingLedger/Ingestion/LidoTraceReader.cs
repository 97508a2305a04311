namespace StakingLedger.Ingestion;

/// <summary>
/// Reads a recorded Lido history (format <c>lido-trace/1</c>: JSON Lines, plain or gzip) line by line. Every fault of the
/// file becomes a <see cref="RowError"/>; after the first one nothing more is read.
/// </summary>
public sealed partial class LidoTraceReader : TraceReader, IDisposable
{
    private LidoTraceHeader? _header;
    private bool _started;
    private bool _ended;

    /// <summary>Initialises a reader of a stream, which it closes when it is disposed.</summary>
    /// <param name="stream">The bytes of the file, plain or gzip.</param>
    /// <param name="name">How errors name the file.</param>
    /// <exception cref="IOException">The first bytes cannot be read.</exception>
    public LidoTraceReader(Stream stream, string name)
        : this(TraceFile.Of(stream, name))
    {
    }

    internal LidoTraceReader(TraceFile lines)
        : base(lines)
    {
    }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="error">Why it cannot be opened; null when it can.</param>
    /// <returns>The reader, or null.</returns>
    public static LidoTraceReader? Open(string path, out RowError? error) =>
        TraceOpening.Open(path, static (stream, name) => new LidoTraceReader(stream, name), out error);

    /// <summary>Reads the next line.</summary>
    /// <returns>The row; null at the end of the file, and after a fault: <see cref="TraceReader.Error"/> tells which.</returns>
    public LidoTraceRow? Read() => Lines.Read(ReadRow);

    /// <inheritdoc/>
    public void Dispose() => Lines.Dispose();

    private LidoTraceRow? ReadRow()
    {
        if (!Lines.TryAdvance())
        {
            return _ended ? null : throw Source.Whole(
                _header is null ? "an empty file" : "the end of the file without an end line",
                _header is null ? "a header line" : "a last line of type \"end\"");
        }

        TraceFields line = Lines.Parse();
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
