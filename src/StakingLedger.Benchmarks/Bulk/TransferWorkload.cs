using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Benchmarks;

/// <summary>
/// Holders with random addresses and some ether each, at a rate that is no round number, and one stream of small transfers between
/// uniformly random ones; the same for every ledger that is measured.
/// </summary>
internal sealed class TransferWorkload
{
    private const ulong Ether = 1_000_000_000_000_000_000;
    private static readonly AccountId Desk = AccountId.FromLabel("desk");
    private readonly byte[] _addresses;
    private readonly ulong[] _deposits;
    private readonly int[] _from;
    private readonly int[] _to;
    private readonly ulong[] _amounts;

    public TransferWorkload(int holders, int transfers)
    {
        Random random = new(20261126);
        (Holders, Transfers) = (holders, transfers);
        _addresses = new byte[holders * AccountId.AddressLength];
        random.NextBytes(_addresses);
        _deposits = new ulong[holders];
        for (int i = 0; i < holders; i++)
        {
            _deposits[i] = (4 * Ether) + (ulong)random.NextInt64(8 * (long)Ether);
        }

        (_from, _to, _amounts) = (new int[transfers], new int[transfers], new ulong[transfers]);
        for (int i = 0; i < transfers; i++)
        {
            _from[i] = random.Next(holders);
            _to[i] = (_from[i] + 1 + random.Next(holders - 1)) % holders;
            int bits = random.Next(30, 50);
            _amounts[i] = (1UL << bits) | (ulong)random.NextInt64(1L << bits);
        }

        Donation = (ulong)holders * 3 / 2;
    }

    public int Holders { get; }

    public int Transfers { get; }

    /// <summary>Gets the assets that come without shares, in ether.</summary>
    public ulong Donation { get; }

    public Context Context { get; } = Context.By(Desk).At(Timestamp.FromSeconds(2_000));

    /// <summary>A pool in which all have paid in.</summary>
    /// <param name="events">How many events to make room for.</param>
    /// <param name="steps">How many of them move the rate.</param>
    public StakingPool Pool(long events, int steps = 0)
    {
        PoolTerms terms = new()
        {
            Charter = new PoolCharter { Pool = PoolId.Parse("benchmark"), Defence = FirstDepositorDefence.None },
            Roles = new PoolRoles { Governors = [Desk], Custodians = [Desk] },
        };
        LedgerOptions options = new()
        {
            ExpectedAccounts = Holders + 16,
            ExpectedEvents = Holders + 16 + events,
            ExpectedSteps = Holders + 16 + steps,
            TouchMemory = true,
        };
        Context opening = Context.By(Desk).At(Timestamp.FromSeconds(1_000));
        StakingPool pool = StakingPool.Open(terms, opening, options);
        for (int i = 0; i < Holders; i++)
        {
            _ = pool.Execute(new Deposit(Account(i), Amount.FromWei(_deposits[i])), opening).OrThrow();
        }

        _ = pool.Execute(new Donate(Amount.FromWei((UInt256)Donation * Ether)), opening).OrThrow();
        return pool;
    }

    public NaiveLedger Naive()
    {
        NaiveLedger ledger = new(Holders);
        for (int i = 0; i < Holders; i++)
        {
            _ = ledger.Deposit(Text(i), _deposits[i]);
        }

        ledger.Donate((BigInteger)Donation * Ether);
        return ledger;
    }

    public StructLedger Structs()
    {
        StructLedger ledger = new(Holders);
        for (int i = 0; i < Holders; i++)
        {
            _ = ledger.Deposit(Key(i), _deposits[i]);
        }

        ledger.Donate((UInt128)Donation * Ether);
        return ledger;
    }

    /// <summary>The stream by handles of a pool.</summary>
    public TransferAssetsByHandle[] ByHandle(StakingPool pool)
    {
        _ = pool.Ledger.Accounts.TryFind(Account(0), out AccountHandle first);
        TransferAssetsByHandle[] stream = new TransferAssetsByHandle[Transfers];
        for (int i = 0; i < stream.Length; i++)
        {
            stream[i] = new(
                new AccountHandle(first.Index + (uint)_from[i]),
                new AccountHandle(first.Index + (uint)_to[i]),
                Amount.FromWei(_amounts[i]));
        }

        return stream;
    }

    public TransferAssets[] ByAccount()
    {
        TransferAssets[] stream = new TransferAssets[Transfers];
        for (int i = 0; i < stream.Length; i++)
        {
            stream[i] = new(Account(_from[i]), Account(_to[i]), Amount.FromWei(_amounts[i]));
        }

        return stream;
    }

    /// <summary>
    /// The stream for the naive ledger. Each account's text is one object, the one that is the key: comparing texts is spared it.
    /// </summary>
    public (string From, string To, BigInteger Amount)[] ByText(NaiveLedger ledger)
    {
        string[] texts = [.. ledger.Accounts];
        return [.. Enumerable.Range(0, Transfers).Select(i => (texts[_from[i]], texts[_to[i]], (BigInteger)_amounts[i]))];
    }

    public (Address20 From, Address20 To, UInt128 Amount)[] ByKey() =>
        [.. Enumerable.Range(0, Transfers).Select(i => (Key(_from[i]), Key(_to[i]), (UInt128)_amounts[i]))];

    /// <summary>A checksum of all shares, in the order of the holders.</summary>
    public ulong Sum(StakingPool pool) => Sum(i => pool.SharesOf(Account(i)).Value.Lower);

    public ulong Sum(NaiveLedger ledger)
    {
        string[] texts = [.. ledger.Accounts];
        return Sum(i => (UInt128)ledger[texts[i]]);
    }

    public ulong Sum(StructLedger ledger) => Sum(i => ledger[Key(i)]);

    /// <summary>
    /// What the sum must be after runs of the stream, reckoned with <see cref="BigInteger"/> from the deposits and from what each
    /// transfer moves at the one rate there is.
    /// </summary>
    /// <param name="times">How often each transfer was run.</param>
    public ulong Expected(Func<int, int> times)
    {
        BigInteger[] shares = [.. _deposits.Select(static d => (BigInteger)d)];
        BigInteger total = BigInteger.Zero;
        foreach (BigInteger held in shares)
        {
            total += held;
        }

        BigInteger assets = total + ((BigInteger)Donation * Ether);
        for (int i = 0; i < Transfers; i++)
        {
            BigInteger moved = times(i) * (_amounts[i] * total / assets);
            shares[_from[i]] -= moved;
            shares[_to[i]] += moved;
        }

        return Sum(i => (UInt128)shares[i]);
    }

    private ulong Sum(Func<int, UInt128> shares)
    {
        ulong sum = 0;
        for (int i = 0; i < Holders; i++)
        {
            UInt128 held = shares(i);
            sum = unchecked(((BitOperations.RotateLeft(sum, 5) ^ (ulong)held) * 0x9E37_79B9_7F4A_7C15) + (ulong)(held >> 64));
        }

        return sum;
    }

    private AccountId Account(int holder) => AccountId.FromAddress(Bytes(holder));

    private Address20 Key(int holder) => new(Bytes(holder));

    private string Text(int holder) => "0x" + Convert.ToHexStringLower(Bytes(holder));

    private ReadOnlySpan<byte> Bytes(int holder) =>
        _addresses.AsSpan(holder * AccountId.AddressLength, AccountId.AddressLength);
}
