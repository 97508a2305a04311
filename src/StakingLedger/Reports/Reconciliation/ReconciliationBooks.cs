using System.Globalization;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// What the books of a ledger tell a reconciliation, for any protocol: assets that arrived and that no price counts, at every event, and
/// what each movement of the priced token was asked to move. The books are read once, when first asked for, and on by what was appended
/// since; of an event that posts neither nothing is kept. Not safe for use by several threads at once.
/// </summary>
public sealed class ReconciliationBooks
{
    private readonly PoolLedger _ledger;
    private readonly BookReader _reader;
    private readonly List<WaitingAccount> _waiting = [];
    private readonly List<UncountedDonation> _donations = [];
    private readonly List<EventNumber> _priced = [];
    private readonly List<AskedMovement> _asked = [];
    private readonly List<string> _rules = [];
    private readonly ShareConversions _conversions;

    /// <summary>Prepares the books of a ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="protocol">Makes a fresh protocol of the same name and terms.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="LedgerCorruptException">The ledger's snapshot is corrupt.</exception>
    public ReconciliationBooks(PoolLedger ledger, Func<IProtocol> protocol)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        _ledger = ledger;
        _reader = BookReader.Of(ledger, protocol);
        _conversions = new ShareConversions(ledger.Tokens.Count);
    }

    /// <summary>Gets the last event whose books were read.</summary>
    public EventNumber Number => _reader.Number;

    /// <summary>Gets what the price lags behind: assets of the holders that it does not count.</summary>
    internal static BookAccount Unpriced => new(BookAccountKind.Unpriced);

    /// <summary>Reads the books up to the end of the history. Reconciliations do so themselves, without showing how far they are.</summary>
    /// <param name="progress">Called after each event; null for nobody.</param>
    /// <exception cref="LedgerCorruptException">An event cannot be applied or posted, or breaks a law of the books.</exception>
    public void Read(Action<EventNumber>? progress = null)
    {
        while (_reader.Number < _ledger.LastEvent && _reader.Read())
        {
            Take();
            progress?.Invoke(_reader.Number);
        }
    }

    /// <summary>Every account of claims that no price counts, with what was in it after an event; even ones are left out.</summary>
    internal List<(BookAccount Account, SignedAmount Amount)> WaitingAt(EventNumber number)
    {
        Read();
        List<(BookAccount Account, SignedAmount Amount)> found = [];
        foreach (WaitingAccount account in _waiting)
        {
            if (account.At(number) is { IsZero: false } amount)
            {
                found.Add((account.Account, amount));
            }
        }

        return found;
    }

    /// <summary>The donations up to an event that no price had counted by then, the earliest first.</summary>
    internal List<UncountedDonation> DonationsAt(EventNumber number)
    {
        Read();
        int steps = PlaceAfter(_priced, static e => e, number);
        EventNumber priced = steps == 0 ? EventNumber.Genesis : _priced[steps - 1];
        int first = PlaceAfter(_donations, static d => d.Event, priced);
        return _donations.GetRange(first, PlaceAfter(_donations, static d => d.Event, number) - first);
    }

    /// <summary>What a movement was asked to move; null where the event names nothing.</summary>
    internal Amount? AskedOf(EventNumber number, int place)
    {
        Read();
        for (int i = PlaceAfter(_asked, static a => a.Event, number) - 1; i >= 0 && _asked[i].Event == number; i--)
        {
            if (_asked[i].Place == place)
            {
                return _asked[i].Asked;
            }
        }

        return null;
    }

    /// <summary>The rules that rounded in an event with such a movement, and who keeps what they left over.</summary>
    internal string RulesOf(EventNumber number)
    {
        Read();
        int after = PlaceAfter(_asked, static a => a.Event, number);
        return after > 0 && _asked[after - 1].Event == number ? _rules[_asked[after - 1].Rule] : string.Empty;
    }

    /// <summary>The last conversion of assets to an account's shares up to an event; null when there is none.</summary>
    internal ConvertedShares? ConversionAt(TokenId token, AccountHandle account, EventNumber number)
    {
        Read();
        return _conversions.At(token, account, number);
    }

    /// <summary>The account's conversion before one; null for the first.</summary>
    internal ConvertedShares? ConversionBefore(in ConvertedShares one) => _conversions.Before(one);

    /// <summary>How many entries are of an event up to one.</summary>
    private static int PlaceAfter<T>(List<T> entries, Func<T, EventNumber> eventOf, EventNumber number)
    {
        int low = 0;
        int high = entries.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = eventOf(entries[middle]) <= number ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Take()
    {
        EventNumber number = _reader.Number;
        SignedAmount given = SignedAmount.Zero;
        foreach (Posting posting in _reader.Sheet.Postings)
        {
            if (!posting.Commodity.IsAssets)
            {
                continue;
            }

            if (posting.Account.Kind is BookAccountKind.Unreported or BookAccountKind.Unpriced)
            {
                AccountOf(posting.Account).Add(number, posting.Amount);
            }
            else if (posting.Account is { Kind: BookAccountKind.Donations, Detail: 0 })
            {
                given -= posting.Amount;
            }
        }

        if (_reader.Effects.StepCount > 0)
        {
            _priced.Add(number);
        }
        else if (!given.IsZero && !given.IsNegative)
        {
            _donations.Add(new UncountedDonation(number, given));
        }

        TakeAsked(number);
        _conversions.Take(_reader);
    }

    private void TakeAsked(EventNumber number)
    {
        int rule = -1;
        foreach (MovementNote note in _reader.Sheet.Movements)
        {
            if (note.Asked is { } asked && _reader.Effects.MovementAt(note.Place).Token == default)
            {
                rule = rule < 0 ? PlaceOfRules() : rule;
                _asked.Add(new AskedMovement(number, note.Place, rule, asked));
            }
        }
    }

    private int PlaceOfRules()
    {
        List<string> names = [];
        foreach (RoundingNote note in _reader.Sheet.Roundings)
        {
            string name = string.Create(
                CultureInfo.InvariantCulture, $"rule {note.Rule} ({note.RuleName}), kept by {JournalWords.Of(note.Keeper)}");
            if (!names.Contains(name, StringComparer.Ordinal))
            {
                names.Add(name);
            }
        }

        string rules = string.Join("; ", names);
        int place = _rules.IndexOf(rules);
        if (place < 0)
        {
            place = _rules.Count;
            _rules.Add(rules);
        }

        return place;
    }

    private WaitingAccount AccountOf(in BookAccount account)
    {
        int low = 0;
        int high = _waiting.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _waiting[middle].Account < account ? (middle + 1, high) : (low, middle);
        }

        if (low == _waiting.Count || _waiting[low].Account != account)
        {
            _waiting.Insert(low, new WaitingAccount(account));
        }

        return _waiting[low];
    }
}
