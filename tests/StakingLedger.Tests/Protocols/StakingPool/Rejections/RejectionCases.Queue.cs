using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <content>Cancelling, finalising, claiming.</content>
internal static partial class RejectionCases
{
    private static TestPool Requested(PoolTerms? terms = null)
    {
        TestPool pool = Of(terms ?? TestTerms.Plain.With(ExitPolicy.Capped));
        _ = pool.Request(Alice, Wei(100));
        return pool;
    }

    private static TestPool Finalised(PoolTerms? terms = null)
    {
        TestPool pool = Requested(terms);
        _ = pool.Finalise(Wei(100));
        return pool;
    }

    private static TestPool Claimed()
    {
        TestPool pool = Finalised();
        _ = pool.Claim(Alice, 1);
        return pool;
    }

    /// <summary>A request of this policy, and then a loss of everything else.</summary>
    private static TestPool RequestedOfNothing(ExitPolicy policy, bool donate = false)
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(policy)).Deposit(Alice, 128).Staked(4);
        _ = pool.Request(Alice, Wei(1));
        _ = pool.Slash(Wei(128));
        return donate ? pool.Donate(Wei(1_000)) : pool;
    }

    private static IEnumerable<RejectionCase> OfQueue()
    {
        PoolTerms never = TestTerms.Plain.With(ExitPolicy.Capped, cancel: false);
        yield return Case("unknown-request", () => Paused(Requested()), Bob, new CancelWithdrawal(Req(2)));
        yield return Case("unknown-request", () => Requested(), Bob, new CancelWithdrawal(Req(0)));
        yield return Case("not-permitted", () => Paused(Requested()), Bob, new CancelWithdrawal(Req(1)));
        yield return Case("paused", () => Paused(Requested(never)), Alice, new CancelWithdrawal(Req(1)));
        yield return Case("cancel-not-allowed", () => Finalised(never), Alice, new CancelWithdrawal(Req(1)));
        yield return Case("nothing-to-cancel", () => Finalised(), Alice, new CancelWithdrawal(Req(1)));
        yield return Case("pool-without-assets", () => RequestedOfNothing(ExitPolicy.ProRata), Alice, new CancelWithdrawal(Req(1)));
        yield return Case("buys-no-share", () => RequestedOfNothing(ExitPolicy.ProRata, donate: true), Alice, new CancelWithdrawal(Req(1)));
        yield return Case("pool-without-assets", () => RequestedOfNothing(ExitPolicy.Frozen), Alice, new CancelWithdrawal(Req(1)));
        yield return Case("buys-no-share", () => Requested(TestTerms.Plain.With(ExitPolicy.Frozen)).Donate(Wei(9_999_999)), Alice, new CancelWithdrawal(Req(1)));

        yield return Case("not-permitted", () => Paused(Requested()), Alice, new FinaliseWithdrawals(MaxAssets + Wei(1)));
        yield return Case("paused", () => Paused(Requested()), Oracle, new FinaliseWithdrawals(MaxAssets + Wei(1)));
        yield return Case("amount-too-large", () => Requested(), Oracle, new FinaliseWithdrawals(MaxAssets + Wei(1)));
        yield return Case("buffer-short", Plain, Treasurer, new FinaliseWithdrawals(Wei(1_001)));
        yield return Case("nothing-to-finalise", Plain, Treasurer, new FinaliseWithdrawals(Wei(1_000)));
        yield return Case("budget-below-request", () => Requested(), Treasurer, new FinaliseWithdrawals(Wei(99)));
        yield return Case("nothing-to-finalise", () => Requested(TestTerms.Plain.With(ExitPolicy.ByShares)), Treasurer, new FinaliseWithdrawals(Amount.Zero));
        yield return Case("nothing-to-finalise", () => RequestedOfNothing(ExitPolicy.ByShares), Treasurer, new FinaliseWithdrawals(Amount.Zero));

        yield return Case("unknown-request", () => Requested(), Bob, new ClaimWithdrawal(Req(2)));
        yield return Case("not-permitted", () => Claimed(), Bob, new ClaimWithdrawal(Req(1)));
        yield return Case("already-claimed", () => Claimed(), Alice, new ClaimWithdrawal(Req(1)));
        yield return Case("not-finalised", () => Requested(), Alice, new ClaimWithdrawal(Req(1)));

        PoolTerms bound = never with { TransfersAllowed = false };
        yield return Case("unknown-request", () => Paused(Requested()), Bob, new TransferClaim(Req(2), Queue));
        yield return Case("not-permitted", () => Paused(Requested()), Bob, new TransferClaim(Req(1), Queue));
        yield return Case("paused", () => Paused(Requested(bound)), Alice, new TransferClaim(Req(1), Queue));
        yield return Case("transfers-not-allowed", () => Requested(bound), Alice, new TransferClaim(Req(1), Queue));
        yield return Case("reserved-account", () => Claimed(), Alice, new TransferClaim(Req(1), Queue));
        yield return Case("already-claimed", () => Claimed(), Alice, new TransferClaim(Req(1), Bob));
    }
}
