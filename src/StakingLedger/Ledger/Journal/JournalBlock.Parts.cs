namespace StakingLedger.Ledger;

/// <content>Many rows at once.</content>
internal sealed partial class JournalBlock
{
    public ReadOnlySpan<ContextEntry> Contexts => _contexts.AsSpan(0, _contextCount);

    public ReadOnlySpan<JournalRow> Rows(int place, int count) => _rows.AsSpan(_first + place - _start, count);

    /// <summary>Appends rows without payload, all of them in the block's last context.</summary>
    /// <param name="rows">The rows; their place of the context is that of another block.</param>
    /// <param name="isNew">Whether the context is new with the first row.</param>
    public void Append(ReadOnlySpan<JournalRow> rows, bool isNew)
    {
        if (Room.Length < rows.Length)
        {
            JournalRow[] larger = new JournalRow[Math.Min(Math.Max(_count + rows.Length, _capacity * 2), Size - _start)];
            _rows.AsSpan(_first, _count).CopyTo(larger);
            (_rows, _first, _capacity) = (larger, 0, larger.Length);
        }

        Span<JournalRow> kept = Room[..rows.Length];
        rows.CopyTo(kept);
        uint context = LastContext;
        if (rows[0].Context != context)
        {
            foreach (ref JournalRow row in kept)
            {
                row.Context = context;
            }
        }

        kept[0].Flags = isNew ? kept[0].Flags | RowFlags.NewContext : kept[0].Flags & ~RowFlags.NewContext;
        Advance(rows.Length);
    }
}
