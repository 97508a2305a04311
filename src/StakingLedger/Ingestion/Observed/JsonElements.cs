using System.Text;

namespace StakingLedger.Ingestion;

/// <summary>
/// Cuts the objects that are elements of lists out of a JSON text, one at a time, however deep the lists lie: memory grows with the
/// largest object only. What is inside an object is looked at by who reads it.
/// </summary>
internal sealed class JsonElements(TraceSource source, TraceLines lines)
{
    private readonly List<byte> _open = [];
    private readonly List<byte> _text = [];
    private ReadOnlyMemory<byte> _line;
    private int _at;
    private int _capturedFrom = -1;
    private bool _isInText;
    private bool _isEscaped;
    private bool _isDone;

    /// <summary>Gets the line in which the object begins.</summary>
    public long Line { get; private set; }

    /// <summary>Gets the byte in that line at which it begins, from 1.</summary>
    public long Column { get; private set; }

    /// <summary>The next object; null at the end.</summary>
    public byte[]? Read()
    {
        while (true)
        {
            while (_at < _line.Length)
            {
                if (Take(_line.Span[_at++]))
                {
                    byte[] found = [.. _text];
                    _text.Clear();
                    return found;
                }
            }

            if (!lines.TryRead(out _line))
            {
                return _open.Count == 0 ? null : throw source.At(
                    string.Empty, "the end of the file", _open[^1] == (byte)'[' ? "the list's end ]" : "the object's end }");
            }

            _at = 0;
            if (_capturedFrom >= 0)
            {
                _text.Add((byte)'\n');
            }
        }
    }

    /// <summary>Takes one byte; true when it ends an object that was cut out.</summary>
    private bool Take(byte b)
    {
        bool isCaptured = _capturedFrom >= 0;
        if (isCaptured)
        {
            _text.Add(b);
        }

        if (_isInText)
        {
            _isInText = _isEscaped || b != (byte)'"';
            _isEscaped = !_isEscaped && b == (byte)'\\';
            return false;
        }

        switch (b)
        {
            case (byte)'"':
                _isInText = true;
                Demand(b);
                return false;
            case (byte)'[' or (byte)'{':
                Demand(b);
                BeginCapture(b);
                _open.Add(b);
                return false;
            case (byte)']' or (byte)'}':
                return Close(b);
            case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)',':
                return false;
            default:
                Demand(b);
                return false;
        }
    }

    private void BeginCapture(byte b)
    {
        if (_capturedFrom < 0 && b == (byte)'{' && _open.Count > 0 && _open[^1] == (byte)'[')
        {
            _capturedFrom = _open.Count;
            _text.Add(b);
            (Line, Column) = (source.Line, _at);
        }
    }

    private bool Close(byte b)
    {
        byte opened = b == (byte)']' ? (byte)'[' : (byte)'{';
        if (_open.Count == 0 || _open[^1] != opened)
        {
            throw Unexpected(b, "JSON in which every bracket is closed by its own kind");
        }

        _open.RemoveAt(_open.Count - 1);
        _isDone |= _open.Count == 0;
        if (_capturedFrom != _open.Count)
        {
            return false;
        }

        _capturedFrom = -1;
        return true;
    }

    /// <summary>Refuses what may not stand outside the objects: a second text, and anything but an object in the outermost list.</summary>
    private void Demand(byte b)
    {
        if (_isDone)
        {
            throw Unexpected(b, "the end of the file: one JSON text");
        }

        if (b != (byte)'{' && _open.Count == 1 && _open[0] == (byte)'[')
        {
            throw Unexpected(b, "an object for each observed value");
        }
    }

    private RowErrorException Unexpected(byte b, string expected) =>
        source.At(string.Empty, Encoding.Latin1.GetString([b]), expected, _at);
}
