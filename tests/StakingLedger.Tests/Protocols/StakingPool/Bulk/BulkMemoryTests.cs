using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>How the tables are set up changes no byte, and transfers in bulk allocate nothing between two growths.</summary>
public sealed class BulkMemoryTests
{
    [Fact]
    public void Transfers_in_bulk_allocate_nothing_where_room_was_made()
    {
        LedgerOptions options = new() { ExpectedAccounts = 200, ExpectedEvents = 100_000, TouchMemory = true };
        StakingPool pool = StakingPool.Open(TestTerms.Plain, Context.By(Governor).At(Timestamp.FromSeconds(1_000)), options);
        Context context = Context.By(Custodian).At(Timestamp.FromSeconds(1_000));
        _ = pool.Execute(new Deposit(Alice, Wei(10_000_000)), Context.By(Depositor).At(Timestamp.FromSeconds(1_000))).OrThrow();
        TransferAssets[] assets = [.. Enumerable.Range(0, 6_000).Select(i => new TransferAssets(Alice, Holder(i % 150), Wei(3)))];
        TransferShares[] shares = [.. assets.Select(t => new TransferShares(t.From, t.To, Sh(2)))];
        Assert.Equal(6_000, pool.ExecuteAll(assets, context, out _));
        TransferAssetsByHandle[] assetsByHandle = [.. assets.Select(t => new TransferAssetsByHandle(Of(t.From), Of(t.To), t.Amount))];
        TransferSharesByHandle[] sharesByHandle = [.. shares.Select(t => new TransferSharesByHandle(Of(t.From), Of(t.To), t.Shares))];
        long before = GC.GetAllocatedBytesForCurrentThread();
        int done = pool.ExecuteAll(assets, context, out Rejection? first)
            + pool.ExecuteAll(shares, context, out Rejection? second)
            + pool.ExecuteAll(assetsByHandle, context, out Rejection? third)
            + pool.ExecuteAll(sharesByHandle, context, out Rejection? fourth);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(0, allocated);
        Assert.Equal(24_000, done);
        Assert.Null(first ?? second ?? third ?? fourth);

        AccountHandle Of(AccountId account) => pool.Ledger.Accounts.TryFind(account, out AccountHandle handle)
            ? handle
            : throw new InvalidOperationException($"{account} is not known.");
    }

    [Fact]
    public void Room_that_was_made_changes_no_byte_of_the_journal()
    {
        Digest? expected = null;
        foreach (LedgerOptions options in new LedgerOptions[]
        {
            new(),
            new() { ExpectedEvents = 20_000, TouchMemory = true },
            new() { ExpectedEvents = 5_000, ExpectedAccounts = 400_000 },
            new() { IndexSeed = 99, ExpectedEvents = 1 },
        })
        {
            StakingPool pool = StakingPool.Open(TestTerms.Plain, Context.By(Governor).At(Timestamp.FromSeconds(1_000)), options);
            _ = pool.Execute(new Deposit(Alice, Wei(1_000_000)), Context.By(Depositor).At(Timestamp.FromSeconds(1_000))).OrThrow();
            for (int i = 0; i < 40; i++)
            {
                Context context = Context.By(Custodian).At(Timestamp.FromSeconds(1_000 + (ulong)(i / 2)));
                TransferAssets[] some = [.. Enumerable.Range(0, 1_000).Select(k => new TransferAssets(Alice, Holder(k % 77), Wei(2)))];
                Assert.Equal(1_000, pool.ExecuteAll(some, context, out _));
            }

            Digest digest = pool.Ledger.JournalDigest(includeOpenTail: true);
            Assert.Equal(expected ??= digest, digest);
            Assert.Equal(pool.Ledger.StateDigest(), StakingPool.Replay(pool.Ledger.Journal).Ledger.StateDigest());
        }
    }

    private static AccountId Holder(int i) => AccountId.FromLabel($"holder.{i}");
}
