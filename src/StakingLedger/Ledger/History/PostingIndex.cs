using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// Every account's own postings: its shares after each event that moved them. Built when first asked for, from the journal, and
/// extended by the events since.
/// </summary>
/// <remarks>
/// Few new events join the tail one by one; when the tail has grown past an eighth of what is in order, or many events are new, all
/// is put in order anew. So a posting is copied eight times or so while the index doubles, which keeps building linear, and at most a
/// ninth of all postings takes the tail's room instead of 16 bytes.
/// </remarks>
internal sealed partial class PostingIndex
{
    private readonly IProtocol _protocol;
    private readonly Journal _journal;
    private readonly Timeline _timeline;
    private readonly PostingLimits _limits;
    private readonly PlainMoves _plain;
    private readonly TokenPostings[] _tokens;
    private readonly EventReader _reader = new();
    private readonly EventEffects _effects = new();
    private EventNumber _built;
    private EventNumber _sorted;
    private int _steps;

    public PostingIndex(IProtocol protocol, Journal journal, Timeline timeline, ShareTable[]? baseShares, PostingLimits? limits = null)
    {
        (_protocol, _journal, _timeline) = (protocol, journal, timeline);
        _limits = limits ?? PostingLimits.Usual;
        _plain = new PlainMoves(protocol);
        _built = timeline.BeginsAfter;
        _sorted = _built;
        _tokens = new TokenPostings[protocol.Tokens.Count];
        for (int i = 0; i < _tokens.Length; i++)
        {
            _tokens[i] = new TokenPostings(baseShares?[i], _built);
        }
    }

    /// <summary>How many postings there are.</summary>
    internal long Count => _tokens.Sum(x => x.Count);

    /// <summary>The bytes of all postings; where each account's begin is not counted.</summary>
    internal long Bytes => _tokens.Sum(x => x.Bytes);

    private long TailCount => _tokens.Sum(x => (long)x.Tail.Count);

    /// <summary>Takes in the events since the last time.</summary>
    public void Extend()
    {
        while (_built < _journal.LastEvent)
        {
            long tail = TailCount;
            long room = TailRoom(Count - tail) - tail;
            ulong pending = _journal.LastEvent.DistanceFrom(_built);
            if (room <= 0 || pending > (ulong)room / 2 || _built.DistanceFrom(_sorted) >= _limits.SegmentEvents)
            {
                ulong batch = Math.Min(Math.Max(_limits.BatchEvents, (ulong)Count), 1UL << 28);
                Sort(EventNumber.From(_built.Value + Math.Min(pending, batch)));
            }
            else
            {
                Follow(pending);
            }
        }
    }

    /// <summary>Puts all that was taken in in order, whether or not it is time.</summary>
    internal void SortNow() => Sort(_built);

    public UInt256 SharesAt(TokenId token, AccountHandle account, EventNumber number) =>
        _tokens[token.Index].At(TokenPostings.PlaceOf(account), number);

    public UInt256 TotalAt(TokenId token, EventNumber number) => _tokens[token.Index].At(TokenPostings.TotalPlace, number);

    public IReadOnlyList<EventNumber> EventsOf(TokenId token, AccountHandle account, EventNumber after, EventNumber until) =>
        _tokens[token.Index].EventsOf(TokenPostings.PlaceOf(account), after, until);

    public IReadOnlyList<EventNumber> TotalEventsOf(TokenId token, EventNumber after, EventNumber until) =>
        _tokens[token.Index].EventsOf(TokenPostings.TotalPlace, after, until);

    /// <summary>How many postings a search looks at.</summary>
    internal int StepsToFind(TokenId token, AccountHandle account, EventNumber number) =>
        _tokens[token.Index].StepsToFind(TokenPostings.PlaceOf(account), number);

    /// <summary>How many postings may wait in the tail: sorting costs as much as there are postings and accounts.</summary>
    private long TailRoom(long sorted) => Math.Max(_limits.Tail, Math.Max(sorted / 8, _journal.Accounts.Count / 32));

    /// <summary>Adds events to the tail, one by one.</summary>
    private void Follow(ulong events)
    {
        for (ulong i = 0; i < events; i++)
        {
            EventNumber number = _built.Next();
            ref readonly JournalRow row = ref _journal.RowsFrom(number)[0];
            if (_plain.Has(in row, (uint)_journal.Accounts.Count))
            {
                Follow(number, new ShareMovement(default, new(row.AccountA), new(row.AccountB), row.Y, 0));
            }
            else
            {
                Describe(number, _steps);
                foreach (ref readonly ShareMovement movement in _effects.Movements)
                {
                    Follow(number, movement);
                }

                _steps += _effects.StepCount;
            }

            _built = number;
        }
    }

    private void Follow(EventNumber number, in ShareMovement movement)
    {
        if (movement.From == movement.To || movement.Shares.IsZero)
        {
            return;
        }

        TokenPostings token = _tokens[movement.Token.Index];
        if (movement.From is { } from)
        {
            int place = TokenPostings.PlaceOf(from);
            token.Tail.Post(place, number.Value, token.Last(place) - movement.Shares);
        }
        else
        {
            token.Tail.Post(TokenPostings.TotalPlace, number.Value, token.Last(TokenPostings.TotalPlace) + movement.Shares);
        }

        if (movement.To is { } to)
        {
            int place = TokenPostings.PlaceOf(to);
            token.Tail.Post(place, number.Value, token.Last(place) + movement.Shares);
        }
        else
        {
            token.Tail.Post(TokenPostings.TotalPlace, number.Value, token.Last(TokenPostings.TotalPlace) - movement.Shares);
        }
    }

    /// <summary>States the movements of an event, given how many steps came before it.</summary>
    private void Describe(EventNumber number, int steps)
    {
        _journal.Open(number, _reader);
        _effects.Begin(number, _journal.Accounts, steps == 0 ? _timeline.FirstPair : _timeline[steps - 1].After);
        _protocol.Describe(_reader, _effects);
    }
}
