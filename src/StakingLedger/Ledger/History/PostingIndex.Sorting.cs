using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <content>Putting everything in order anew.</content>
internal sealed partial class PostingIndex
{
    /// <summary>Puts in order what there is, and the events up to one. When a protocol throws, nothing has changed.</summary>
    private void Sort(EventNumber until)
    {
        PostingSort?[] sorts = new PostingSort?[_tokens.Length];
        for (int i = 0; i < sorts.Length; i++)
        {
            sorts[i] = i == 0 || _tokens[i].Tail.Count != 0 ? NewSort(i, until) : null;
        }

        int steps = CountAll(sorts, until);
        PostingSegment?[] sorted = new PostingSegment?[sorts.Length];
        for (int i = 0; i < sorts.Length; i++)
        {
            if (sorts[i] is { } sort)
            {
                sort.Open();
                if (i == 0)
                {
                    PostRows(sort, until);
                }
                else
                {
                    sort.PostKept();
                }

                sorted[i] = sort.Close();
            }
        }

        for (int i = 0; i < sorts.Length; i++)
        {
            _tokens[i].Adopt(sorts[i], sorted[i], until);
        }

        (_built, _sorted, _steps) = (until, until, steps);
    }

    private PostingSort NewSort(int token, EventNumber until) =>
        _tokens[token].Sort(checked(_journal.Accounts.Count + 1), until.Value, _limits);

    /// <summary>The first pass: counts the postings of every place. Gives how many steps came up to the last event.</summary>
    private int CountAll(PostingSort?[] sorts, EventNumber until)
    {
        PostingSort first = sorts[0]!;
        uint accounts = (uint)_journal.Accounts.Count;
        int steps = _steps;
        for (EventNumber next = _built.Next(); next <= until;)
        {
            ReadOnlySpan<JournalRow> rows = RowsUntil(next, until);
            for (int i = 0; i < rows.Length; i++)
            {
                if (_plain.Has(in rows[i], accounts))
                {
                    first.Count(in rows[i]);
                    continue;
                }

                EventNumber number = EventNumber.From(next.Value + (uint)i);
                Describe(number, steps);
                steps += _effects.StepCount;
                foreach (ref readonly ShareMovement movement in _effects.Movements)
                {
                    CountMovement(sorts, number, until, movement);
                }
            }

            next = EventNumber.From(next.Value + (uint)rows.Length);
        }

        return steps;
    }

    private void CountMovement(PostingSort?[] sorts, EventNumber number, EventNumber until, in ShareMovement movement)
    {
        if (movement.From == movement.To)
        {
            return;
        }

        int token = movement.Token.Index;
        PostingSort sort = sorts[token] ??= NewSort(token, until);

        // What is minted raises the total as it raises an account; what is burnt lowers it.
        int from = movement.From is { } left ? TokenPostings.PlaceOf(left) : TokenPostings.TotalPlace;
        int to = movement.To is { } reached ? TokenPostings.PlaceOf(reached) : TokenPostings.TotalPlace;
        sort.Count(from, number.Value, movement.Shares, leaves: movement.From is not null);
        sort.Count(to, number.Value, movement.Shares, leaves: movement.To is null);
    }

    /// <summary>The second pass over the rows of token 0.</summary>
    private void PostRows(PostingSort sort, EventNumber until)
    {
        for (EventNumber next = _built.Next(); next <= until;)
        {
            ReadOnlySpan<JournalRow> rows = RowsUntil(next, until);
            sort.Post(rows, next.Value, _plain, (uint)_journal.Accounts.Count);
            next = EventNumber.From(next.Value + (uint)rows.Length);
        }
    }

    private ReadOnlySpan<JournalRow> RowsUntil(EventNumber next, EventNumber until)
    {
        ReadOnlySpan<JournalRow> rows = _journal.RowsFrom(next);
        ulong wanted = until.Value - next.Value + 1;
        return (ulong)rows.Length <= wanted ? rows : rows[..(int)wanted];
    }
}
