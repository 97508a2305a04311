using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Benchmarks;

/// <summary>
/// A pool's history: every holder deposits once, then shares are sent between random holders; every 16th transfer comes from, or
/// goes to, one of eight busy accounts, as with exchanges. The same at every run.
/// </summary>
internal sealed class TimeTravelHistory
{
    /// <summary>How many accounts are busy: the first ones.</summary>
    public const int Busy = 8;

    private const uint GweiPerEther = 1_000_000_000;

    private readonly AccountId[] _holders;
    private ulong _state = 20_261_126;

    public TimeTravelHistory(int holders, int transfers)
    {
        _holders = [.. Enumerable.Range(0, holders).Select(Holder)];
        LedgerOptions options = new() { ExpectedAccounts = holders + 8, ExpectedEvents = holders + transfers + 8 };
        AccountId governor = AccountId.FromLabel("governor");
        Context context = Context.By(governor);
        PoolTerms terms = new()
        {
            Charter = new PoolCharter { Pool = PoolId.Parse("time-travel"), Defence = FirstDepositorDefence.None },
            Roles = new PoolRoles { Governors = [governor], Oracles = [governor] },
        };
        Ledger = StakingPool.Open(terms, context, options).Ledger;
        for (int i = 0; i < holders; i++)
        {
            ulong gwei = GweiPerEther + Next(GweiPerEther);
            _ = Ledger.Commit(
                new Deposited(_holders[i], Amount.FromGwei(gwei), Amount.Zero, Shares.Of((UInt128)gwei * GweiPerEther), null), context);
        }

        for (int i = 0; i < transfers; i++)
        {
            int from = (int)Next((uint)holders);
            int to = (int)Next((uint)holders);
            if (i % 16 == 0)
            {
                int busy = (int)Next(Busy);
                (from, to) = i % 32 == 0 ? (busy, to) : (from, busy);
            }

            UInt128 part = Ledger.Shares(default).Of(HandleOf(from)).Lower / 64;
            _ = Ledger.Commit(
                new SharesTransferred(false, _holders[from], _holders[to], Amount.FromWei(part), Shares.Of(part)), context);
        }
    }

    public PoolLedger Ledger { get; }

    public int Events => (int)Ledger.LastEvent.Value;

    public int Holders => _holders.Length;

    /// <summary>An index of its own, built.</summary>
    public PostingIndex NewIndex()
    {
        PostingIndex index = Ledger.NewPostings();
        index.Extend();
        return index;
    }

    /// <summary>A random number below a bound.</summary>
    public uint Next(uint bound)
    {
        unchecked
        {
            _state = (_state * 6_364_136_223_846_793_005) + 1_442_695_040_888_963_407;
            return (uint)(((_state >> 32) * bound) >> 32);
        }
    }

    public AccountId IdOf(int holder) => _holders[holder];

    public AccountHandle HandleOf(int holder) => Ledger.Accounts.TryFind(_holders[holder], out AccountHandle handle)
        ? handle
        : throw new InvalidOperationException("A holder is missing.");

    private static AccountId Holder(int number)
    {
        Span<byte> address = stackalloc byte[20];
        address.Clear();
        _ = BitConverter.TryWriteBytes(address, unchecked((uint)number * 2_654_435_761U));
        _ = BitConverter.TryWriteBytes(address[8..], number);
        return AccountId.FromAddress(address);
    }
}
