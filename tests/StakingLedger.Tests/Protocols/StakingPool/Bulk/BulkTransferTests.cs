using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Transfers in bulk are the transfers one by one: the same events, rows, digests, balances and rejections.</summary>
[Trait("Category", "IntrinsicsOff")]
public sealed class BulkTransferTests
{
    [Fact]
    public void Random_streams_on_random_pools_lead_to_what_the_transfers_lead_to_one_by_one()
    {
        int accepted = 0;
        SortedSet<string> refused = new(StringComparer.Ordinal);
        for (int seed = 0; seed < 25; seed++)
        {
            RandomPool run = RandomPool.Run(seed, 150);
            TransferTwins twins = new(run.Pool, seed);
            AccountId custodian = run.Pool.Terms.Roles.Custodians.IsEmpty ? Alice : run.Pool.Terms.Roles.Custodians[0];
            Timestamp last = twins.Context.Time;
            twins.RunRandomStreams(40);
            twins.Context = Context.By(custodian).At(last);
            twins.RunRandomStreams(150);
            twins.Context = Context.By(Stranger).At(Timestamp.FromSeconds(last.Seconds + 5)).InBlock(BlockNumber.From(7));
            twins.RunRandomStreams(20);
            twins.Context = Context.By(custodian).At(last);
            twins.RunRandomStreams(3);
            accepted += twins.Accepted;
            refused.UnionWith(twins.Refused.Keys);
        }

        Assert.True(accepted > 2_000, $"only {accepted} transfers were accepted");
        string[] expected =
        [
            PoolRejectionCodes.AmountTooLarge, PoolRejectionCodes.InsufficientShares, PoolRejectionCodes.NotPermitted,
            PoolRejectionCodes.ReservedAccount, PoolRejectionCodes.ZeroAmount,
        ];
        Assert.Empty(expected.Except(refused));
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("9510000000000000000000000", "8032000000000000000000017")]
    [InlineData("8032000000000000000000017", "9510000000000000000000000")]
    [InlineData("3", "340282366920938463463374607431768211000")]
    [InlineData("340282366920938463463374607431768211000", "7")]
    public void Streams_at_any_rate_and_over_blocks_of_the_journal_are_exact(string deposit, string donation)
    {
        TestPool pool = TestPool.Open();
        UInt256 each = UInt256.Parse(deposit) / 16u;
        foreach (int i in Enumerable.Range(0, 16))
        {
            pool.Deposit(Holder(i), each.IsZero ? UInt256.One : each);
        }

        UInt256 room = MaxAssets.Value - pool.Totals.Assets.Value;
        UInt256 gift = UInt256.Parse(donation);
        pool.Donate(Wei(gift < room ? gift : room));
        TransferTwins twins = new(pool.Pool, seed: 5) { Context = pool.By(Custodian) };
        for (int i = 0; i < 4; i++)
        {
            twins.RunRandomStreams(1_500);
        }
    }

