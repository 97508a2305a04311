using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <content>Rows by the block: how replays and files take them over.</content>
public sealed partial class Journal
{
    /// <summary>The rows from an event on, as many as stand in its block, up to an event.</summary>
    internal JournalPart Part(EventNumber first, EventNumber until)
    {
        JournalBlock block = BlockOf(first, out int place);
        ulong toEdge = (ulong)(JournalBlock.Size - place);
        ulong wanted = Math.Min(until.Value, _last) - first.Value + 1;
        return new JournalPart
        {
            First = first,
            Rows = block.Rows(place, (int)Math.Min(toEdge, wanted)),
            Contexts = block.Contexts,
            Accounts = Accounts,
            Block = block,
        };
    }

    /// <summary>How many accounts were known before the first event of this journal.</summary>
    internal int AccountsAtStart => _accountsAtStart;

    /// <summary>The context that the first event may share with the event before this journal; null when there is none.</summary>
    internal ContextEntry? ContextBefore { get; }

    /// <summary>
    /// Appends rows of one block that have no payload and no new account. It is <see cref="Append"/> for each of them, but rows
    /// of one context are copied at once.
    /// </summary>
    internal void AppendRows(ReadOnlySpan<JournalRow> rows, ReadOnlySpan<ContextEntry> contexts)
    {
        while (!rows.IsEmpty)
        {
            int length = SameContext(rows);
            ref readonly ContextEntry context = ref contexts[(int)rows[0].Context];
            int place = (int)(_last % JournalBlock.Size);
            JournalBlock block = OpenBlock(place);
            bool isNew = place == 0 || !_hasContext || context != _context;
            if (isNew)
            {
                _ = block.AddContext(context);
                _context = context;
                _hasContext = true;
            }

            block.Append(rows[..length], isNew);
            _last += (ulong)length;
            rows = rows[length..];
        }
    }

    /// <summary>How many of the first rows have the first one's context. Places of contexts never decrease.</summary>
    private static int SameContext(ReadOnlySpan<JournalRow> rows)
    {
        uint context = rows[0].Context;
        if (rows[^1].Context == context)
        {
            return rows.Length;
        }

        int length = 1;
        while (rows[length].Context == context)
        {
            length++;
        }

        return length;
    }
}
