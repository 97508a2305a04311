using StakingLedger.Ledger;

namespace StakingLedger.Reports;

/// <summary>The accounts of the books in one commodity and what they do, in the order of the chart.</summary>
internal sealed class BookFlows(BookCommodity commodity)
{
    private readonly List<BookFlow> _lines = [];

    /// <summary>Begins a period: what there is is the opening, what even accounts and causes did is forgotten.</summary>
    public void Begin()
    {
        int kept = 0;
        for (int i = 0; i < _lines.Count; i++)
        {
            BookFlow line = _lines[i];
            if (line.Account.Section != BookSection.Holders && !line.Closing.IsZero)
            {
                _lines[kept++] = new BookFlow(line.Account, line.Closing, default, default);
            }
        }

        _lines.RemoveRange(kept, _lines.Count - kept);
    }

    /// <summary>Adds a posting in the commodity; those in others are no part of it.</summary>
    public void Add(in Posting posting)
    {
        if (posting.Commodity != commodity)
        {
            return;
        }

        int place = PlaceOf(posting.Account);
        if (place < 0)
        {
            _lines.Insert(~place, new BookFlow(posting.Account, default, default, default).With(posting.Amount));
        }
        else
        {
            _lines[place] = _lines[place].With(posting.Amount);
        }
    }

    /// <summary>The lines as they are now.</summary>
    public BookFlow[] ToArray() => [.. _lines];

    private int PlaceOf(in BookAccount account)
    {
        (int low, int high) = (0, _lines.Count);
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            int order = _lines[middle].Account.CompareTo(account);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle);
        }

        return ~low;
    }
}
