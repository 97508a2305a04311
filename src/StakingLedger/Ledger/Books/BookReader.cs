using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// Walks a journal event by event with a protocol of its own, and gives the bookkeeping of each event: its postings in assets and in
/// shares, what its divisions left over, and why its shares moved. On the way it checks that the postings of an event sum to zero in
/// each commodity, that those of the holders sum to the opposite of what the event adds to the priced assets, and that every movement
/// has a cause. Its memory does not grow with the number of events. The journal may be that of a ledger in use: the walk goes on with
/// what was appended.
/// </summary>
public sealed class BookReader
{
    private const string CanBePosted = "accepted events can be posted";

    private readonly Journal _journal;
    private readonly IProtocol _protocol;
    private readonly BookTables _tables;
    private readonly EventReader _reader = new();
    private bool _failed;

    private BookReader(Journal journal, IProtocol protocol, BookTables tables)
    {
        (_journal, _protocol, _tables) = (journal, protocol, tables);
        Before = tables.Timeline.Current;
        protocol.Bind(tables);
    }

    /// <summary>Gets the last event read; the one before the walk until then, 0 at the opening.</summary>
    public EventNumber Number => _tables.LastEvent;

    /// <summary>Gets who caused the event, and when.</summary>
    /// <exception cref="InvalidOperationException">No event was read yet.</exception>
    public Context Context => _reader.Context;

    /// <summary>Gets the kind of the event, by the protocol's own numbering.</summary>
    public ushort Kind => _reader.Kind;

    /// <summary>Gets the pair before the event.</summary>
    public PricingPair Before { get; private set; }

    /// <summary>Gets the pair after the event.</summary>
    public PricingPair After => _tables.Timeline.Current;

    /// <summary>Gets the movements and steps of the event. They are of this event until the next is read.</summary>
    public EventEffects Effects { get; } = new();

    /// <summary>
    /// Gets the bookkeeping of the event. Beside what the protocol posts, it holds the postings of shares: those that were minted are
    /// held, and the outside is the other side. It is of this event until the next is read.
    /// </summary>
    public PostingSheet Sheet { get; } = new();

    /// <summary>
    /// Gets the tables after the event. The accounts may include such as later events name; the timeline holds the last steps, those
    /// of the event among them.
    /// </summary>
    public ILedgerView State => _tables;

    /// <summary>Gets the tokens, by their ids.</summary>
    public IReadOnlyList<TokenDefinition> Tokens => _protocol.Tokens;

