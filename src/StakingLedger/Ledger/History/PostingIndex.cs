using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// Every account's own postings: its shares after each event that moved them. Built when first asked for, by describing the
/// journal's
/// events, and extended by the events since.
/// </summary>
internal sealed class PostingIndex
{
    private const int TotalsPlace = 0;

    private readonly IProtocol _protocol;
    private readonly Journal _journal;
    private readonly Timeline _timeline;
    private readonly ShareTable[]? _base;
    private readonly PostingChains _chains = new();
    private readonly int[][] _heads;
    private readonly EventReader _reader = new();
    private readonly EventEffects _effects = new();
    private EventNumber _built;
    private int _steps;

    public PostingIndex(IProtocol protocol, Journal journal, Timeline timeline, ShareTable[]? baseShares)
    {
        (_protocol, _journal, _timeline, _base) = (protocol, journal, timeline, baseShares);
        _heads = new int[protocol.Tokens.Count][];
        Array.Fill(_heads, []);
        _built = timeline.BeginsAfter;
    }

    /// <summary>Takes in the events since the last time.</summary>
    public void Extend()
    {
        while (_built < _journal.LastEvent)
        {
            EventNumber number = _built.Next();
            _journal.Open(number, _reader);
            _effects.Begin(number, _journal.Accounts, _steps == 0 ? _timeline.FirstPair : _timeline[_steps - 1].After);
            _protocol.Describe(_reader, _effects);
            foreach (ref readonly ShareMovement movement in _effects.Movements)
            {
                Post(number, movement);
            }

            _steps += _effects.StepCount;
            _built = number;
        }
    }

    public UInt256 SharesAt(TokenId token, AccountHandle account, EventNumber number) =>
        _chains.TryAt(Head(token, PlaceOf(account)), number.Value, out UInt256 shares) ? shares : BaseOf(token, account);

    public UInt256 TotalAt(TokenId token, EventNumber number) =>
        _chains.TryAt(Head(token, TotalsPlace), number.Value, out UInt256 total) ? total : BaseTotal(token);

    public IReadOnlyList<EventNumber> EventsOf(TokenId token, AccountHandle account, EventNumber after, EventNumber until) =>
        _chains.EventsOf(Head(token, PlaceOf(account)), after.Value, until.Value);

    private static int PlaceOf(AccountHandle account) => checked((int)account.Index + 1);

    private void Post(EventNumber number, in ShareMovement movement)
    {
        TokenId token = movement.Token;
        if (movement.From == movement.To)
        {
            return;
        }

        if (movement.From is { } from)
        {
            UInt256 held = Latest(token, PlaceOf(from), BaseOf(token, from));
            Set(token, PlaceOf(from), number, held - movement.Shares);
        }
        else
        {
            Set(token, TotalsPlace, number, Latest(token, TotalsPlace, BaseTotal(token)) + movement.Shares);
        }

        if (movement.To is { } to)
        {
            UInt256 held = Latest(token, PlaceOf(to), BaseOf(token, to));
            Set(token, PlaceOf(to), number, held + movement.Shares);
        }
        else
        {
            Set(token, TotalsPlace, number, Latest(token, TotalsPlace, BaseTotal(token)) - movement.Shares);
        }
    }

    private UInt256 BaseOf(TokenId token, AccountHandle account) => _base is null ? UInt256.Zero : _base[token.Index].Of(account);

    private UInt256 BaseTotal(TokenId token) => _base is null ? UInt256.Zero : _base[token.Index].Total;

    private UInt256 Latest(TokenId token, int place, in UInt256 otherwise)
    {
        int head = Head(token, place);
        return head == PostingChains.None ? otherwise : _chains.ValueOf(head);
    }

    private int Head(TokenId token, int place)
    {
        int[] heads = _heads[token.Index];
        return place < heads.Length ? heads[place] - 1 : PostingChains.None;
    }

    private void Set(TokenId token, int place, EventNumber number, in UInt256 value)
    {
        ref int[] heads = ref _heads[token.Index];
        if (place >= heads.Length)
        {
            Array.Resize(ref heads, checked(Math.Max(place + 1, Math.Max(16, heads.Length * 2))));
        }

        heads[place] = _chains.Post(heads[place] - 1, number.Value, value) + 1;
    }
}
