using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>An entry of a journal. Reusable: it is emptied before each.</summary>
internal sealed class JournalEntry
{
    private readonly List<JournalPosting> _postings = [];
    private readonly List<(string Key, string Value)> _tags = [];

    /// <summary>Gets the event; the one before the journal for its opening.</summary>
    public EventNumber Event { get; private set; }

    /// <summary>Gets the date.</summary>
    public CalendarDate Date { get; private set; }

    /// <summary>Gets what happened, in a word.</summary>
    public string Text { get; private set; } = string.Empty;

    public IReadOnlyList<JournalPosting> Postings => _postings;

    public IReadOnlyList<(string Key, string Value)> Tags => _tags;

    public void Begin(EventNumber number, CalendarDate date, string text)
    {
        (Event, Date, Text) = (number, date, text);
        _postings.Clear();
        _tags.Clear();
    }

    /// <summary>Says something about the entry; nothing when there is nothing to say.</summary>
    public void Tag(string key, string value)
    {
        if (value.Length > 0)
        {
            _tags.Add((key, value));
        }
    }

    /// <summary>Adds a line; none for nothing.</summary>
    public void Post(string account, int commodity, SignedAmount amount)
    {
        if (!amount.IsZero)
        {
            _postings.Add(new JournalPosting(account, commodity, amount));
        }
    }
}