    /// <summary>Walks a ledger's history from its beginning: its opening, or the snapshot that it came from.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="protocol">Makes a fresh protocol of the same name and terms.</param>
    /// <exception cref="ArgumentNullException">The ledger or the function is null.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    public static BookReader Of(PoolLedger ledger, Func<IProtocol> protocol)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return Of(ledger, protocol, ledger.HistoryBeginsAfter);
    }

    /// <summary>Walks a ledger's history from an event on, from the nearest snapshot that the ledger keeps before it.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="protocol">Makes a fresh protocol of the same name and terms.</param>
    /// <param name="after">The event after which the walk begins; 0 for the opening.</param>
    /// <exception cref="ArgumentNullException">The ledger or the function is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The event is not in the ledger's history.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt, or an event before the beginning cannot be applied.</exception>
    public static BookReader Of(PoolLedger ledger, Func<IProtocol> protocol, EventNumber after)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(protocol);
        byte[]? snapshot = ledger.NearestSnapshot(after);
        BookReader reader = snapshot is null ? Of(ledger.Journal, protocol()) : From(snapshot, ledger.Journal, protocol());
        reader.SkipTo(after);
        return reader;
    }

    /// <summary>Walks a journal from its beginning.</summary>
    /// <param name="journal">A journal that begins with event 1.</param>
    /// <param name="protocol">A fresh protocol of the same name, terms and well-known accounts; it belongs to the reader.</param>
    /// <exception cref="ArgumentNullException">The journal or the protocol is null.</exception>
    /// <exception cref="ArgumentException">The journal begins later, or was opened with something else.</exception>
    public static BookReader Of(Journal journal, IProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(protocol);
        if (journal.FirstEvent != EventNumber.First)
        {
            throw new ArgumentException(
                $"The journal begins with event {journal.FirstEvent.Value}: it is walked from the snapshot of the event before.",
                nameof(journal));
        }

        AccountTable known = new();
        foreach (AccountId account in protocol.WellKnownAccounts)
        {
            _ = known.Intern(account);
        }

        DemandGenesis(journal, protocol, known.AsSpan());
        ShareTable[] shares = new ShareTable[protocol.Tokens.Count];
        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] = new ShareTable();
        }

        return new BookReader(journal, protocol, new BookTables(journal.Accounts, shares, default, default));
    }

    /// <summary>Walks a journal from a snapshot on.</summary>
    /// <param name="snapshot">What <see cref="PoolLedger.Snapshot()"/> gave; it must not be written to any more.</param>
    /// <param name="journal">A journal of the same history that begins right after the snapshot, or earlier.</param>
    /// <param name="protocol">A fresh protocol of the same name, terms and well-known accounts; it belongs to the reader.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Events are missing in between, or the journal is of another history.</exception>
    /// <exception cref="LedgerCorruptException">The bytes are damaged, or belong to another protocol or version.</exception>
    public static BookReader From(byte[] snapshot, Journal journal, IProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(protocol);
        SnapshotContents contents = SnapshotContents.ReadTables(snapshot, protocol, new LedgerOptions(), out AccountId[] ids);
        int count = contents.Rest.AccountCount;
        ReadOnlySpan<AccountId> known = ids.AsSpan(0, count);
        DemandGenesis(journal, protocol, known[..protocol.WellKnownAccounts.Count]);
        if (journal.FirstEvent > contents.LastEvent.Next() || journal.LastEvent < contents.LastEvent
            || count > journal.Accounts.Count || !journal.Accounts.AsSpan()[..count].SequenceEqual(known))
        {
            throw new ArgumentException(
                $"The journal, of the events {journal.FirstEvent.Value} to {journal.LastEvent.Value}, "
                + $"does not continue the snapshot after event {contents.LastEvent.Value}.",
                nameof(journal));
        }

        _ = ReceiptCodec.Read(contents.Rest, contents.LastEvent, new LedgerOptions().IndexSeed);
        BookTables tables = new(journal.Accounts, contents.Shares, contents.LastEvent, contents.Pair);
        BookReader reader = new(journal, protocol, tables);
        protocol.ReadState(contents.Rest);
        return reader;
    }

    /// <summary>Reads the next event; false when there is none yet.</summary>
    /// <exception cref="LedgerCorruptException">The event cannot be applied or posted, or breaks a law of the books.</exception>
    public bool Read() => Read(demandsLaws: true);

    /// <summary>Applies the events up to one without their bookkeeping.</summary>
    /// <param name="last">The last of them; nothing happens when the walk is past it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The journal ends before it.</exception>
    /// <exception cref="LedgerCorruptException">An event cannot be applied.</exception>
    public void SkipTo(EventNumber last)
    {
        if (last > _journal.LastEvent)
        {
            throw new ArgumentOutOfRangeException(
                nameof(last), last.Value, $"The journal ends with event {_journal.LastEvent.Value}.");
        }

        Sheet.Clear();
        while (Number < last)
        {
            Step(posts: false, demandsLaws: false);
        }
    }

    /// <summary>
    /// Reads the next event; false when there is none yet. Where no law is demanded, histories of a protocol that posts nothing can be
    /// walked too.
    /// </summary>
    internal bool Read(bool demandsLaws)
    {
        if (Number >= _journal.LastEvent)
        {
            return false;
        }

        Step(posts: true, demandsLaws);
        return true;
    }

    /// <summary>Why a movement of the event happened, as its bookkeeping says; none where it says nothing.</summary>
    /// <param name="place">The movement's place in the event's effects, from 0.</param>
    internal MovementCause CauseOf(int place)
    {
        foreach (MovementNote note in Sheet.Movements)
        {
            if (note.Place == place)
            {
                return note.Cause;
            }
        }

        return MovementCause.None;
    }

    /// <summary>Makes the event object of the event read last.</summary>
    /// <exception cref="InvalidOperationException">No event was read yet.</exception>
    public IEvent ReadEvent()
    {
        _reader.Rewind();
        return _protocol.Read(_reader);
    }

    /// <summary>Whether the event read last is the report of an epoch, even of one in which nothing changed.</summary>
    internal bool IsReport()
    {
        _reader.Rewind();
        return _protocol.ReportedEpoch(_reader) is not null;
    }

    private static void DemandGenesis(Journal journal, IProtocol protocol, ReadOnlySpan<AccountId> known)
    {
        if (Journal.GenesisOf(protocol.Name, known) != journal.Genesis)
        {
            throw new ArgumentException("The journal was opened with another protocol or other well-known accounts.", nameof(journal));
        }
    }

    private void Step(bool posts, bool demandsLaws)
    {
        EventNumber number = Number.Next();
        if (_failed)
        {
            throw new LedgerCorruptException(number, CanBePosted, "this reader was left half-way through an event");
        }

        _failed = true;
        try
        {
            _journal.Open(number, _reader);
            Before = After;
            Effects.Begin(number, _tables.Accounts, Before);
            _protocol.Describe(_reader, Effects);
            if (posts)
            {
                Post(number, demandsLaws);
            }

            _tables.Apply(number, Effects);
            _reader.Rewind();
            _protocol.Evolve(_reader);
        }
        catch (Exception e) when (e is not LedgerCorruptException)
        {
            throw new LedgerCorruptException(number, CanBePosted, e.Message, e);
        }

        _failed = false;
    }

    private void Post(EventNumber number, bool demandsLaws)
    {
        Sheet.Clear();
        _reader.Rewind();
        _protocol.Post(_reader, Sheet);
        foreach (ref readonly ShareMovement movement in Effects.Movements)
        {
            BookCommodity shares = BookCommodity.SharesOf(movement.Token);
            if (movement.From is null || movement.To is null)
            {
                SignedAmount held = SignedAmount.Change(
                    movement.From is null ? 0 : movement.Shares, movement.To is null ? 0 : movement.Shares);
                Sheet.Add(new BookAccount(BookAccountKind.HeldShares), shares, held);
                Sheet.Add(new BookAccount(BookAccountKind.Outside), shares, -held);
            }
        }

        if (demandsLaws)
        {
            BookLaws.Demand(number, Sheet, Effects, Before, Tokens.Count);
        }
    }
}
