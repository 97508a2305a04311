using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Rules;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Many transfers and all balances at once.</summary>
public sealed class BulkTests
{
    [Fact]
    public void Deposits_and_transfers_allocate_nothing_but_the_growth_of_tables()
    {
        StakingPool pool = TestPool.Open(TestTerms.Plain with { DepositFee = Bp(10) }).Deposit(Alice, 1_000_000).Pool;
        Context context = Context.By(Custodian).At(Timestamp.FromSeconds(1_000));
        Assert.Equal(0, Allocation.Least(() =>
        {
            for (int i = 0; i < 100; i++)
            {
                _ = pool.Execute(new Deposit(Alice, Wei((ulong)i + 5_000)), context).OrThrow();
                _ = pool.Execute(new TransferAssets(Alice, Bob, Wei(7)), context).OrThrow();
                _ = pool.Execute(new TransferShares(Bob, Carol, Sh(5)), context).OrThrow();
            }
        }));
        Assert.Empty(pool.Ledger.CheckInvariants());
    }

    [Fact]
    public void Many_transfers_and_all_balances_allocate_nothing_either()
    {
        StakingPool pool = TestPool.Open().Deposit(Alice, 100_000_000).Donate(Wei(33)).Pool;
        Context context = Context.By(Custodian).At(Timestamp.FromSeconds(1_000));
        TransferAssets[] byAssets = [.. Enumerable.Range(0, 50).Select(i => new TransferAssets(Alice, Holder(i), Wei((ulong)i + 20)))];
        TransferShares[] byShares = [.. Enumerable.Range(0, 50).Select(i => new TransferShares(Alice, Holder(i), Sh((ulong)i + 1)))];
        Amount[] balances = new Amount[80];
        Assert.Equal(0, Allocation.Least(() =>
        {
            int done = pool.ExecuteAll(byAssets, context, out Rejection? first) + pool.ExecuteAll(byShares, context, out Rejection? second);
            pool.CopyBalances(pool.Pair, new AccountHandle(0), balances);
            if (done != 100 || first is not null || second is not null)
            {
                throw new InvalidOperationException("A transfer was refused.");
            }
        }));
    }

    [Fact]
    public void A_batch_gives_what_its_transfers_give_one_by_one()
    {
        TestPool batch = TestPool.Open().Deposit(Alice, 100_000).Donate(Wei(12_345));
        TestPool single = TestPool.Open().Deposit(Alice, 100_000).Donate(Wei(12_345));
        TransferAssets[] byAssets = [.. Enumerable.Range(1, 40).Select(i => new TransferAssets(Alice, Holder(i), Wei((ulong)i * 7)))];
        TransferShares[] byShares = [.. Enumerable.Range(1, 40).Select(i => new TransferShares(Holder(i), Bob, Sh((ulong)i)))];
        Assert.Equal(40, batch.Pool.ExecuteAll(byAssets, batch.By(Custodian), out Rejection? refused));
        Assert.Null(refused);
        Assert.Equal(40, batch.Pool.ExecuteAll(byShares, batch.By(Custodian), out refused));
        Assert.Null(refused);
        foreach (TransferAssets transfer in byAssets)
        {
            _ = single.Do(Custodian, transfer);
        }

        foreach (TransferShares transfer in byShares)
        {
            _ = single.Do(Custodian, transfer);
        }

        Assert.Equal(single.Pool.Ledger.StateDigest(), batch.Pool.Ledger.StateDigest());
        Assert.Equal(
            single.Pool.Ledger.JournalDigest(includeOpenTail: true), batch.Pool.Ledger.JournalDigest(includeOpenTail: true));
    }

    [Fact]
    public void A_batch_stops_at_the_first_transfer_that_is_refused_and_keeps_those_before_it()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 10);
        TransferShares[] transfers = [new(Alice, Bob, Sh(4)), new(Alice, Bob, Sh(7)), new(Alice, Bob, Sh(1))];
        Assert.Equal(1, pool.Pool.ExecuteAll(transfers, pool.By(Alice), out Rejection? refused));
        Assert.Equal(new PoolRejection.InsufficientShares(Sh(6), Sh(7)), refused);
        Assert.Equal(Sh(4), pool.Pool.SharesOf(Bob));
        TransferAssets[] assets = [new(Alice, Bob, Wei(1)), new(Alice, Bob, Amount.Zero)];
        Assert.Equal(1, pool.Pool.ExecuteAll(assets, pool.By(Alice), out refused));
        Assert.Equal(new PoolRejection.ZeroAmount(), refused);
        Assert.Equal(0, pool.Pool.ExecuteAll(ReadOnlySpan<TransferShares>.Empty, pool.By(Alice), out refused));
        Assert.Null(refused);
    }

    [Fact]
    public void Copied_balances_are_those_of_the_accounts_one_by_one_at_any_rate()
    {
        StakingPool pool = RandomPool.Run(seed: 21, commands: 400).Pool;
        int count = pool.Ledger.Accounts.Count;
        Amount[] balances = new Amount[count + 5];
        pool.CopyBalances(pool.Pair, new AccountHandle(0), balances);
        for (int i = 0; i < count; i++)
        {
            Assert.Equal(pool.BalanceOf(pool.Ledger.Accounts[new AccountHandle((uint)i)]), balances[i]);
        }

        Assert.All(balances[count..], static b => Assert.Equal(Amount.Zero, b));
        Amount[] tail = new Amount[3];
        pool.CopyBalances(PairOf(2, 1), new AccountHandle((uint)count - 2), tail);
        Assert.Equal(pool.SharesOf(pool.Ledger.Accounts[new AccountHandle((uint)count - 1)]).Value * 2, tail[1].Value);
        Assert.Equal(Amount.Zero, tail[2]);
    }

    [Fact]
    public void Balances_of_sixteen_bytes_are_the_same_and_those_that_do_not_fit_are_counted()
    {
        StakingPool pool = RandomPool.Run(seed: 22, commands: 400).Pool;
        int count = pool.Ledger.Accounts.Count;
        foreach (PricingPair pair in (PricingPair[])[pool.Pair, PairOf(3, 2), PairOf(0, 7), PairOf(5, 0), Steep()])
        {
            Amount[] balances = new Amount[count + 5];
            UInt128[] cells = new UInt128[count + 5];
            pool.CopyBalances(pair, new AccountHandle(0), balances);
            int elsewhere = pool.CopyBalances(pair, new AccountHandle(0), cells);
            for (int i = 0; i < cells.Length; i++)
            {
                Amount expected = i < count
                    ? PoolConversion.ToAssets(pool.SharesOf(pool.Ledger.Accounts[new AccountHandle((uint)i)]), pair)
                    : Amount.Zero;
                Assert.Equal(expected, balances[i]);
                Assert.Equal(expected.Value < UInt128.MaxValue ? expected.Value.Lower : PreparedRate.Elsewhere, cells[i]);
                elsewhere -= cells[i] == PreparedRate.Elsewhere ? 1 : 0;
            }

            Assert.Equal(0, elsewhere);
        }

        static PricingPair Steep() => new(Amount.FromWei(UInt256.MaxValue), Shares.Of(3u));
    }

    private static AccountId Holder(int i) => AccountId.FromLabel($"holder.{i}");
}
