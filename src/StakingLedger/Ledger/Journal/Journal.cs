using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// The accepted events of one ledger, in order, append-only. A resumed ledger's journal begins after the snapshot it came from,
/// and its
/// digest goes on as if it had never been interrupted.
/// </summary>
public sealed partial class Journal
{
    private const int SmallestBlock = 64;
    private const int LargestFirstChunk = 1 << 20;

    private readonly ulong _base;
    private readonly int _accountsAtStart;
    private readonly JournalChain _chain;
    private readonly ByteBuffer _canonical = new();
    private JournalBlock?[] _blocks;
    private int _blockCount;
    private JournalBlock? _open;
    private ulong _last;
    private ContextEntry _context;
    private bool _hasContext;

    internal Journal(
        AccountTable accounts, JournalChain chain, ContextEntry? openContext, long expectedEvents = 0, bool touchMemory = false)
    {
        _touch = touchMemory;
        Accounts = accounts;
        _accountsAtStart = accounts.Count;
        _chain = chain;
        _base = chain.Absorbed;
        _last = _base;
        _context = openContext ?? default;
        _hasContext = openContext is not null;
        ContextBefore = openContext;
        _blocks = new JournalBlock[Math.Max(4, (expectedEvents / JournalBlock.Size) + 2)];
        int expectedBlocks = checked((int)((expectedEvents + JournalBlock.Size - 1) / JournalBlock.Size));
        for (int place = 0; place < expectedBlocks; place++)
        {
            _blocks[place] = NewBlock(place == 0 ? (int)(_base % JournalBlock.Size) : 0, expectedBlocks - place);
        }
    }

    /// <summary>The first event this journal holds, or will hold: 1, or the one after the snapshot.</summary>
    public EventNumber FirstEvent => EventNumber.From(_base + 1);

    /// <summary>The last event; the one before <see cref="FirstEvent"/> when the journal is empty.</summary>
    public EventNumber LastEvent => EventNumber.From(_last);

    /// <summary>How many events this journal holds.</summary>
    public long Count => (long)(_last - _base);

    /// <summary>The accounts that the events name, in first-seen order.</summary>
    public AccountTable Accounts { get; }

    /// <summary>What the ledger was opened with: its protocol's name and well-known accounts, hashed.</summary>
    public Digest Genesis => _chain.Genesis;

    /// <summary>Positions a reader on the first field of an event.</summary>
    /// <param name="number">The event.</param>
    /// <param name="reader">The reader.</param>
    /// <exception cref="ArgumentOutOfRangeException">This journal does not hold the event.</exception>
    public void Open(EventNumber number, EventReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        JournalBlock block = BlockOf(number, out int place);
        reader.Position(this, block, block.Row(place), number);
    }

    /// <summary>
    /// How many accounts were known after an event; before the first event of this journal, how many it began with.
    /// </summary>
    /// <param name="number">The event.</param>
    /// <exception cref="ArgumentOutOfRangeException">This journal neither holds the event nor begins right after it.</exception>
    public int AccountsKnownAfter(EventNumber number)
    {
        if (number.Value == _base)
        {
            return _accountsAtStart;
        }

        JournalBlock block = BlockOf(number, out int place);
        return (int)block.Row(place).AccountsAfter;
    }

    /// <summary>
    /// The digest of the journal since genesis: the last closed link of the chain over blocks of 4,096 events, or the hash that
    /// includes the events after it.
    /// </summary>
    /// <param name="includeOpenTail">Whether the events after the last full block count.</param>
    public Digest Digest(bool includeOpenTail)
    {
        AbsorbAll();
        return _chain.Digest(includeOpenTail);
    }

    /// <summary>The last event's context, as the next event in the same block may share it.</summary>
    internal bool TryGetContext(out ContextEntry context)
    {
        context = _context;
        return _hasContext;
    }

#pragma warning disable RCS1242 // only fields of the row are read: there is no defensive copy
    internal EventNumber Append(in JournalRow appended, ReadOnlySpan<byte> payload, in ContextEntry context)
#pragma warning restore RCS1242
    {
        int place = (int)(_last % JournalBlock.Size);
        JournalBlock block = OpenBlock(place);
        ref JournalRow row = ref block.Append(appended, payload);
        row.AccountsAfter = (uint)Accounts.Count;
        row.Flags &= ~RowFlags.NewContext;
        if (place == 0 || !_hasContext || context != _context)
        {
            row.Flags |= RowFlags.NewContext;
            _ = block.AddContext(context);
            _context = context;
            _hasContext = true;
        }

        row.Context = block.LastContext;
        _last++;
        return EventNumber.From(_last);
    }

    /// <summary>The row of an event with its payload and its context, as another journal would take them over.</summary>
    internal JournalRow Stored(EventNumber number, out ReadOnlySpan<byte> payload, out ContextEntry context)
    {
        JournalBlock block = BlockOf(number, out int place);
        JournalRow row = block.Row(place);
        payload = block.PayloadBytes(row.PayloadOffset, row.PayloadLength);
        context = block.Context(row.Context);
        return row;
    }

    internal void WriteChain(StateWriter w)
    {
        AbsorbAll();
        _chain.Write(w);
        w.Flag(_hasContext);
        if (_hasContext)
        {
            w.UInt32(_context.Actor);
            w.UInt64(_context.Time);
            w.UInt64(_context.Block);
        }
    }

    private JournalBlock BlockOf(EventNumber number, out int place)
    {
        ulong value = number.Value;
        if (value <= _base || value > _last)
        {
            throw new ArgumentOutOfRangeException(
                nameof(number), value, $"This journal holds the events {_base + 1} to {_last}.");
        }

        ulong zeroBased = value - 1;
        place = (int)(zeroBased % JournalBlock.Size);
        return _blocks[(zeroBased / JournalBlock.Size) - (_base / JournalBlock.Size)]!;
    }

    private JournalBlock OpenBlock(int place)
    {
        if (place != 0 && _blockCount != 0)
        {
            return _blocks[_blockCount - 1]!;
        }

        if (_blockCount == _blocks.Length)
        {
            Array.Resize(ref _blocks, checked(_blockCount * 2));
        }

        // The first block grows as it fills, so that a small ledger stays small.
        JournalBlock block = _blocks[_blockCount] ??= _blockCount == 0
            ? new JournalBlock(place, Math.Min(SmallestBlock, JournalBlock.Size - place))
            : NewBlock(place, _blockCount);
        if (_blockCount != 0)
        {
            // Blocks resemble each other: as much room as the one before needed, and a little more.
            JournalBlock before = _blocks[_blockCount - 1]!;
            int bytes = Math.Min(before.LastChunkLength, LargestFirstChunk);
            block.FirstChunk = Math.Max(block.FirstChunk, bytes + (bytes / 8));
            block.FirstContexts = Math.Min(before.ContextCount + (before.ContextCount / 8), JournalBlock.Size);
        }

        _blockCount++;
        _open = block;
        if (place != 0)
        {
            // A resumed journal begins inside a block: its first event may share the context of the event before it.
            _ = block.AddContext(_context);
        }

        return block;
    }
}
