using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// Up to 4,096 consecutive rows with their contexts and payloads. Blocks start at events 1, 4097, 8193 ...; the first block of a
/// resumed journal begins somewhere inside.
/// </summary>
internal sealed class JournalBlock
{
    /// <summary>How many rows a full block holds.</summary>
    public const int Size = 4096;

    private readonly int _start;
    private JournalRow[] _rows;
    private ContextEntry[] _contexts = new ContextEntry[8];
    private byte[] _payload = [];
    private int _count;
    private int _contextCount;
    private int _payloadLength;

    public JournalBlock(int start, int capacity)
    {
        _start = start;
        _rows = new JournalRow[capacity];
    }

    /// <summary>Whether the last place of the block is taken.</summary>
    public bool IsFull => _start + _count == Size;

    public ref readonly JournalRow Row(int place) => ref _rows[place - _start];

    public ContextEntry Context(uint place) => _contexts[place];

    public ByteCursor Payload(long offset, int length, EventNumber number) =>
        new(_payload, (int)offset, length, number, "events read as they were written");

    public ReadOnlySpan<byte> PayloadBytes(long offset, int length) => _payload.AsSpan((int)offset, length);

    /// <summary>Makes a context the current one of this block, and gives its place.</summary>
    public uint AddContext(in ContextEntry entry)
    {
        if (_contextCount == _contexts.Length)
        {
            Array.Resize(ref _contexts, checked(_contextCount * 2));
        }

        _contexts[_contextCount] = entry;
        return (uint)_contextCount++;
    }

    public uint LastContext => (uint)(_contextCount - 1);

    public void Append(JournalRow row, ReadOnlySpan<byte> payload)
    {
        if (_count == _rows.Length)
        {
            Array.Resize(ref _rows, Math.Min(checked(_count * 2), Size - _start));
        }

        row.PayloadOffset = _payloadLength;
        row.PayloadLength = payload.Length;
        if (payload.Length != 0)
        {
            int end = checked(_payloadLength + payload.Length);
            if (end > _payload.Length)
            {
                Array.Resize(ref _payload, (int)Math.Min(Math.Max(Math.Max(end, 1024), _payload.Length * 2L), Array.MaxLength));
            }

            payload.CopyTo(_payload.AsSpan(_payloadLength));
            _payloadLength = end;
        }

        _rows[_count++] = row;
    }
}
