using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

public sealed class CommitAllocationTests
{
    [Fact]
    public void Committing_a_transfer_or_a_deposit_that_fits_the_row_allocates_nothing()
    {
        const int Events = 100_000;
        PoolLedger ledger = new(new ToyPool(), new LedgerOptions { ExpectedEvents = 2 * Events, ExpectedAccounts = 64 });
        AccountId[] holders = [.. Enumerable.Range(0, 50).Select(i => AccountId.FromGuid(new Guid(i, 1, 2, new byte[8])))];
        Context context = Context.By(ToyPool.Desk);
        foreach (AccountId holder in holders)
        {
            _ = ledger.Commit(new ToyEvent.Deposited(holder, 1_000_000_000u, 1_000_000_000u), context);
        }

        // Deposits move the pair: let the timeline grow beyond what the measured ones need.
        for (int i = 0; i < 70_000; i++)
        {
            _ = ledger.Commit(new ToyEvent.Deposited(holders[i % 50], 1u, 1u), context);
        }

        Transfers(ledger, holders, context, 1_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Transfers(ledger, holders, context, Events);
        for (int i = 0; i < 20_000; i++)
        {
            _ = ledger.Commit(new ToyEvent.Deposited(holders[i % 50], 1u, 1u), context);
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(0, allocated);
        Assert.Equal(191_050UL, ledger.LastEvent.Value);
    }

    private static void Transfers(PoolLedger ledger, AccountId[] holders, in Context context, int count)
    {
        UInt256 shares = 3u;
        for (int i = 0; i < count; i++)
        {
            _ = ledger.Commit(new ToyEvent.Transferred(holders[i % 50], holders[(i + 7) % 50], shares), context);
        }
    }
}
