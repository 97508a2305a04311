using StakingLedger.Units;

namespace StakingLedger.Ledger;

public sealed partial class PoolLedger
{
    private PostingIndex? _postings;

    /// <summary>The event at whose end this ledger's history begins: 0, or the last event of the snapshot it came from.</summary>
    public EventNumber HistoryBeginsAfter => Timeline.BeginsAfter;

    /// <summary>An account's shares after an event; zero for an account never seen.</summary>
    /// <param name="token">Whose shares.</param>
    /// <param name="account">The account.</param>
    /// <param name="number">The event; 0 for the opening.</param>
    /// <exception cref="ArgumentException">The account is the default one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token, or the event is not in this ledger's
    /// history.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    public Shares SharesAt(TokenId token, in AccountId account, EventNumber number)
    {
        PostingIndex postings = Postings(token, number);
        return Find(account, out AccountHandle handle)
            ? Units.Shares.Of(postings.SharesAt(token, handle, number))
            : Units.Shares.Zero;
    }

    /// <summary>The sum of all accounts' shares after an event.</summary>
    /// <param name="token">Whose shares.</param>
    /// <param name="number">The event; 0 for the opening.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token, or the event is not in this ledger's
    /// history.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    public Shares TotalSharesAt(TokenId token, EventNumber number) =>
        Units.Shares.Of(Postings(token, number).TotalAt(token, number));

    /// <summary>
    /// An account's assets after an event, in wei: its shares of token 0 at the pricing pair of that moment, rounded down. The
    /// holder's
    /// fraction of a wei stays in the pool. Zero while nothing is priced.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="number">The event; 0 for the opening.</param>
    /// <exception cref="ArgumentException">The account is the default one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The event is not in this ledger's history.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    public Amount BalanceAt(in AccountId account, EventNumber number) =>
        Timeline.PairAt(number).BalanceOf(SharesAt(default, account, number));

    /// <summary>The events, oldest first, in which an account's shares moved.</summary>
    /// <param name="token">Whose shares.</param>
    /// <param name="account">The account.</param>
    /// <param name="after">Only events after this one.</param>
    /// <param name="until">Only events up to this one.</param>
    /// <exception cref="ArgumentException">The account is the default one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token, or the events are not in this ledger's
    /// history.</exception>
    /// <exception cref="LedgerCorruptException">The ledger is corrupt.</exception>
    public IReadOnlyList<EventNumber> EventsOf(TokenId token, in AccountId account, EventNumber after, EventNumber until)
    {
        DemandInHistory(after);
        PostingIndex postings = Postings(token, until);
        return Find(account, out AccountHandle handle) ? postings.EventsOf(token, handle, after, until) : [];
    }

    /// <summary>The events, oldest first, in which the sum of all accounts' shares moved: after one event, up to another.</summary>
    internal IReadOnlyList<EventNumber> TotalEventsOf(TokenId token, EventNumber after, EventNumber until)
    {
        DemandInHistory(after);
        return Postings(token, until).TotalEventsOf(token, after, until);
    }

    /// <summary>An index of this ledger's postings, not built yet.</summary>
    internal PostingIndex NewPostings(PostingLimits? limits = null) => new(_protocol, Journal, Timeline, BaseShares(), limits);

    private bool Find(in AccountId account, out AccountHandle handle) => account.IsDefault
        ? throw new ArgumentException("The default account has no history.", nameof(account))
        : Accounts.TryFind(account, out handle);

    private PostingIndex Postings(TokenId token, EventNumber number)
    {
        DemandSound();
        DemandInHistory(number);
        _ = Shares(token);
        _postings ??= NewPostings();
        _postings.Extend();
        return _postings;
    }

    /// <summary>The tables as they were where history begins; null when that is the opening.</summary>
    private ShareTable[]? BaseShares() => HistoryBeginsAfter.IsGenesis
        ? null
        : SnapshotContents.ReadTables(_kept[0].Bytes, _protocol, _options, out _).Shares;

    private void DemandInHistory(EventNumber number)
    {
        if (number < HistoryBeginsAfter || number > LastEvent)
        {
            throw new ArgumentOutOfRangeException(
                nameof(number),
                number.Value,
                $"This ledger's history begins after event {HistoryBeginsAfter.Value} and ends with event {LastEvent.Value}.");
        }
    }
}
