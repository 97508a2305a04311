namespace StakingLedger.Ledger;

/// <content>
/// Rows in bulk. The first row of a block or of a context is appended like any other; the rows after it, as far as the block has
/// room, may be written in place: they share the context, have no payload, and name no new account.
/// </content>
public sealed partial class Journal
{
    /// <summary>The most blocks that share one array: 16 MiB of rows, or 256 MiB where so many were announced.</summary>
    private const int LargestSlab = 64;
    private const int LargestAnnouncedSlab = 1024;

    private readonly bool _touch;
    private JournalRow[] _slab = [];
    private int _slabUsed;

    /// <summary>
    /// The rows that may be written next, and what all of them hold beside kind, flags, accounts and numbers. None when the next
    /// event does not share the context of the last one, or opens or grows a block.
    /// </summary>
    internal Span<JournalRow> OpenRun(in ContextEntry context, out JournalRow template)
    {
        template = default;
        if (_last % JournalBlock.Size == 0 || _blockCount == 0 || !_hasContext || context != _context)
        {
            return [];
        }

        JournalBlock block = _blocks[_blockCount - 1]!;
        template.Context = block.LastContext;
        template.AccountsAfter = (uint)Accounts.Count;
        return block.Room;
    }

    /// <summary>Appends the rows that were written at the beginning of what <see cref="OpenRun"/> gave.</summary>
    internal void CloseRun(int rows)
    {
        if (rows != 0)
        {
            _blocks[_blockCount - 1]!.Advance(rows);
            _last += (uint)rows;
        }
    }

    /// <summary>A full block. Several stand in one array, so that a large journal is a few large stretches of memory.</summary>
    /// <param name="start">The place of its first row.</param>
    /// <param name="blocks">How many blocks to make room for when there is none: as many as there are, or as were announced.</param>
    private JournalBlock NewBlock(int start, int blocks)
    {
        if (_slabUsed == _slab.Length)
        {
            int most = _blockCount == 0 ? LargestAnnouncedSlab : LargestSlab;
            _slab = LargeArrays.Zeroed<JournalRow>(Math.Min(blocks, most) * JournalBlock.Size);
            _slabUsed = 0;
            if (_touch && _blockCount == 0)
            {
                LargeArrays.Touch(_slab);
            }
        }

        JournalBlock block = new(start, _slab, _slabUsed, JournalBlock.Size - start);
        _slabUsed += JournalBlock.Size;
        return block;
    }
}