    [Fact]
    public void Shares_beyond_sixteen_bytes_take_the_plain_way_and_come_back()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(FirstDepositorDefence.VirtualShares(18)));
        pool.Deposit(Alice, UInt256.One << 90).Deposit(Bob, UInt256.One << 60).Deposit(Carol, 5u);
        Assert.True(pool.Pool.SharesOf(Alice).Value > (UInt256)UInt128.MaxValue);
        TransferTwins twins = new(pool.Pool, seed: 8) { Context = pool.By(Custodian) };
        Shares nearly = Shares.Of((UInt256)UInt128.MaxValue - twins.Bulk.SharesOf(Bob).Value);
        TransferShares[] stream =
        [
            new(Alice, Carol, Sh(7)),
            new(Alice, Bob, nearly - Sh(1)),
            new(Bob, Carol, Sh(1)),
            new(Alice, Bob, Sh(1)),
            new(Alice, Bob, Sh(1)),
            new(Carol, Bob, Sh(3)),
            new(Bob, Carol, Sh(5)),
            new(Bob, Carol, Sh(5)),
        ];
        twins.RunShares(stream);
        Assert.Equal(8, twins.Accepted);
        twins.RunRandomStreams(400);
    }

    [Fact]
    public void What_the_whole_run_depends_on_is_refused_as_one_by_one()
    {
        TestPool paused = TestPool.Open().Deposit(Alice, 1_000);
        _ = paused.Do(Guardian, new PausePool());
        TestPool closed = TestPool.Open(TestTerms.Plain with { TransfersAllowed = false }).Deposit(Alice, 1_000);
        TestPool dead = TestPool.Open(TestTerms.Plain.With(FirstDepositorDefence.DeadShares(Wei(500)))).Deposit(Alice, 1_000);
        (TestPool Pool, AccountId Actor, string Code)[] cases =
        [
            (paused, Custodian, PoolRejectionCodes.Paused),
            (closed, Custodian, PoolRejectionCodes.TransfersNotAllowed),
            (TestPool.Open(), Custodian, PoolRejectionCodes.InsufficientShares),
            (TestPool.Open().Deposit(Alice, 1_000), Stranger, PoolRejectionCodes.NotPermitted),
            (dead, Custodian, PoolRejectionCodes.ReservedAccount),
        ];
        foreach ((TestPool pool, AccountId actor, string code) in cases)
        {
            TransferTwins twins = new(pool.Pool, seed: 1) { Context = pool.By(actor) };
            twins.RunAssets([.. Enumerable.Range(0, 9).Select(i => new TransferAssets(i == 0 ? Dead : Alice, Holder(i), Wei(1)))]);
            Assert.Contains(code, twins.Refused.Keys);
        }

        TransferTwins early = new(cases[3].Pool.Pool, seed: 1);
        early.Context = Context.By(Custodian).At(Timestamp.FromSeconds(early.Context.Time.Seconds - 1));
        early.RunShares([.. Enumerable.Range(0, 9).Select(i => new TransferShares(Alice, Bob, Sh(1)))]);
        Assert.Equal(9, early.Refused[PoolRejectionCodes.TimeBeforeLastEvent]);
    }

    [Fact]
    public void A_pool_that_lost_all_its_assets_prices_nothing_in_bulk_either()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 32).Staked(1);
        _ = pool.Slash(Wei(32));
        TransferTwins twins = new(pool.Pool, seed: 3) { Context = pool.By(Custodian) };
        twins.RunAssets([.. Enumerable.Range(0, 6).Select(_ => new TransferAssets(Alice, Bob, Wei(1)))]);
        Assert.Equal(6, twins.Refused[PoolRejectionCodes.PoolWithoutAssets]);
        twins.RunShares([.. Enumerable.Range(0, 6).Select(_ => new TransferShares(Alice, Bob, Sh(1)))]);
        Assert.Equal(6, twins.Accepted);
    }

    [Fact]
    public void New_receivers_are_numbered_in_the_order_in_which_their_transfers_are_accepted()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 100_000);
        TransferTwins twins = new(pool.Pool, seed: 4) { Context = pool.By(Custodian) };
        twins.RunAssets([.. Enumerable.Range(0, 3_000).Select(i => new TransferAssets(
            i % 5 == 4 ? Holder((i * 7 % 2_000) + 1) : Alice, Holder(i * 11 % 2_000), Wei(i % 9 == 0 ? 0u : 3u)))]);
        Assert.True(twins.Accepted > 2_000);
        Assert.True(twins.Bulk.Ledger.Accounts.Count > 1_500);
    }

    [Fact]
    public void A_handle_that_is_none_throws_where_it_stands_and_keeps_what_came_before()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 1_000).Deposit(Bob, 1);
        AccountTable accounts = pool.Pool.Ledger.Accounts;
        _ = accounts.TryFind(Alice, out AccountHandle alice);
        _ = accounts.TryFind(Bob, out AccountHandle bob);
        AccountHandle none = new((uint)accounts.Count + 1);
        TransferAssetsByHandle[] assets = [.. Enumerable.Repeat(new TransferAssetsByHandle(alice, bob, Wei(1)), 9)];
        TransferSharesByHandle[] shares = [.. Enumerable.Repeat(new TransferSharesByHandle(alice, bob, Sh(1)), 9)];
        assets[7] = assets[7] with { To = none };
        shares[7] = shares[7] with { From = none };
        ulong before = pool.Pool.Ledger.LastEvent.Value;
        Assert.Throws<ArgumentOutOfRangeException>(() => pool.Pool.ExecuteAll(assets, pool.By(Custodian), out _));
        Assert.Equal(before + 7, pool.Pool.Ledger.LastEvent.Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => pool.Pool.ExecuteAll(shares, pool.By(Custodian), out _));
        Assert.Equal(before + 14, pool.Pool.Ledger.LastEvent.Value);
        Assert.Empty(pool.Pool.Ledger.CheckInvariants());
        Assert.Equal(15u, pool.Pool.SharesOf(Bob).Value);
    }

    [Fact]
    public void Nonsense_is_refused_before_anything_is_done()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 1_000);
        TransferAssetsByHandle[] assets = [new(default, default, Wei(1))];
        TransferSharesByHandle[] shares = [new(default, default, Sh(1))];
        Context twice = pool.By(Custodian).For(ClientId.Parse("once"));
        Assert.Throws<ArgumentException>(() => pool.Pool.ExecuteAll(assets, twice, out _));
        Assert.Throws<ArgumentException>(() => pool.Pool.ExecuteAll(shares, twice, out _));
        Assert.Throws<ArgumentException>(() => pool.Pool.ExecuteAll(assets, default, out _));
        Assert.Equal(0, pool.Pool.ExecuteAll(ReadOnlySpan<TransferAssetsByHandle>.Empty, pool.By(Custodian), out Rejection? refused));
        Assert.Null(refused);
        TransferAssets[] nobody = [.. Enumerable.Repeat(new TransferAssets(Alice, Bob, Wei(1)), 6)];
        nobody[5] = nobody[5] with { To = default };
        Assert.Throws<ArgumentException>(() => pool.Pool.ExecuteAll(nobody, pool.By(Custodian), out _));
        Assert.Equal(5u, pool.Pool.SharesOf(Bob).Value);
    }

    private static AccountId Holder(int i) => AccountId.FromLabel($"holder.{i}");
}
