using System.Runtime.CompilerServices;

namespace StakingLedger.Ledger;

/// <content>One event at a time, its row written where it stays.</content>
public sealed partial class Journal
{
    /// <summary>Whether the next row, and so many bytes of payload, fit the open block as it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool HasRoom(int payload) => _open is { } open && _last % JournalBlock.Size != 0 && open.HasRoom(payload);

    /// <summary>
    /// The next row, for which there is room, with all that it holds beside kind, accounts and numbers: the caller writes those, and
    /// adds their flags. It is no event before <see cref="CloseRow"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref JournalRow OpenRow(in ContextEntry context, out JournalBlock block)
    {
        block = _open!;
        bool isNew = !_hasContext || context != _context;
        ref JournalRow row = ref block.NextRow();
        row.Flags = isNew ? RowFlags.NewContext : RowFlags.None;
        row.Context = unchecked(block.LastContext + (isNew ? 1U : 0U));
        row.PayloadOffset = 0;
        row.PayloadLength = 0;
        row.AccountsAfter = unchecked((uint)Accounts.Count);
        return ref row;
    }

    /// <summary>Appends the row that <see cref="OpenRow"/> gave.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CloseRow(ref readonly JournalRow row, JournalBlock block, in ContextEntry context)
    {
        if ((row.Flags & RowFlags.NewContext) != RowFlags.None)
        {
            _ = block.AddContext(context);
            (_context, _hasContext) = (context, true);
        }

        unchecked
        {
            block.Advance(1);
            _last++;
        }
    }
}
