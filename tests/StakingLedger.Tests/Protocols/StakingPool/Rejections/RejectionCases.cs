using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>One case for every command and every check it makes, in the order of docs/staking-pool.md.</summary>
internal static partial class RejectionCases
{
    private static readonly Shares AllShares = Shares.Of(UInt256.MaxValue);

    public static IEnumerable<RejectionCase> All() =>
    [
        .. OfHolders(), .. OfLeaving(), .. OfQueue(), .. OfRedemption(), .. OfRouting(), .. OfReports(), .. OfTreasury(),
        .. OfGovernance(),
    ];

    private static RejectionCase Case(string code, Func<TestPool> pool, AccountId actor, IPoolCommand command) =>
        new("pool." + code, pool, actor, _ => command);

    private static RejectionCase Case(string code, Func<TestPool> pool, AccountId actor, Func<TestPool, IPoolCommand> command) =>
        new("pool." + code, pool, actor, command);

    private static TestPool Plain() => TestPool.Open().Deposit(Alice, 1_000);

    private static TestPool Of(PoolTerms terms) => TestPool.Open(terms).Deposit(Alice, 1_000);

    private static TestPool Paused(TestPool pool)
    {
        _ = pool.Do(Guardian, new PausePool());
        return pool;
    }

    /// <summary>All 128 assets were slashed away: 128 shares are left with nothing.</summary>
    private static TestPool Empty(PoolTerms terms)
    {
        TestPool pool = TestPool.Open(terms).Deposit(Alice, 128).Staked(4);
        _ = pool.Slash(Wei(128));
        return pool;
    }

    private static PoolTerms Limited(PoolLimits limits) => TestTerms.Plain.With(limits);

    private static PoolTerms Closed() => TestTerms.Plain with { Roles = TestTerms.Roles with { AnyoneMayDeposit = false } };

    private static IEnumerable<RejectionCase> OfHolders()
    {
        Deposit deposit = new(Alice, Wei(10));
        yield return Case("already-opened", Plain, Governor, new OpenPool(TestTerms.Plain));
        yield return new RejectionCase("pool.time-before-last-event", Plain, Alice, p =>
        {
            p.Now = 999;
            return deposit;
        });

        yield return Case("not-permitted", () => Of(Closed()), Stranger, deposit);
        yield return Case("paused", () => Paused(Plain()), Alice, new Deposit(Queue, Amount.Zero));
        yield return Case("reserved-account", Plain, Alice, new Deposit(Queue, Amount.Zero));
        yield return Case("reserved-account", Plain, Alice, new Deposit(Dead, Wei(1)));
        yield return Case("zero-amount", Plain, Alice, new Deposit(Alice, Amount.Zero));
        yield return Case("amount-too-large", Plain, Alice, new Deposit(Alice, MaxAssets + Wei(1)));
        PoolLimits both = new() { MinDeposit = Wei(20), DepositRate = new DepositRate(Wei(1), 1) };
        yield return Case("below-minimum", () => TestPool.Open(Limited(both)), Alice, deposit);
        yield return Case(
            "above-maximum", () => TestPool.Open(Limited(both with { MinDeposit = Wei(1), MaxDeposit = Wei(5) })), Alice, deposit);
        yield return Case(
            "deposit-rate-limit", () => TestPool.Open(Limited(both with { MinDeposit = Wei(1) })), Alice, deposit);
        yield return Case("pool-without-assets", () => Empty(TestTerms.Plain), Alice, deposit);
        yield return Case("pool-without-assets", () => Stale(), Alice, deposit);
        yield return Case("buys-no-share", () => Plain().Donate(Wei(9_001)), Alice, deposit);
        yield return Case("capacity-exceeded", Plain, Alice, new Deposit(Alice, MaxAssets));

        yield return Case("not-permitted", () => Of(Closed()), Stranger, new Donate(Amount.Zero));
        yield return Case("paused", () => Paused(Plain()), Alice, new Donate(Amount.Zero));
        yield return Case("zero-amount", () => TestPool.Open(), Alice, new Donate(Amount.Zero));
        yield return Case("amount-too-large", () => TestPool.Open(), Alice, new Donate(MaxAssets + Wei(1)));
        yield return Case("nobody-to-receive", () => TestPool.Open(), Alice, new Donate(MaxAssets));
        yield return Case("capacity-exceeded", Plain, Alice, new Donate(MaxAssets));

        yield return Case("not-permitted", () => Paused(Plain()), Bob, new TransferAssets(Alice, Bob, Amount.Zero));
        yield return Case(
            "paused", () => Paused(Of(TestTerms.Plain with { TransfersAllowed = false })), Alice, new TransferAssets(Alice, Queue, Wei(1)));
        yield return Case(
            "transfers-not-allowed",
            () => Of(TestTerms.Plain with { TransfersAllowed = false }),
            Alice,
            new TransferAssets(Alice, Queue, Wei(1)));
        yield return Case("reserved-account", Plain, Queue, new TransferAssets(Queue, Alice, Amount.Zero));
        yield return Case("reserved-account", Plain, Alice, new TransferAssets(Alice, Dead, Amount.Zero));
        yield return Case("zero-amount", () => Empty(TestTerms.Plain), Alice, new TransferAssets(Alice, Bob, Amount.Zero));
        yield return Case("amount-too-large", () => Empty(TestTerms.Plain), Alice, new TransferAssets(Alice, Bob, MaxAssets + Wei(1)));
        yield return Case("pool-without-assets", () => Empty(TestTerms.Plain), Alice, new TransferAssets(Alice, Bob, Wei(1)));
        yield return Case("moves-no-share", () => Plain().Donate(Wei(9_000)), Bob, new TransferAssets(Bob, Alice, Wei(1)));
        yield return Case("insufficient-shares", Plain, Bob, new TransferAssets(Bob, Alice, Wei(1)));

        yield return Case("not-permitted", () => Paused(Plain()), Bob, new TransferShares(Alice, Bob, Sh(0)));
        yield return Case(
            "paused", () => Paused(Of(TestTerms.Plain with { TransfersAllowed = false })), Alice, new TransferShares(Alice, Queue, Sh(0)));
        yield return Case(
            "transfers-not-allowed",
            () => Of(TestTerms.Plain with { TransfersAllowed = false }),
            Alice,
            new TransferShares(Alice, Queue, Sh(0)));
        yield return Case("reserved-account", Plain, Alice, new TransferShares(Alice, Queue, Sh(0)));
        yield return Case("zero-amount", Plain, Bob, new TransferShares(Bob, Alice, Sh(0)));
        yield return Case("insufficient-shares", Plain, Bob, new TransferShares(Bob, Alice, AllShares));
    }

