using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Tests.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>
/// Replays of house pools by the block and from files against the same events one by one: runs of transfers take a way of their own.
/// </summary>
[Trait("Category", "IntrinsicsOff")]
public sealed class PoolJournalFileTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    public void Random_histories_with_client_ids_replay_from_their_files(int seed)
    {
        RandomPool run = RandomPool.Run(seed, 3_000, withIds: true);
        StakingPool live = run.Pool;
        byte[] file = JournalFileBytes.Of(live.Ledger);
        StakingPool replayed = StakingPool.ReplayFile(file, out JournalFileSummary read);
        AssertSame(live.Ledger, replayed.Ledger);
        AssertSame(live.Ledger, StakingPool.Replay(live.Events()).Ledger);
        Assert.Equal(live.Ledger.ReceiptCount, replayed.Ledger.ReceiptCount);
        Assert.True(replayed.Ledger.ReceiptCount > 0);
        Assert.Equal("staking-pool", read.Protocol);
        Assert.Equal(live.Snapshot(), replayed.Snapshot());
    }

    [Theory]
    [InlineData(311, 64)]
    [InlineData(312, 200)]
    public void Runs_of_transfers_lead_where_the_same_events_lead_one_by_one(int seed, int bits)
    {
        StakingPool live = Transfers(seed, 6_000, bits);
        byte[] file = JournalFileBytes.Of(live.Ledger);
        AssertSame(live.Ledger, StakingPool.Replay(live.Events()).Ledger);
        Random random = new(seed);
        List<ulong> stops = [1, 2, 4_095, 4_096, 4_097, live.Ledger.LastEvent.Value];
        stops.AddRange(Enumerable.Range(0, 10).Select(_ => (ulong)random.Next(1, (int)live.Ledger.LastEvent.Value)));
        foreach (ulong stop in stops.Order())
        {
            EventNumber until = EventNumber.From(stop);
            PoolLedger oneByOne = StakingPool.Replay(live.Events().Take((int)stop)).Ledger;
            PoolLedger fold = PoolLedger.Fold(live.Ledger.Journal, new StakingPoolProtocol(), until);
            PoolLedger filed = PoolLedger.ReplayFile(file, new StakingPoolProtocol(), out _, new() { Until = until });
            AssertSame(oneByOne, fold);
            AssertSame(oneByOne, filed);
            Assert.Equal(oneByOne.Snapshot(), filed.Snapshot());
            filed.AppendFile(file);
            AssertSame(live.Ledger, filed);
        }
    }

    [Fact]
    public void A_resumed_pool_takes_runs_from_journals_and_files()
    {
        StakingPool live = Transfers(313, 5_000, 64);
        byte[] file = JournalFileBytes.Of(live.Ledger);
        foreach (ulong at in new ulong[] { 40, 100, 1_000, 4_090, 4_096, 4_097 })
        {
            byte[] snapshot = live.StateAt(EventNumber.From(at)).Snapshot();
            StakingPool fromJournal = StakingPool.Restore(snapshot);
            fromJournal.Ledger.AppendFrom(live.Ledger.Journal);
            StakingPool fromFile = StakingPool.Restore(snapshot);
            fromFile.Ledger.AppendFile(file);
            AssertSame(live.Ledger, fromJournal.Ledger);
            AssertSame(live.Ledger, fromFile.Ledger);
            StakingPool fromRest = StakingPool.Restore(snapshot);
            fromRest.Ledger.AppendFile(JournalFileBytes.Of(fromFile.Ledger));
            AssertSame(live.Ledger, fromRest.Ledger);
            Assert.Equal(live.Ledger.ContextOf(EventNumber.From(at + 1)), fromRest.Ledger.ContextOf(EventNumber.From(at + 1)));
        }
    }

    [Fact]
    public void A_move_that_shares_do_not_cover_is_named_as_it_is_one_by_one()
    {
        StakingPool live = Transfers(314, 600, 64);
        ulong opened = 60;
        byte[] snapshot = live.StateAt(EventNumber.From(opened)).Snapshot();
        byte[] file = JournalFileBytes.Of(live.Ledger);
        int broken = 0;
        for (uint holder = 0; holder < (uint)live.Ledger.Accounts.Count; holder++)
        {
            StakingPool byFile = Planted(snapshot, holder);
            StakingPool byJournal = Planted(snapshot, holder);
            StakingPool oneByOne = Planted(snapshot, holder);
            string? expected = Fault(() =>
            {
                for (EventNumber n = EventNumber.From(opened + 1); n <= live.Ledger.LastEvent; n = n.Next())
                {
                    _ = oneByOne.Ledger.Commit(live.Ledger.EventAt(n), live.Ledger.ContextOf(n));
                }
            });
            Assert.Equal(expected, Fault(() => byFile.Ledger.AppendFile(file)));
            Assert.Equal(expected, Fault(() => byJournal.Ledger.AppendFrom(live.Ledger.Journal)));
            Assert.Equal(oneByOne.Ledger.LastEvent, byFile.Ledger.LastEvent);
            Assert.Equal((oneByOne.Ledger.IsCorrupt, oneByOne.Ledger.IsCorrupt), (byFile.Ledger.IsCorrupt, byJournal.Ledger.IsCorrupt));
            broken += expected is null ? 0 : 1;
        }

        Assert.True(broken > 5, $"{broken} holders had too little");
    }

    [Fact]
    public void A_replay_of_transfers_allocates_nothing()
    {
        const ulong Opened = 42;
        StakingPool live = Transfers(315, 0, 64);
        Context desk = Context.By(Actors.Custodian).At(Timestamp.FromSeconds(2_000));
        for (int i = 0; i < 20_000; i++)
        {
            AccountHandle from = new((uint)(i % 13) + 10);
            AccountHandle to = new((uint)(i * 7 % 29) + 10);
            _ = live.Execute(new TransferShares(live.Ledger.Accounts[from], live.Ledger.Accounts[to], Shares.Of(1u)), desk).OrThrow();
        }

        StakingPool replica = StakingPool.Restore(
            live.StateAt(EventNumber.From(Opened)).Snapshot(), new LedgerOptions { ExpectedEvents = 30_000 });
        replica.Ledger.AppendFrom(live.Ledger.Journal, EventNumber.From(1_000));
        long before = GC.GetAllocatedBytesForCurrentThread();
        replica.Ledger.AppendFrom(live.Ledger.Journal);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        AssertSame(live.Ledger, replica.Ledger);
    }

    [Fact]
    public void The_file_of_another_protocol_is_refused()
    {
        byte[] file = JournalFileBytes.Of(ToyWorkload.Run(316, 10));
        LedgerCorruptException e = Assert.Throws<LedgerCorruptException>(() => StakingPool.ReplayFile(file, out _));
        Assert.Contains("protocol toy, not of staking-pool", e.Message, StringComparison.Ordinal);
    }

    /// <summary>
    /// A pool with many transfers: to oneself, to accounts never seen, of nothing, in many contexts, with and without client ids, and
    /// with holders whose shares do not fit a cell now and then.
    /// </summary>
    private static StakingPool Transfers(int seed, int commands, int bits)
    {
        TestPool pool = TestPool.Open();
        Random random = new(seed);
        AccountId[] holders = [.. Enumerable.Range(0, 40).Select(i => AccountId.FromLabel($"holder.{i}"))];
        foreach (AccountId holder in holders)
        {
            Amount amount = Amount.FromWei(UInt256.One << (random.Next(20, bits) + 1));
            _ = pool.Pool.Execute(new Deposit(holder, amount), pool.By(Actors.Depositor));
        }

        ulong now = pool.Now;
        for (int i = 0; i < commands; i++)
        {
            AccountId from = holders[random.Next(holders.Length)];
            AccountId to = random.Next(50) == 0 ? AccountId.FromLabel($"new.{random.Next(1_000)}") : holders[random.Next(holders.Length)];
            UInt256 held = pool.Pool.SharesOf(from).Value;
            UInt256 part = random.Next(30) == 0 ? held : held >> random.Next(1, 60);
            now += random.Next(20) == 0 ? 12UL : 0;
            Context context = Context.By(from).At(Timestamp.FromSeconds(now));
            context = random.Next(40) == 0 ? context.For(ClientId.Parse($"t.{i}")) : context;
            if (random.Next(3) != 0)
            {
                context = Context.By(Actors.Custodian).At(Timestamp.FromSeconds(now));
            }

            _ = random.Next(2) == 0
                ? pool.Pool.Execute(new TransferShares(from, to, Shares.Of(part)), context).IsAccepted
                : pool.Pool.Execute(new TransferAssets(from, to, Amount.FromWei(part)), context).IsAccepted;
        }

        return pool.Pool;
    }

    private static StakingPool Planted(byte[] snapshot, uint holder)
    {
        StakingPool pool = StakingPool.Restore(snapshot);
        if (holder < (uint)pool.Ledger.Accounts.Count)
        {
            ShareTable shares = pool.Ledger.Shares(default);
            shares.Plant(new AccountHandle(holder), shares.Of(new AccountHandle(holder)) >> 40);
        }

        return pool;
    }

    private static string? Fault(Action replay)
    {
        try
        {
            replay();
            return null;
        }
        catch (LedgerCorruptException e)
        {
            return e.Message;
        }
    }

    private static void AssertSame(PoolLedger expected, PoolLedger actual)
    {
        Assert.Equal(expected.LastEvent, actual.LastEvent);
        Assert.Equal(expected.StateDigest(), actual.StateDigest());
        Assert.Equal(expected.JournalDigest(includeOpenTail: true), actual.JournalDigest(includeOpenTail: true));
        Assert.Equal(expected.JournalDigest(includeOpenTail: false), actual.JournalDigest(includeOpenTail: false));
    }
}
