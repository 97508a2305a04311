using System.Text.Json;

namespace StakingLedger.Ingestion;

/// <summary>
/// A recorded history whose format is told by its first line: an object without the field <c>t</c> that has one of a native
/// history's fields is native, one with the field <c>header</c> is a Rocket Pool history, everything else is taken for a Lido
/// history (and refused by its reader when it is none).
/// </summary>
public sealed class HistorySource : IDisposable
{
    private readonly TraceFile _file;
    private bool _isTaken;

    /// <summary>Initialises a source of a stream, which is closed with the source or with the reader it gave.</summary>
    /// <param name="stream">The bytes of the file, plain or gzip.</param>
    /// <param name="name">How errors name the file.</param>
    /// <exception cref="IOException">The first bytes cannot be read.</exception>
    public HistorySource(Stream stream, string name)
    {
        _file = new TraceFile(stream, name);
        Format = _file.TryPeekFirst(out ReadOnlyMemory<byte> first) ? FormatOf(first.Span) : HistoryFormat.LidoTrace;
    }

    /// <summary>Gets the format.</summary>
    public HistoryFormat Format { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="error">Why it cannot be opened; null when it can.</param>
    /// <returns>The source, or null.</returns>
    public static HistorySource? Open(string path, out RowError? error) =>
        TraceOpening.Open(path, static (stream, name) => new HistorySource(stream, name), out error);

    /// <summary>The reader of a Lido history, before its first line. It takes the source over.</summary>
    /// <exception cref="InvalidOperationException">A reader was taken before.</exception>
    public LidoTraceReader ReadAsLido()
    {
        Take();
        return new LidoTraceReader(_file);
    }

    /// <summary>The reader of a native history, before its first line. It takes the source over.</summary>
    /// <exception cref="InvalidOperationException">A reader was taken before.</exception>
    public NativeHistoryReader ReadAsNative()
    {
        Take();
        return new NativeHistoryReader(_file);
    }

    /// <summary>The reader of a Rocket Pool history, before its first line. It takes the source over.</summary>
    /// <exception cref="InvalidOperationException">A reader was taken before.</exception>
    public RocketPoolTraceReader ReadAsRocketPool()
    {
        Take();
        return new RocketPoolTraceReader(_file);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isTaken)
        {
            _file.Dispose();
        }
    }

    private void Take()
    {
        if (_isTaken)
        {
            throw new InvalidOperationException("A history is read once.");
        }

        _isTaken = true;
    }

    private static HistoryFormat FormatOf(ReadOnlySpan<byte> line)
    {
        try
        {
            Utf8JsonReader json = new(line);
            HistoryFormat format = HistoryFormat.LidoTrace;
            while (json.Read())
            {
                if (json.CurrentDepth == 1 && json.TokenType == JsonTokenType.PropertyName)
                {
                    if (json.ValueTextEquals("t"u8))
                    {
                        return HistoryFormat.LidoTrace;
                    }

                    format = json.ValueTextEquals("header"u8) ? HistoryFormat.RocketPoolTrace
                        : IsNativeField(ref json) ? HistoryFormat.Native
                        : format;
                }
            }

            return format;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Whichever reader gets it says what is wrong.
            return line.IndexOf("\"staking-ledger/"u8) >= 0 ? HistoryFormat.Native
                : line.StartsWith("{\"header\":"u8) ? HistoryFormat.RocketPoolTrace
                : HistoryFormat.LidoTrace;
        }
    }

    private static bool IsNativeField(ref Utf8JsonReader json) =>
        json.ValueTextEquals("format"u8) || json.ValueTextEquals("terms"u8) || json.ValueTextEquals("cmd"u8)
        || json.ValueTextEquals("expect"u8) || json.ValueTextEquals("note"u8);
}