    /// <summary>A reported rate that still prices, while a claim of a frozen request has taken all that losses had left.</summary>
    private static TestPool Stale()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(RateSource.Reported).With(ExitPolicy.Frozen));
        pool.Deposit(Alice, 128).Deposit(Bob, 128).Staked(4);
        _ = pool.Request(Alice, Wei(128));
        _ = pool.Finalise(Wei(128));
        _ = pool.Slash(Wei(128));
        _ = pool.Claim(Alice, 1);
        Assert.Equal((Amount.Zero, PairOf(128, 256)), (pool.Totals.Assets, pool.Pool.Pair));
        return pool;
    }

    private static IEnumerable<RejectionCase> OfLeaving()
    {
        PoolLimits limits = new() { MinWithdrawal = Wei(20) };
        foreach (bool byShares in new[] { false, true })
        {
            IPoolCommand Ask(AccountId who, ulong amount) =>
                byShares ? new RequestWithdrawalOfShares(who, Sh(amount)) : new RequestWithdrawal(who, Wei(amount));

            yield return Case("not-permitted", () => Paused(Plain()), Bob, Ask(Alice, 0));
            yield return Case("paused", () => Paused(Plain()), Queue, Ask(Queue, 0));
            yield return Case("reserved-account", Plain, Queue, Ask(Queue, 0));
            yield return Case("zero-amount", () => Empty(TestTerms.Plain), Alice, Ask(Alice, 0));
            yield return Case("pool-without-assets", () => Empty(TestTerms.Plain), Alice, Ask(Alice, 1));
            yield return Case("below-minimum", () => Of(Limited(limits)), Bob, Ask(Bob, 10));
            yield return Case(
                "above-maximum", () => Of(Limited(limits with { MinWithdrawal = Wei(1), MaxWithdrawal = Wei(5) })), Bob, Ask(Bob, 10));
            yield return Case("insufficient-shares", Plain, Bob, Ask(Bob, 10));
            foreach (ExitPolicy policy in new[] { ExitPolicy.ProRata, ExitPolicy.Fixed })
            {
                yield return Case("insufficient-shares", () => WipedOut(policy), Bob, Ask(Bob, 1));
                yield return Case("exits-wiped-out", () => WipedOut(policy), Alice, Ask(Alice, 1));
                yield return Case("assets-short", () => Short(policy), Carol, Ask(Carol, 90));
            }
        }

        yield return Case("amount-too-large", () => Empty(TestTerms.Plain), Alice, new RequestWithdrawal(Alice, MaxAssets + Wei(1)));
        yield return Case("moves-no-share", () => Plain().Donate(Wei(9_000)), Bob, new RequestWithdrawal(Bob, Wei(1)));
        yield return Case("worth-nothing", () => Poor(TestTerms.Plain), Bob, new RequestWithdrawalOfShares(Bob, Sh(1)));
        yield return Case("insufficient-shares", Plain, Bob, new RequestWithdrawalOfShares(Bob, AllShares));
        yield return Case("capacity-exceeded", ManyTickets, Alice, new RequestWithdrawal(Alice, MaxAssets - Wei(2)));
    }

    /// <summary>One unit for 128 shares.</summary>
    private static TestPool Poor(PoolTerms terms)
    {
        TestPool pool = TestPool.Open(terms).Deposit(Alice, 128).Staked(4);
        _ = pool.Slash(Wei(127));
        return pool;
    }

    private static TestPool WipedOut(ExitPolicy policy)
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(policy)).Deposit(Alice, 128).Staked(4);
        _ = pool.Request(Alice, Wei(64));
        _ = pool.Slash(Wei(128));
        return pool.Donate(Wei(64));
    }

    /// <summary>A loss after a finalisation of the frozen policy: the escrow bears nothing of it.</summary>
    private static TestPool Short(ExitPolicy policy)
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(ExitPolicy.Frozen)).Deposit(Alice, 128).Deposit(Carol, 128).Staked(4);
        _ = pool.Request(Alice, Wei(128));
        _ = pool.Finalise(Wei(128));
        _ = pool.Slash(Wei(64));
        return pool.ChangeTerms(t => t.With(policy));
    }

    /// <summary>The liability was halved again and again, so that tickets are cheap.</summary>
    private static TestPool ManyTickets()
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(ExitPolicy.ProRata).With(new ValidatorSize(MaxAssets, 1)));
        pool.Deposit(Alice, MaxAssets).Staked(1);
        _ = pool.Request(Alice, MaxAssets - Wei(1));
        _ = pool.Slash(MaxAssets - Wei(2));
        pool.Donate(MaxAssets - Wei(2));
        return pool;
    }

    private static IEnumerable<RejectionCase> OfRedemption()
    {
        PoolTerms off = TestTerms.Plain.With(ExitPolicy.Capped, redeem: false);
        PoolTerms on = TestTerms.Plain.With(ExitPolicy.Capped);
        PoolLimits limits = new() { MinWithdrawal = Wei(20) };
        yield return Case("not-permitted", () => Paused(Of(off)), Bob, new Redeem(Alice, Sh(0)));
        yield return Case("paused", () => Paused(Of(off)), Alice, new Redeem(Alice, Sh(0)));
        yield return Case("redemption-off", () => Of(off), Queue, new Redeem(Queue, Sh(0)));
        yield return Case("reserved-account", () => Of(on), Queue, new Redeem(Queue, Sh(0)));
        yield return Case("zero-amount", () => Empty(on), Alice, new Redeem(Alice, Sh(0)));
        yield return Case("pool-without-assets", () => Empty(on), Alice, new Redeem(Alice, Sh(1)));
        yield return Case("worth-nothing", () => Poor(on.With(limits)), Bob, new Redeem(Bob, Sh(1)));
        yield return Case("below-minimum", () => Of(on.With(limits)), Bob, new Redeem(Bob, Sh(10)));
        yield return Case(
            "above-maximum",
            () => Of(on.With(limits with { MinWithdrawal = Wei(1), MaxWithdrawal = Wei(5) })),
            Bob,
            new Redeem(Bob, Sh(10)));
        yield return Case("insufficient-shares", () => Of(on), Bob, new Redeem(Bob, Sh(10)));
        yield return Case("insufficient-shares", () => Of(on), Bob, new Redeem(Bob, AllShares));
        yield return Case("buffer-short", () => TestPool.Open(on).Deposit(Alice, 128).Staked(4), Alice, new Redeem(Alice, Sh(1)));
    }
}
