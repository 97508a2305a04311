using StakingLedger.Reports;

namespace StakingLedger.Ingestion;

/// <summary>
/// Reads values observed elsewhere, one at a time, from CSV or JSON, plain or gzip. The first character tells which: a bracket or a brace
/// begins JSON. A bad row is noted and left out; what cannot be read at all ends the file.
/// </summary>
public sealed class ObservedReader : IDisposable
{
    private const int MostErrors = 20;

    private readonly TraceSource _source;
    private readonly TraceLines _lines;
    private readonly ObservedRows _rows;
    private readonly List<RowError> _errors = [];
    private ObservedCsv? _csv;
    private ObservedJson? _json;
    private bool _isBegun;
    private bool _isEnded;

    /// <summary>Initialises a reader of a stream, which is closed with it.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="name">How errors name the file.</param>
    /// <param name="options">What the file leaves to its host.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ObservedReader(Stream stream, string name, ObservedFileOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(options);
        _source = new TraceSource(name);
        _lines = new TraceLines(stream, _source);
        _rows = new ObservedRows(_source, options);
    }

    /// <summary>Gets the first twenty faults, in the order of the file.</summary>
    public IReadOnlyList<RowError> Errors => _errors;

    /// <summary>Gets how many faults there were.</summary>
    public long ErrorCount { get; private set; }

    /// <summary>Gets how many bytes of the file were read.</summary>
    public long BytesRead => _lines.BytesRead;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="options">What the file leaves to its host.</param>
    /// <param name="error">Why it cannot be opened; null when it can.</param>
    /// <returns>The reader, or null.</returns>
    public static ObservedReader? Open(string path, ObservedFileOptions options, out RowError? error)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        ObservedReader? reader = TraceOpening.Open(
            path, (stream, name) => new ObservedReader(stream, name, options), out RowError? fault);
        error = fault is { } found ? found with { Expected = "a file of observed values (CSV or JSON, plain or gzip)" } : null;
        return reader;
    }

    /// <summary>Reads the next good row.</summary>
    /// <returns>The row; null at the end of the file.</returns>
    public ObservedRow? Read()
    {
        while (!_isEnded)
        {
            try
            {
                if (!_isBegun)
                {
                    Begin();
                }

                ObservedRow? row = _csv is not null ? _csv.Read() : _json!.Read();
                _isEnded = row is null;
                return row;
            }
            catch (ObservedRowException e)
            {
                Note(e.Error);
            }
            catch (RowErrorException e)
            {
                Note(e.Error);
                _isEnded = true;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();

    private void Begin()
    {
        _isBegun = true;
        bool any = _lines.TryPeekFirst(out ReadOnlyMemory<byte> first);
        ReadOnlySpan<byte> start = any ? first.Span.TrimStart(" \t\r"u8) : [];
        if (!start.IsEmpty && start[0] is (byte)'[' or (byte)'{')
        {
            _json = new ObservedJson(_source, _lines, _rows);
        }
        else
        {
            _csv = new ObservedCsv(_source, _lines, _rows);
        }
    }

    private void Note(RowError error)
    {
        ErrorCount++;
        if (_errors.Count < MostErrors)
        {
            _errors.Add(error);
        }
    }
}
