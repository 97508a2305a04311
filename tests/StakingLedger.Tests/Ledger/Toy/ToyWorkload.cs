using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

/// <summary>Seeded random commands; some of them must be rejected.</summary>
internal sealed class ToyWorkload(int seed, int accounts = 12)
{
    private readonly Random _random = new(seed);
    private ulong _time = 1_600_000_000;

    /// <summary>A ledger after so many accepted events.</summary>
    public static PoolLedger Run(int seed, int events, int accounts = 12)
    {
        PoolLedger ledger = new(new ToyPool());
        new ToyWorkload(seed, accounts).Continue(ledger, events);
        return ledger;
    }

    /// <summary>All accounts of a ledger, in order.</summary>
    public static IEnumerable<AccountId> AccountsOf(PoolLedger ledger) =>
        Enumerable.Range(0, ledger.Accounts.Count).Select(i => ledger.Accounts[new AccountHandle((uint)i)]);

    /// <summary>Executes commands until so many more were accepted.</summary>
    public void Continue(PoolLedger ledger, int events)
    {
        ulong until = ledger.LastEvent.Value + (ulong)events;
        while (ledger.LastEvent.Value < until)
        {
            _ = ledger.Execute(NextCommand(ledger), NextContext());
        }
    }

    public Context NextContext()
    {
        if (_random.Next(3) == 0)
        {
            _time += 12;
        }

        AccountId actor = _random.Next(4) == 0 ? Account() : ToyPool.Desk;
        return Context.By(actor).At(Timestamp.FromSeconds(_time)).InBlock(BlockNumber.From(_time / 12));
    }

    public ToyCommand NextCommand(PoolLedger ledger)
    {
        AccountId account = Account();
        return _random.Next(20) switch
        {
            < 6 => new ToyCommand.Deposit(account, Number(_random.Next(40) == 0 ? 140 : 90)),
            < 13 => new ToyCommand.Transfer(account, _random.Next(10) == 0 ? account : Account(), PartOf(ledger, account)),
            < 15 => new ToyCommand.Wrap(account, PartOf(ledger, account)),
            15 => new ToyCommand.Burn(account, PartOf(ledger, account)),
            < 19 => new ToyCommand.Report(Number(70), _random.Next(3) == 0 ? Number(60) : UInt256.Zero, 1_000),
            _ => new ToyCommand.Note(
                new string('ß', _random.Next(5)),
                _random.Next(2) == 0 ? Account() : default,
                [.. Enumerable.Range(0, _random.Next(5)).Select(_ => Number(256))]),
        };
    }

    public AccountId Account()
    {
        Span<byte> address = stackalloc byte[20];
        address.Fill((byte)_random.Next(accounts));
        return AccountId.FromAddress(address);
    }

    public UInt256 Number(int bits)
    {
        Span<byte> bytes = stackalloc byte[32];
        _random.NextBytes(bytes);
        return UInt256.ReadLittleEndian(bytes) >> (256 - _random.Next(1, bits + 1));
    }

    private UInt256 PartOf(PoolLedger ledger, AccountId account)
    {
        UInt256 held = ledger.Accounts.TryFind(account, out AccountHandle handle)
            ? ledger.Shares(ToyPool.Staked).Of(handle)
            : UInt256.Zero;
        return _random.Next(8) switch
        {
            0 => held,
            1 => held + UInt256.One,
            2 => UInt256.Zero,
            _ => FullMath.MulDiv(held, (UInt256)(ulong)_random.Next(1000), (UInt256)1000u, Rounding.Down),
        };
    }
}
