using System.Runtime.InteropServices;
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

    private const int SmallestChunk = 1024;
    private const int ChunkSize = 1 << 26;

    private readonly int _start;
    private JournalRow[] _rows;
    private ContextEntry[] _contexts = new ContextEntry[8];
    private byte[][] _chunks = [];
    private int _count;
    private int _contextCount;
    private int _lastLength;

    public JournalBlock(int start, int capacity)
    {
        _start = start;
        _rows = new JournalRow[capacity];
    }

    /// <summary>Whether the last place of the block is taken.</summary>
    public bool IsFull => _start + _count == Size;

    public ref readonly JournalRow Row(int place) => ref _rows[place - _start];

    /// <summary>The rows from a place on.</summary>
    public ReadOnlySpan<JournalRow> RowsFrom(int place) =>
        MemoryMarshal.CreateReadOnlySpan(in Row(place), _start + _count - place);

    public ContextEntry Context(uint place) => _contexts[place];

    public ByteCursor Payload(long offset, int length, EventNumber number) =>
        new(ChunkOf(offset), PlaceIn(offset), length, number, "events read as they were written");

    public ReadOnlySpan<byte> PayloadBytes(long offset, int length) => ChunkOf(offset).AsSpan(PlaceIn(offset), length);

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

        row.PayloadLength = payload.Length;
        row.PayloadOffset = payload.IsEmpty ? 0 : Keep(payload);
        _rows[_count++] = row;
    }

    /// <summary>
    /// Keeps a payload in one piece, and gives its place: the chunk in the upper half, the offset in the lower one. The last chunk
    /// grows as long as it is small; so a block holds as much as memory does.
    /// </summary>
    private long Keep(ReadOnlySpan<byte> payload)
    {
        if (_chunks.Length == 0 || (long)_lastLength + payload.Length > Math.Max(ChunkSize, _chunks[^1].Length))
        {
            Array.Resize(ref _chunks, _chunks.Length + 1);
            _chunks[^1] = new byte[Math.Max(payload.Length, SmallestChunk)];
            _lastLength = 0;
        }

        ref byte[] chunk = ref _chunks[^1];
        int end = _lastLength + payload.Length;
        if (end > chunk.Length)
        {
            Array.Resize(ref chunk, Math.Min(Math.Max(end, chunk.Length * 2), ChunkSize));
        }

        payload.CopyTo(chunk.AsSpan(_lastLength));
        long place = ((long)(_chunks.Length - 1) << 32) | (uint)_lastLength;
        _lastLength = end;
        return place;
    }

    private static int PlaceIn(long place) => (int)(place & uint.MaxValue);

    private byte[] ChunkOf(long place) => _chunks.Length == 0 ? [] : _chunks[place >> 32];
}
