using StakingLedger.Numerics;

namespace StakingLedger.Ledger;

/// <content>One event at a time, its row written where it stays.</content>
public sealed partial class Journal
{
    /// <summary>
    /// Appends a row of known accounts, two numbers and a payload. False when it is not that simple: the event opens a block or brings
    /// another context, the block must grow, or a number does not fit its column.
    /// </summary>
    internal bool TryAppend(
        ushort kind,
        RowFlags accounts,
        uint accountA,
        uint accountB,
        in UInt256 first,
        in UInt256 second,
        ReadOnlySpan<byte> payload,
        in ContextEntry context)
    {
        if ((first.Limb2 | first.Limb3 | second.Limb2 | second.Limb3) != 0
            || _last % JournalBlock.Size == 0 || _blockCount == 0 || !_hasContext || context != _context)
        {
            return false;
        }

        JournalBlock block = _blocks[_blockCount - 1]!;
        Span<JournalRow> room = block.Room;
        if (room.IsEmpty)
        {
            return false;
        }

        ref JournalRow row = ref room[0];
        row.Kind = kind;
        row.Flags = accounts | RowFlags.HasX | RowFlags.HasY;
        row.Context = block.LastContext;
        row.AccountA = accountA;
        row.AccountB = accountB;
        row.X = first.Lower;
        row.Y = second.Lower;
        row.PayloadOffset = payload.IsEmpty ? 0 : block.Keep(payload);
        row.PayloadLength = payload.Length;
        row.AccountsAfter = unchecked((uint)Accounts.Count);
        block.Advance(1);
        _last++;
        return true;
    }
}
