using System.Text.Json;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>
/// Reads a recorded Rocket Pool history (JSON Lines, plain or gzip) line by line. Every fault of the file becomes a
/// <see cref="RowError"/>; after the first one nothing more is read.
/// </summary>
public sealed partial class RocketPoolTraceReader : TraceReader, IDisposable
{
    private readonly List<(AccountId Node, AccountId Address)> _addresses = [];
    private RocketPoolTraceHeader? _header;
    private SubmitRewardSnapshot? _submission;
    private bool _isFinal;

    /// <summary>Initialises a reader of a stream, which it closes when it is disposed.</summary>
    /// <param name="stream">The bytes of the file, plain or gzip.</param>
    /// <param name="name">How errors name the file.</param>
    /// <exception cref="IOException">The first bytes cannot be read.</exception>
    public RocketPoolTraceReader(Stream stream, string name)
        : this(TraceFile.Of(stream, name))
    {
    }

    /// <summary>Initialises a reader that takes over lines of which none was read.</summary>
    internal RocketPoolTraceReader(TraceFile lines)
        : base(lines)
    {
    }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="error">Why it cannot be opened; null when it can.</param>
    /// <returns>The reader, or null.</returns>
    public static RocketPoolTraceReader? Open(string path, out RowError? error) =>
        TraceOpening.Open(path, static (stream, name) => new RocketPoolTraceReader(stream, name), out error);

    /// <summary>Reads the next line.</summary>
    /// <returns>The row; null at the end of the file, and after a fault: <see cref="TraceReader.Error"/> tells which.</returns>
    internal RocketPoolTraceRow? Read() => Lines.Read(ReadRow);

    /// <inheritdoc/>
    public void Dispose() => Lines.Dispose();

    private RocketPoolTraceRow? ReadRow()
    {
        if (!Lines.TryAdvance())
        {
            return _isFinal ? null : throw Source.Whole(
                _header is null ? "an empty file" : "the end of the file without a final dump",
                _header is null ? "a header line" : "a last line with \"dump\" and \"final\"");
        }

        TraceFields line = Lines.Parse();
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
