using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>
/// Two pools in the same state: one takes transfers in bulk, the other one by one. Whatever can be seen must be the same.
/// </summary>
internal sealed class TransferTwins
{
    private readonly Random _random;

    public TransferTwins(StakingPool pool, int seed, LedgerOptions? options = null)
    {
        _random = new Random(seed);
        byte[] snapshot = pool.Snapshot();
        Bulk = StakingPool.Restore(snapshot, options);
        Single = StakingPool.Restore(snapshot);
        Context = pool.Ledger.ContextOf(pool.Ledger.LastEvent) with { Client = default };
    }

    public StakingPool Bulk { get; }

    public StakingPool Single { get; }

    /// <summary>The context of the next stream.</summary>
    public Context Context { get; set; }

    public int Accepted { get; private set; }

    /// <summary>How often each reason was given.</summary>
    public SortedDictionary<string, int> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>Runs a stream on both, going on behind every refusal.</summary>
    /// <param name="count">How many transfers the stream has.</param>
    /// <param name="bulk">Runs the stream from a place on in bulk.</param>
    /// <param name="single">Runs one transfer of it.</param>
    public void Run(int count, BulkStep bulk, Func<int, Outcome<SharesTransferred>> single)
    {
        int place = 0;
        while (place < count)
        {
            int done = bulk(place, out Rejection? refused);
            for (int i = 0; i < done; i++)
            {
                Assert.True(single(place + i).IsAccepted);
            }

            Accepted += done;
            place += done;
            if (refused is null)
            {
                Assert.Equal(count, place);
                break;
            }

            Assert.Equal(single(place).Rejection, refused);
            Refused[refused.Code] = Refused.GetValueOrDefault(refused.Code) + 1;
            place++;
        }

        DemandEqual();
    }

    public void RunAssets(TransferAssets[] stream) => Run(
        stream.Length,
        (int place, out Rejection? refused) => Bulk.ExecuteAll(stream.AsSpan(place), Context, out refused),
        place => Single.Execute(stream[place], Context));

    public void RunShares(TransferShares[] stream) => Run(
        stream.Length,
        (int place, out Rejection? refused) => Bulk.ExecuteAll(stream.AsSpan(place), Context, out refused),
        place => Single.Execute(stream[place], Context));

    public void RunAssets(TransferAssetsByHandle[] stream) => Run(
        stream.Length,
        (int place, out Rejection? refused) => Bulk.ExecuteAll(stream.AsSpan(place), Context, out refused),
        place => Single.Execute(new TransferAssets(IdOf(stream[place].From), IdOf(stream[place].To), stream[place].Amount), Context));

    public void RunShares(TransferSharesByHandle[] stream) => Run(
        stream.Length,
        (int place, out Rejection? refused) => Bulk.ExecuteAll(stream.AsSpan(place), Context, out refused),
        place => Single.Execute(new TransferShares(IdOf(stream[place].From), IdOf(stream[place].To), stream[place].Shares), Context));

    /// <summary>A stream of each form between random accounts: mostly small transfers, and some of everything that is refused.</summary>
    public void RunRandomStreams(int length)
    {
        RunAssets(Stream(length, () => new TransferAssets(Anyone(), Anyone(), Amount.FromWei(Number()))));
        RunShares(Stream(length, () => new TransferShares(Anyone(), Anyone(), Shares.Of(Number()))));
        RunAssets(Stream(length, () => new TransferAssetsByHandle(AnyHandle(), AnyHandle(), Amount.FromWei(Number()))));
        RunShares(Stream(length, () => new TransferSharesByHandle(AnyHandle(), AnyHandle(), Shares.Of(Number()))));
    }

    public void DemandEqual()
    {
        Assert.Equal(Single.Ledger.LastEvent, Bulk.Ledger.LastEvent);
        Assert.Equal(Single.Ledger.JournalDigest(includeOpenTail: true), Bulk.Ledger.JournalDigest(includeOpenTail: true));
        Assert.Equal(Single.Snapshot(), Bulk.Snapshot());
        Assert.Empty(Bulk.Ledger.CheckInvariants());
    }

    private static T[] Stream<T>(int length, Func<T> next) => [.. Enumerable.Range(0, length).Select(_ => next())];

    private AccountId IdOf(AccountHandle handle) => Single.Ledger.Accounts[handle];

    private AccountId Anyone() => _random.Next(60) switch
    {
        0 => Actors.Queue,
        1 => Actors.Dead,
        2 or 3 => AccountId.FromLabel($"new.{_random.Next(1_000)}"),
        _ => IdOf(AnyHandle()),
    };

    private AccountHandle AnyHandle() => new((uint)_random.Next(Bulk.Ledger.Accounts.Count));

    private UInt256 Number()
    {
        UInt256 some = (UInt256)(ulong)_random.NextInt64() >> _random.Next(30, 63);
        return _random.Next(40) switch
        {
            0 => UInt256.Zero,
            1 => UInt256.MaxValue >> _random.Next(200),
            2 => (UInt256)UInt128.MaxValue - (ulong)_random.Next(3),
            3 => (UInt256.One << _random.Next(60, 200)) + some,
            < 12 => some << _random.Next(64),
            _ => some,
        };
    }
}
