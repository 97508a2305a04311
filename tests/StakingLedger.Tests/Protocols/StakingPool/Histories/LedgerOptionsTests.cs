using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>How a ledger sets up its tables, and what a block learns from the one before it, changes no result and no byte.</summary>
[Trait("Category", "IntrinsicsOff")]
public sealed class LedgerOptionsTests
{
    private const int Commands = 13_000;

    private static readonly Lazy<(StakingPool Pool, List<Context> Contexts)> Usual = new(static () => Run(null, general: true));

    public static TheoryData<long, int, int, bool> Options => new()
    {
        { 0, 0, 0, false },
        { 0, 0, 0, true },
        { 20_000, 0, 0, false },
        { 20_000, 20_000, 5_000, true },
        { 20_000, 20_000, 5_000, false },
        { 5_000, 3_000, 100, true },
        { 4_096, 1, 1, true },
        { 1, 7_000, 3, false },
        { 12_289, 64, 64, true },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public void Room_made_before_changes_nothing(long events, int steps, int accounts, bool touches)
    {
        LedgerOptions options = new()
        {
            ExpectedEvents = events,
            ExpectedSteps = steps,
            ExpectedAccounts = accounts,
            TouchMemory = touches,
            IndexSeed = (ulong)events + 3,
        };
        (StakingPool pool, _) = Run(options, general: false);
        DemandSame(Usual.Value.Pool, pool);
        Assert.Empty(pool.Ledger.CheckInvariants());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(30_000, 30_000)]
    public void A_pool_taken_up_inside_a_block_goes_on_the_same(long events, int steps)
    {
        LedgerOptions options = new() { ExpectedEvents = events, ExpectedSteps = steps, TouchMemory = events != 0 };
        foreach (int cut in new[] { 1, 700, 4_200, 9_000 })
        {
            Script script = new();
            StakingPool pool = Open(null);
            for (int i = 0; i < Commands; i++)
            {
                pool = i == cut ? StakingPool.Restore(pool.Snapshot(), options) : pool;
                (IPoolCommand command, Context context) = script.Next();
                _ = Execute(pool, command, context);
            }

            Assert.Equal(Usual.Value.Pool.Ledger.JournalDigest(includeOpenTail: true), pool.Ledger.JournalDigest(includeOpenTail: true));
            Assert.Equal(Usual.Value.Pool.Snapshot(), pool.Snapshot());
        }
    }

    [Fact]
    public void Contexts_of_all_blocks_read_back_as_they_were_given()
    {
        (StakingPool pool, List<Context> contexts) = Run(null, general: false);
        Assert.True(pool.Ledger.LastEvent.Value > 3 * 4_096);
        Assert.Equal(Usual.Value.Contexts, contexts);
        for (int i = 0; i < contexts.Count; i++)
        {
            Assert.Equal(contexts[i], pool.Ledger.ContextOf(EventNumber.From((ulong)i + 1)));
        }

        DemandSame(Usual.Value.Pool, StakingPool.Replay(pool.Ledger.Journal));
        DemandSame(Usual.Value.Pool, StakingPool.Replay(pool.Events(), new LedgerOptions { ExpectedEvents = 9_000, ExpectedSteps = 50 }));
    }

    private static void DemandSame(StakingPool expected, StakingPool actual)
    {
        Assert.Equal(expected.Ledger.LastEvent, actual.Ledger.LastEvent);
        Assert.Equal(expected.Ledger.JournalDigest(includeOpenTail: true), actual.Ledger.JournalDigest(includeOpenTail: true));
        Assert.Equal(expected.Ledger.StateDigest(), actual.Ledger.StateDigest());
        Assert.Equal(expected.Snapshot(), actual.Snapshot());
        Assert.Equal(expected.Ledger.Timeline.Count, actual.Ledger.Timeline.Count);
        for (int step = 0; step < expected.Ledger.Timeline.Count; step++)
        {
            Assert.Equal(expected.Ledger.Timeline[step], actual.Ledger.Timeline[step]);
            Assert.Equal(expected.Ledger.Timeline.EventOf(step), actual.Ledger.Timeline.EventOf(step));
        }
    }

    private static StakingPool Open(LedgerOptions? options) => StakingPool.Open(TestTerms.Plain, Script.Opening, options);

    /// <summary>The pool after the script, and the context of every event.</summary>
    private static (StakingPool Pool, List<Context> Contexts) Run(LedgerOptions? options, bool general)
    {
        Script script = new();
        StakingPool pool = Open(options);
        List<Context> contexts = [Script.Opening];
        for (int i = 0; i < Commands; i++)
        {
            (IPoolCommand command, Context context) = script.Next();
            if (general ? pool.Execute(command, context).IsAccepted : Execute(pool, command, context))
            {
                contexts.Add(context);
            }
        }

        return (pool, contexts);
    }

    private static bool Execute(StakingPool pool, IPoolCommand command, in Context context) => command switch
    {
        Deposit deposit => pool.Execute(in deposit, context).IsAccepted,
        TransferAssets transfer => pool.Execute(in transfer, context).IsAccepted,
        TransferShares transfer => pool.Execute(in transfer, context).IsAccepted,
        _ => pool.Execute(command, context).IsAccepted,
    };

    /// <summary>Commands whose blocks differ: one context or thousands, payloads in every row or in none, long or short.</summary>
    private sealed class Script
    {
        private readonly Random _random = new(31);
        private int _place;
        private ulong _now = 1_000;

        public static Context Opening => Context.By(Governor).At(Timestamp.FromSeconds(1_000));

        public (IPoolCommand Command, Context Context) Next()
        {
            int place = _place++;
            if (place < 50)
            {
                return (new Deposit(Holder(place), Wei(LaneWorkload.Unit * 1_000u)), Opening with { Actor = Custodian });
            }

            int phase = place / 1_500 % 8;
            bool hasContexts = phase is 1 or 2 or 5 or 7 || (phase == 3 && place % 9 == 0);
            _now += hasContexts ? 1UL : 0;
            Context context = Context.By(hasContexts && place % 3 == 0 ? Holder(place % 50) : Custodian)
                .At(Timestamp.FromSeconds(_now))
                .InBlock(BlockNumber.From(hasContexts ? (ulong)place / 2 : 0));
            return (Command(phase, place), phase == 6 && place % 4 == 0 ? context.For(ClientId.Parse($"client.{place}")) : context);
        }

        private IPoolCommand Command(int phase, int place)
        {
            UInt256 size = LaneWorkload.Unit >> _random.Next(1, 60);
            AccountId one = Holder(place % 50);
            AccountId other = place % 40 == 0 ? AccountId.FromLabel($"new.{place}") : Holder(_random.Next(50));
            return (phase, _random.Next(30)) switch
            {
                (_, 0) => new Donate(Wei(size)),
                (1 or 4, _) => new Deposit(other, Wei(size)),
                (0 or 5, _) => new TransferShares(one, other, Sh(size)),
                (_, < 12) => new Deposit(other, Wei(size)),
                (_, < 20) => new TransferAssets(one, other, Wei(size)),
                (_, 20) => new TransferShares(one, other, Sh(LaneWorkload.Unit * 9_999u)),
                _ => new TransferShares(one, other, Sh(size)),
            };
        }

        private static AccountId Holder(int i) => AccountId.FromLabel($"holder.{i}");
    }
}
