using System.Globalization;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Writes an entry for each event of the books that posts something.</summary>
internal sealed class PoolJournalVisitor : IBooksVisitor
{
    private readonly PoolBooks _books;
    private readonly JournalOptions _options;
    private readonly JournalOutput _journal;
    private readonly List<string> _causes = [];
    private IReadOnlyList<Posting> _postings = [];
    private bool _isOpen;

    public PoolJournalVisitor(TextWriter output, PoolBooks books, JournalOptions options)
    {
        (_books, _options) = (books, options);
        _journal = new JournalOutput(output, options, books.Request.Zone, books.From, NameOf, countsValidators: true);
    }

    public void Begin(CalendarSpan span, BookTotals totals, EventNumber before, in PricingPair pair)
    {
        if (_isOpen)
        {
            return;
        }

        _isOpen = true;
        if (totals.Lines.Count > 0)
        {
            JournalEntry entry = _journal.Begin(before, _books.From, "opening");
            Post(entry, totals.Lines);
            _journal.End();
        }
    }

    public void Take(BookReader reader, Timestamp now)
    {
        if (reader.Sheet.Postings.Count == 0)
        {
            return;
        }

        JournalEntry entry = _journal.Begin(
            reader.Number, now, JournalWords.Of(_options.NameOfEvent(reader.ReadEvent())));
        entry.Tag("event", reader.Number.ToString());
        entry.Tag("time", reader.Context.Time.ToString());
        entry.Tag("block", reader.Context.Block.Value.ToString(CultureInfo.InvariantCulture));
        entry.Tag("cause", Causes(reader));
        Post(entry, reader.Sheet.Postings);
        _journal.End();
    }

    public void End(CalendarSpan span) => _journal.EndPeriod(span.To);

    public void Finish() => _journal.Finish();

    private void Post(JournalEntry entry, IReadOnlyList<Posting> postings)
    {
        _postings = postings;
        foreach (Posting posting in postings)
        {
            int commodity = JournalCommodities.IndexOf(posting.Commodity, _options.Tokens.Count);
            entry.Post(PoolAccountNames.Of(posting.Account), commodity, posting.Amount);
        }
    }

    /// <summary>How the history calls the party of an account that is posted to for the first time; empty when that is its id.</summary>
    private string NameOf(string account)
    {
        foreach (Posting posting in _postings)
        {
            AccountId party = posting.Account.Party;
            if (!party.IsDefault && string.Equals(PoolAccountNames.Of(posting.Account), account, StringComparison.Ordinal))
            {
                string name = _options.NameOf(party);
                return string.Equals(name, party.ToString(), StringComparison.Ordinal) ? string.Empty : name;
            }
        }

        return string.Empty;
    }

    /// <summary>Why shares and the rate moved, each cause once.</summary>
    private string Causes(BookReader reader)
    {
        _causes.Clear();
        foreach (MovementNote note in reader.Sheet.Movements)
        {
            Cause(JournalWords.Of(note.Cause));
        }

        for (int i = 0; i < reader.Effects.StepCount; i++)
        {
            Cause(JournalWords.Of(reader.Effects.StepAt(i).Cause));
        }

        return string.Join(' ', _causes);
    }

    private void Cause(string cause)
    {
        if (cause.Length > 0 && !_causes.Contains(cause, StringComparer.Ordinal))
        {
            _causes.Add(cause);
        }
    }
}
