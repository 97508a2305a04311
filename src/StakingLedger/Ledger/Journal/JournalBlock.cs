using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// Up to 4,096 consecutive rows with their contexts and payloads. Blocks start at events 1, 4097, 8193 ...; the first block of a
/// resumed journal begins somewhere inside.
/// </summary>
internal sealed partial class JournalBlock
{
    /// <summary>How many rows a full block holds.</summary>
    public const int Size = 4096;

    private const int SmallestContexts = 8;
    private const int SmallestChunk = 1024;
    private const int ChunkSize = 1 << 26;

    private readonly int _start;
    private JournalRow[] _rows;
    private int _first;
    private int _capacity;
    private ContextEntry[] _contexts = new ContextEntry[SmallestContexts];
    private byte[][] _chunks = [];
    private byte[] _lastChunk = [];
    private int _count;
    private int _contextCount;
    private int _lastLength;

    public JournalBlock(int start, int capacity)
        : this(start, new JournalRow[capacity], 0, capacity)
    {
    }

    /// <summary>A block whose rows stand in a part of an array that other blocks share.</summary>
    public JournalBlock(int start, JournalRow[] rows, int first, int capacity)
    {
        _start = start;
        _rows = rows;
        _first = first;
        _capacity = capacity;
    }

    /// <summary>Gets or sets how large the first payload chunk will be: by default a small one, which grows as it fills.</summary>
    public int FirstChunk { get; set; } = SmallestChunk;

    /// <summary>Gets or sets how many contexts to make room for when the first few are taken: by default some more.</summary>
    public int FirstContexts { get; set; }

    /// <summary>How many contexts there are.</summary>
    public int ContextCount => _contextCount;

    /// <summary>How many bytes of payload stand in the last chunk.</summary>
    public int LastChunkLength => _lastLength;

    /// <summary>Whether the last place of the block is taken.</summary>
    public bool IsFull => _start + _count == Size;

    public ref readonly JournalRow Row(int place) => ref _rows[_first + place - _start];

    /// <summary>The rows from a place on.</summary>
    public ReadOnlySpan<JournalRow> RowsFrom(int place) => _rows.AsSpan(_first, _count)[(place - _start)..];

    public ContextEntry Context(uint place) => _contexts[place];

    public ByteCursor Payload(long offset, int length, EventNumber number) =>
        new(ChunkOf(offset), PlaceIn(offset), length, number, "events read as they were written");

    public ReadOnlySpan<byte> PayloadBytes(long offset, int length) => ChunkOf(offset).AsSpan(PlaceIn(offset), length);

    /// <summary>Makes a context the current one of this block, and gives its place.</summary>
    public uint AddContext(in ContextEntry entry)
    {
        if (_contextCount == _contexts.Length)
        {
            GrowContexts();
        }

        _contexts[_contextCount] = entry;
        return (uint)_contextCount++;
    }

    public uint LastContext => unchecked((uint)(_contextCount - 1));

    /// <summary>The rows there is room for at once. Rows written there count when <see cref="Advance"/> says so.</summary>
    public Span<JournalRow> Room => _rows.AsSpan(_first + _count, _capacity - _count);

    /// <summary>Takes over rows that were written into the <see cref="Room"/>; they have no payload.</summary>
    public void Advance(int rows) => _count = unchecked(_count + rows);

    /// <summary>Takes over a row, and gives the place where it stands now.</summary>
#pragma warning disable RCS1242 // only fields of the row are read: there is no defensive copy
    public ref JournalRow Append(in JournalRow appended, ReadOnlySpan<byte> payload)
#pragma warning restore RCS1242
    {
        if (_count == _capacity)
        {
            Grow();
        }

        long offset = payload.IsEmpty ? 0 : Keep(payload);
        ref JournalRow row = ref _rows[_first + _count++];
        row = appended;
        row.PayloadLength = payload.Length;
        row.PayloadOffset = offset;
        return ref row;
    }

    private void GrowContexts()
    {
        ContextEntry[] contexts = GC.AllocateUninitializedArray<ContextEntry>(Math.Max(FirstContexts, checked(_contextCount * 2)));
        Contexts.CopyTo(contexts);
        _contexts = contexts;
    }

    private void Grow()
    {
        JournalRow[] rows = new JournalRow[Math.Min(checked(_count * 2), Size - _start)];
        _rows.AsSpan(_first, _count).CopyTo(rows);
        (_rows, _first, _capacity) = (rows, 0, rows.Length);
    }

    /// <summary>
    /// Keeps a payload in one piece, and gives its place: the chunk in the upper half, the offset in the lower one. The last chunk
    /// grows as long as it is small; so a block holds as much as memory does.
    /// </summary>
    public long Keep(ReadOnlySpan<byte> payload)
    {
        if (_chunks.Length == 0 || (long)_lastLength + payload.Length > Math.Max(ChunkSize, _chunks[^1].Length))
        {
            Array.Resize(ref _chunks, _chunks.Length + 1);
            _chunks[^1] = new byte[Math.Max(payload.Length, FirstChunk)];
            _lastLength = 0;
        }

        ref byte[] chunk = ref _chunks[^1];
        int end = _lastLength + payload.Length;
        if (end > chunk.Length)
        {
            Array.Resize(ref chunk, Math.Min(Math.Max(end, chunk.Length * 2), ChunkSize));
        }

        _lastChunk = chunk;
        payload.CopyTo(chunk.AsSpan(_lastLength));
        long place = ((long)(_chunks.Length - 1) << 32) | (uint)_lastLength;
        _lastLength = end;
        return place;
    }

    private static int PlaceIn(long place) => (int)(place & uint.MaxValue);

    private byte[] ChunkOf(long place) => _chunks.Length == 0 ? [] : _chunks[place >> 32];
}
