using System.Globalization;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// Postings added up by account and commodity: a trial balance. Its size grows with the accounts of the chart that are not even, not
/// with the number of events. What comes to zero is dropped.
/// </summary>
public sealed partial class BookTotals
{
    private readonly List<Posting> _lines = [];

    /// <summary>Gets the totals that are not zero, by commodity (assets first, validators last), then by account.</summary>
    public IReadOnlyList<Posting> Lines => _lines;

    /// <summary>Adds up the postings of the events that a reader still has to give.</summary>
    /// <param name="reader">The reader; it is read up to the event.</param>
    /// <param name="until">The last event.</param>
    /// <exception cref="ArgumentNullException">The reader is null.</exception>
    /// <exception cref="LedgerCorruptException">An event cannot be applied or posted, or breaks a law of the books.</exception>
    public static BookTotals Of(BookReader reader, EventNumber until)
    {
        ArgumentNullException.ThrowIfNull(reader);
        BookTotals totals = new();
        while (reader.Number < until && reader.Read())
        {
            totals.Add(reader.Sheet);
        }

        return totals;
    }

    /// <summary>Adds the postings of an event.</summary>
    /// <param name="sheet">Its bookkeeping.</param>
    /// <exception cref="ArgumentNullException">The sheet is null.</exception>
    /// <exception cref="OverflowException">A total does not fit 256 bits.</exception>
    public void Add(PostingSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        foreach (Posting posting in sheet.Postings)
        {
            Add(posting);
        }
    }

    /// <summary>Adds one posting.</summary>
    /// <param name="posting">The posting.</param>
    /// <exception cref="OverflowException">The total does not fit 256 bits.</exception>
    public void Add(in Posting posting)
    {
        int place = PlaceOf(posting.Account, posting.Commodity);
        if (place < 0)
        {
            if (!posting.Amount.IsZero)
            {
                _lines.Insert(~place, posting);
            }

            return;
        }

        SignedAmount sum = _lines[place].Amount + posting.Amount;
        if (sum.IsZero)
        {
            _lines.RemoveAt(place);
        }
        else
        {
            _lines[place] = posting with { Amount = sum };
        }
    }

    /// <summary>The total of one account; zero when nothing was posted, or when it is even.</summary>
    /// <param name="account">The account.</param>
    /// <param name="commodity">What is counted.</param>
    public SignedAmount Of(BookAccount account, BookCommodity commodity)
    {
        int place = PlaceOf(account, commodity);
        return place < 0 ? SignedAmount.Zero : _lines[place].Amount;
    }

    /// <summary>The total of all accounts of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="commodity">What is counted.</param>
    public SignedAmount SumOf(BookAccountKind kind, BookCommodity commodity)
    {
        SignedAmount sum = SignedAmount.Zero;
        int place = PlaceOf(new BookAccount(kind), commodity);
        for (int i = place < 0 ? ~place : place; i < _lines.Count; i++)
        {
            if (_lines[i].Account.Kind != kind || _lines[i].Commodity != commodity)
            {
                break;
            }

            sum += _lines[i].Amount;
        }

        return sum;
    }

    /// <summary>The total of all accounts of a section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="commodity">What is counted.</param>
    public SignedAmount SumOf(BookSection section, BookCommodity commodity)
    {
        SignedAmount sum = SignedAmount.Zero;
        foreach (Posting line in _lines)
        {
            sum += line.Account.Section == section && line.Commodity == commodity ? line.Amount : SignedAmount.Zero;
        }

        return sum;
    }

    /// <summary>Writes the totals, a line each: commodity, kind, detail, party, amount; separated by tabs.</summary>
    /// <param name="writer">Receives the lines.</param>
    /// <exception cref="ArgumentNullException">The writer is null.</exception>
    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (Posting line in _lines)
        {
            string party = line.Account.Party.IsDefault ? string.Empty : line.Account.Party.ToString();
            writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{line.Commodity}\t{line.Account.Kind}\t{line.Account.Detail}\t{party}\t{line.Amount}\n"));
        }
    }

    private static int Compare(in Posting line, in BookAccount account, int commodity)
    {
        int order = line.Commodity.Number - commodity;
        return order != 0 ? order : line.Account.CompareTo(account);
    }

    private int PlaceOf(in BookAccount account, BookCommodity commodity)
    {
        int wanted = commodity.Number;
        int low = 0;
        int high = _lines.Count - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) / 2);
            int order = Compare(_lines[middle], account, wanted);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }
}
