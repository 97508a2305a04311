using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Client ids in the house pool: typed, untyped and allocation-free entries alike.</summary>
public sealed class ClientIdOutcomeTests
{
    private static readonly ClientId Id = ClientId.Parse("instruction-1");

    [Fact]
    public void The_allocation_free_entries_give_the_earlier_outcome_again()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 1_000);
        Context context = pool.By(Alice).For(Id);
        Outcome<Deposited> deposited = pool.Pool.Execute(new Deposit(Alice, Wei(10)), context);
        Context second = pool.By(Alice).For(ClientId.Parse("2"));
        Outcome<SharesTransferred> byAssets = pool.Pool.Execute(new TransferAssets(Alice, Bob, Wei(3)), second);
        Context third = pool.By(Alice).For(ClientId.Parse("3"));
        Outcome<SharesTransferred> byShares = pool.Pool.Execute(new TransferShares(Alice, Bob, Sh(4)), third);
        Digest state = pool.Pool.Ledger.StateDigest();

        Assert.Equal(deposited, pool.Pool.Execute(new Deposit(Alice, Wei(10)), context));
        Assert.Equal(byAssets, pool.Pool.Execute(new TransferAssets(Alice, Bob, Wei(3)), second));
        Assert.Equal(byShares, pool.Pool.Execute(new TransferShares(Alice, Bob, Sh(4)), third));
        Assert.Equal(
            new LedgerRejection.ClientIdReused(Id, EventNumber.From(3)),
            pool.Pool.Execute(new Deposit(Alice, Wei(11)), context).Rejection);
        Assert.Equal(
            new LedgerRejection.ClientIdReused(Id, EventNumber.From(3)),
            pool.Pool.Execute(new TransferShares(Alice, Bob, Sh(4)), context).Rejection);
        Assert.Equal(state, pool.Pool.Ledger.StateDigest());
    }

    [Fact]
    public void Typed_and_untyped_entries_share_the_ids()
    {
        TestPool pool = TestPool.Open();
        Context context = pool.By(Alice).For(Id);
        Deposited typed = pool.Pool.Execute<Deposited>(new Deposit(Alice, Wei(10)), context).OrThrow();
        IPoolCommand same = new Deposit(Alice, Wei(10));

        Assert.Equal((IEvent)typed, pool.Pool.Execute(same, context).OrThrow());
        Assert.Equal((IEvent)typed, pool.Pool.Preview(same, context).OrThrow());
        Assert.Equal(typed, pool.Pool.Preview<Deposited>(new Deposit(Alice, Wei(10)), context).OrThrow());
        Assert.Equal((IEvent)typed, pool.Pool.Ledger.Execute(same, context).OrThrow());
        Assert.Equal(EventNumber.From(2), pool.Pool.Ledger.LastEvent);
    }

    [Fact]
    public void An_id_comes_before_every_other_check_even_in_a_paused_pool_and_with_an_earlier_time()
    {
        TestPool pool = TestPool.Open();
        Context context = pool.By(Alice).For(Id);
        Outcome<Deposited> first = pool.Pool.Execute(new Deposit(Alice, Wei(10)), context);
        pool.Now += 50;
        _ = pool.Do(Guardian, new PausePool());

        Assert.Equal(first, pool.Pool.Execute(new Deposit(Alice, Wei(10)), context));
        Assert.Equal("ledger.client-id-reused", pool.Pool.Execute(new Deposit(Alice, Wei(9)), context).Rejection?.Code);
        Assert.Equal("pool.paused", pool.Pool.Execute(new Deposit(Alice, Wei(9)), pool.By(Alice)).Rejection?.Code);
    }

    [Fact]
    public void A_report_with_many_lines_is_known_again_after_a_snapshot_by_its_content()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 10_000).WithOperator(1, validators: 3).Allocate(9);
        ReportEpoch report = pool.NextReport(
            TestPool.Line(100) with { Deposited = Wei(32), ConsensusRewards = Wei(3) },
            TestPool.Line(101) with { Closing = Wei(0) },
            TestPool.Line(102) with { ExecutionRewards = Wei(9) });
        Context context = pool.By(Oracle).For(Id);
        EpochReported reported = pool.Pool.Execute(report, context).OrThrow();
        ReportEpoch same = report with { Lines = [.. report.Lines.AsSpan()] };
        ReportEpoch other = report with { Lines = [.. report.Lines.AsSpan()[1..]] };

        foreach (StakingPool again in new[]
        {
            pool.Pool, StakingPool.Restore(pool.Pool.Snapshot()), StakingPool.Replay(pool.Pool.Ledger.Journal),
            StakingPool.Replay(pool.Pool.Events()), pool.Pool.StateAt(pool.Pool.Ledger.LastEvent),
        })
        {
            Assert.Equal(reported, again.Execute(same, context).OrThrow());
            Assert.Equal("ledger.client-id-reused", again.Execute(other, context).Rejection?.Code);
            Assert.Equal(pool.Pool.Ledger.StateDigest(), again.Ledger.StateDigest());
            Assert.Equal(pool.Pool.Snapshot(), again.Snapshot());
        }
    }

    [Fact]
    public void The_opening_itself_may_have_an_id()
    {
        Context context = Context.By(Governor).At(Timestamp.FromSeconds(1)).For(Id);
        StakingPool pool = StakingPool.Open(TestTerms.Plain, context);
        Assert.Equal(new PoolOpened(TestTerms.Plain), pool.Execute(new OpenPool(TestTerms.Plain), context).OrThrow());
        Assert.Equal("pool.already-opened", pool.Execute(new OpenPool(TestTerms.Plain), context.For(default)).Rejection?.Code);
    }

    [Fact]
    public void Every_event_of_a_history_is_given_again_under_its_id()
    {
        StakingPool pool = RandomPool.Run(seed: 11, commands: 600, withIds: true).Pool;
        StakingPool restored = StakingPool.Restore(pool.Snapshot());
        int asked = 0;
        for (EventNumber number = EventNumber.First; number <= pool.Ledger.LastEvent; number = number.Next())
        {
            Context context = pool.Ledger.ContextOf(number);
            if (!context.Client.IsDefault)
            {
                IPoolCommand command = (IPoolCommand)pool.Ledger.CommandBehind(number);
                Assert.Equal(pool.Ledger.EventAt(number), pool.Execute(command, context).OrThrow());
                Assert.Equal(pool.Ledger.EventAt(number), restored.Execute(command, context).OrThrow());
                asked++;
            }
        }

        Assert.Equal(pool.Ledger.ReceiptCount, asked);
        Assert.True(asked > 60, $"only {asked} ids");
        Assert.Equal(pool.Ledger.StateDigest(), restored.Ledger.StateDigest());
    }

    [Fact]
    public void A_batch_refuses_a_context_with_an_id()
    {
        TestPool pool = TestPool.Open().Deposit(Alice, 10);
        Context context = pool.By(Alice).For(Id);
        Assert.Throws<ArgumentException>(() => pool.Pool.ExecuteAll([new TransferAssets(Alice, Bob, Wei(1))], context, out _));
        Assert.Throws<ArgumentException>(() => pool.Pool.ExecuteAll([new TransferShares(Alice, Bob, Sh(1))], context, out _));
        Assert.Equal(Sh(10), pool.Pool.SharesOf(Alice));
    }
}
