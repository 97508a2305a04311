using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

/// <summary>
/// A random history of movements, and beside it a naive list of (event, shares) for every account of every token and for the totals.
/// </summary>
internal sealed class MovesHistory
{
    private readonly Random _random;
    private readonly int _accounts;
    private readonly Dictionary<(byte Token, AccountId Account), List<(ulong Event, BigInteger Shares)>> _postings = [];
    private readonly Context _context = Context.By(AccountId.FromLabel("first"));
    private ulong _steps;

    public MovesHistory(int seed, int accounts = 9)
    {
        (_random, _accounts) = (new Random(seed), accounts);
        Ledger = new PoolLedger(Protocol);
    }

    public MovesPool Protocol { get; private set; } = new();

    public PoolLedger Ledger { get; private set; }

    /// <summary>The accounts that ever moved anything, and one that never did.</summary>
    public IEnumerable<AccountId> Accounts => Enumerable.Range(0, _accounts + 1).Select(Account);

    /// <summary>Goes on from a snapshot: what was before is no longer asked.</summary>
    public void Resume()
    {
        Protocol = new MovesPool();
        Ledger = PoolLedger.Resume(Ledger.Snapshot(), Protocol);
    }

    public void Add(int events)
    {
        for (int i = 0; i < events; i++)
        {
            AddOne();
        }
    }

    public void Plain(AccountId from, AccountId to, in UInt256 shares, ushort kind = MovesPool.PlainKind)
    {
        UInt256 first = _random.Next(9) == 0 ? UInt256.MaxValue : UInt256.One;
        _ = Ledger.Commit(new MovesPool.Plain(kind, from, to, first, shares), _context);
        Note(new MovesPool.Movement(0, from, to, shares));
    }

    public void Mixed(int steps, params MovesPool.Movement[] movements)
    {
        _ = Ledger.Commit(new MovesPool.Mixed(_steps, steps, movements), _context);
        _steps += (ulong)steps;
        foreach (MovesPool.Movement movement in movements)
        {
            Note(movement);
        }
    }

    public BigInteger Held(byte token, AccountId account) => At(token, account, Ledger.LastEvent.Value);

    public static AccountId Account(int number) => AccountId.FromGuid(new Guid(number + 1, 0, 0, new byte[8]));

    /// <summary>Every account, token and moment of the history.</summary>
    public void DemandSame(PostingIndex index)
    {
        for (ulong n = Ledger.HistoryBeginsAfter.Value; n <= Ledger.LastEvent.Value; n++)
        {
            DemandSameAt(index, n);
        }

        ulong begin = Ledger.HistoryBeginsAfter.Value;
        ulong end = Ledger.LastEvent.Value;
        foreach ((ulong after, ulong until) in new[] { (begin, end), (begin + ((end - begin) / 3), end - ((end - begin) / 4)) })
        {
            foreach (AccountId account in Accounts)
            {
                if (Ledger.Accounts.TryFind(account, out AccountHandle handle))
                {
                    for (byte token = 0; token < 3; token++)
                    {
                        Assert.Equal(
                            ListOf(token, account).Select(x => x.Event).Where(x => x > after && x <= until),
                            index.EventsOf(new TokenId(token), handle, EventNumber.From(after), EventNumber.From(until))
                                .Select(x => x.Value));
                    }
                }
            }
        }
    }

    public void DemandSameAt(PostingIndex index, ulong number)
    {
        EventNumber at = EventNumber.From(number);
        for (byte token = 0; token < 3; token++)
        {
            Assert.Equal(At(token, default, number), (BigInteger)index.TotalAt(new TokenId(token), at));
            foreach (AccountId account in Accounts)
            {
                if (Ledger.Accounts.TryFind(account, out AccountHandle handle))
                {
                    Assert.Equal(At(token, account, number), (BigInteger)index.SharesAt(new TokenId(token), handle, at));
                }
            }
        }
    }

    /// <summary>An account's postings; the default account stands for the total.</summary>
    private List<(ulong Event, BigInteger Shares)> ListOf(byte token, AccountId account) =>
        _postings.TryGetValue((token, account), out List<(ulong Event, BigInteger Shares)>? list) ? list : [];

    private BigInteger At(byte token, AccountId account, ulong number) =>
        ListOf(token, account).LastOrDefault(x => x.Event <= number).Shares;

    private void AddOne()
    {
        AccountId from = Account(_random.Next(_accounts));
        AccountId to = _random.Next(9) == 0 ? from : Account(_random.Next(_accounts));
        switch (_random.Next(10))
        {
            case < 5:
                Plain(from, to, Part(0, from), _random.Next(3) == 0 ? MovesPool.FarPlainKind : MovesPool.PlainKind);
                break;
            case < 7:
                Mixed(_random.Next(2), new MovesPool.Movement((byte)_random.Next(3), default, to, Number(_random.Next(3) == 0 ? 240 : 97)));
                break;
            case 7:
                byte burnt = (byte)_random.Next(3);
                Mixed(1, new MovesPool.Movement(burnt, from, default, Part(burnt, from)));
                break;
            case 8:
                Mixed(_random.Next(3));
                break;
            default:
                Several(from, to);
                break;
        }
    }

    /// <summary>An event that moves the same accounts several times, and one of them back to where it was.</summary>
    private void Several(AccountId from, AccountId to)
    {
        UInt256 part = Part(0, from);
        UInt256 minted = Number(90);
        Mixed(
            2,
            new MovesPool.Movement(0, from, to, part),
            new MovesPool.Movement(0, default, to, minted),
            new MovesPool.Movement(1, default, from, minted),
            new MovesPool.Movement(0, to, to, part),
            new MovesPool.Movement(0, to, from, part),
            new MovesPool.Movement(0, to, default, minted),
            new MovesPool.Movement(1, from, to, minted),
            new MovesPool.Movement(2, default, Account(_random.Next(_accounts)), minted));
    }

    private UInt256 Part(byte token, AccountId account)
    {
        BigInteger held = Held(token, account);
        return (UInt256)(_random.Next(6) switch
        {
            0 => held,
            1 => BigInteger.Zero,
            _ => held * _random.Next(1000) / 1000,
        });
    }

    private UInt256 Number(int bits)
    {
        Span<byte> bytes = stackalloc byte[32];
        _random.NextBytes(bytes);
        return UInt256.ReadLittleEndian(bytes) >> (256 - _random.Next(1, bits + 1));
    }

    private void Note(MovesPool.Movement movement)
    {
        if (movement.From == movement.To || movement.Shares.IsZero)
        {
            return;
        }

        BigInteger shares = (BigInteger)movement.Shares;
        Post(movement.Token, movement.From, movement.From.IsDefault ? shares : -shares);
        Post(movement.Token, movement.To, movement.To.IsDefault ? -shares : shares);
    }

    private void Post(byte token, AccountId account, BigInteger change)
    {
        if (!_postings.TryGetValue((token, account), out List<(ulong Event, BigInteger Shares)>? list))
        {
            _postings[(token, account)] = list = [];
        }

        ulong now = Ledger.LastEvent.Value;
        BigInteger shares = (list.Count == 0 ? BigInteger.Zero : list[^1].Shares) + change;
        if (list.Count != 0 && list[^1].Event == now)
        {
            list.RemoveAt(list.Count - 1);
        }

        list.Add((now, shares));
    }
}
