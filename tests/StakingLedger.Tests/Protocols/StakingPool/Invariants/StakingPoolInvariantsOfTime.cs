using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Invariants I14 to I18: what events do to the rate, to others and to history.</summary>
public sealed class StakingPoolInvariantsOfTime
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(100, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void I14_the_rate_does_not_fall_except_in_a_report_with_a_loss_or_where_the_frozen_policy_says_so(int seed)
    {
        PricingPair before = default;
        RandomPools.Each(seed, 500, (run, _, accepted) =>
        {
            PricingPair after = run.Pool.Pair;
            bool mayFall = accepted switch
            {
                EpochReported e => !e.Plan.Sums.Loss.IsZero || run.Pool.Terms.Charter.RateSource == RateSource.Reported,

                // Frozen: a rate that was fixed before a loss, or rounded up, is paid by the others.
                WithdrawalClaimed e => e.Policy == ExitPolicy.Frozen,
                _ => false,
            };
            if (!mayFall && !before.Shares.IsZero && !after.Shares.IsZero)
            {
                // By shares: the last part is paid to the unit and its shares are rounded down, by less than one share.
                bool isPart = accepted is WithdrawalsFinalised { Policy: ExitPolicy.ByShares };
                Assert.True(IsAtLeast(after, before, isPart), $"{accepted}: from {before} to {after}");
            }

            before = after;
        });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void I14_a_probe_holder_never_has_less_in_a_pool_without_losses(int seed)
    {
        AccountId probe = AccountId.FromLabel("probe");
        RandomPool run = new(seed, shape: static t => t.With(RateSource.Live)) { HasLosses = false };
        Context context = Context.By(Actors.Depositor).At(Timestamp.FromSeconds(1_000));
        _ = run.Pool.Execute(new Deposit(probe, Amount.FromWei(1_000_000)), context);
        Amount balance = run.Pool.BalanceOf(probe);
        for (int i = 0; i < 500; i++)
        {
            (IPoolCommand command, Context next) = run.Next();
            if (run.Execute(command, next).TryGetValue(out IEvent? accepted)
                && accepted is not (WithdrawalClaimed { Policy: ExitPolicy.Frozen }
                    or WithdrawalsFinalised { Policy: ExitPolicy.ByShares }))
            {
                Assert.True(run.Pool.BalanceOf(probe) >= balance, $"{accepted}");
            }

            balance = run.Pool.BalanceOf(probe);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void I15_a_reported_rate_stands_still_between_reports(int seed)
    {
        PricingPair pair = default;
        RandomPools.Each(
            seed,
            400,
            (run, _, accepted) =>
            {
                if (accepted is EpochReported reported)
                {
                    Assert.Equal(reported.Plan.StoredPair, run.Pool.Pair);
                    PricingPair live = run.Pool.LivePair;
                    Assert.Equal(live.Shares.IsZero ? PairOf(1, 1) : live, run.Pool.Pair);
                }
                else if (pair != default)
                {
                    Assert.Equal(pair, run.Pool.Pair);
                    Assert.Empty(run.Pool.Ledger.Timeline.StepsOf(run.Pool.Ledger.LastEvent));
                }

                pair = run.Pool.Pair;
            },
            static t => t.With(RateSource.Reported));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void I16_a_transfer_touches_two_accounts_and_nobody_elses_shares_move_in_any_command_of_a_holder(int seed)
    {
        Dictionary<AccountId, Shares> before = [];
        RandomPools.Each(seed, 400, (run, _, accepted) =>
        {
            HashSet<AccountId> touched = accepted switch
            {
                SharesTransferred e => [e.From, e.To],
                Deposited e => [e.To],
                Redeemed e => [e.Holder],
                WithdrawalRequested e => [e.Holder, Actors.Queue],
                WithdrawalCancelled e => [e.Owner, Actors.Queue],
                WithdrawalsFinalised or WithdrawalClaimed => [Actors.Queue],
                EpochReported e => [.. e.Plan.Fee.Parts.Select(static p => p.Account)],
                _ => [],
            };
            before[Actors.Dead] = Shares.Of(run.Pool.Terms.Charter.Defence.DeadAssets.Value);
            foreach (AccountId account in run.Accounts())
            {
                Shares held = run.Pool.SharesOf(account);
                if (!touched.Contains(account))
                {
                    Assert.Equal(before.GetValueOrDefault(account), held);
                }

                before[account] = held;
            }
        });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void I17_a_replay_is_the_replay_of_a_prefix_and_of_the_suffix_at_any_cut(int seed)
    {
        StakingPool live = RandomPool.Run(seed, 250, withIds: true).Pool;
        StakingPool replayed = StakingPool.Replay(live.Events());
        AssertSame(live, replayed);
        AssertSame(live, StakingPool.Replay(live.Ledger.Journal));
        for (ulong cut = 1; cut <= live.Ledger.LastEvent.Value; cut += 13)
        {
            StakingPool prefix = live.StateAt(EventNumber.From(cut));
            StakingPool resumed = StakingPool.Restore(prefix.Snapshot());
            resumed.Ledger.AppendFrom(live.Ledger.Journal);
            AssertSame(live, resumed);
        }
    }

    [Fact]
    public void I18_a_command_sent_twice_under_one_id_happens_once_and_says_so()
    {
        for (int seed = 0; seed < 8; seed++)
        {
            RandomPool run = new(seed);
            for (int i = 0; i < 200; i++)
            {
                (IPoolCommand command, Context context) = run.Next();
                Context named = context.For(ClientId.Parse($"{i}"));
                Outcome<IEvent> first = run.Execute(command, named);
                Digest state = run.Pool.Ledger.StateDigest();
                EventNumber last = run.Pool.Ledger.LastEvent;
                Assert.Equal(first, run.Execute(command, named));
                Assert.Equal((state, last), (run.Pool.Ledger.StateDigest(), run.Pool.Ledger.LastEvent));
            }
        }
    }

    private static void AssertSame(StakingPool expected, StakingPool actual)
    {
        Assert.Equal(expected.Ledger.StateDigest(), actual.Ledger.StateDigest());
        Assert.Equal(expected.Ledger.JournalDigest(includeOpenTail: true), actual.Ledger.JournalDigest(includeOpenTail: true));
        Assert.Equal(expected.Snapshot(), actual.Snapshot());
        Assert.Empty(actual.Ledger.CheckInvariants());
    }

    /// <summary>a/s ≥ h/j, exactly; or less by at most what one share of then was worth.</summary>
    private static bool IsAtLeast(in PricingPair now, in PricingPair earlier, bool butForOneShare)
    {
        System.Numerics.BigInteger slack = butForOneShare ? (System.Numerics.BigInteger)earlier.Assets.Value : 0;
        return ((System.Numerics.BigInteger)now.Assets.Value * (System.Numerics.BigInteger)earlier.Shares.Value) + slack
            >= (System.Numerics.BigInteger)earlier.Assets.Value * (System.Numerics.BigInteger)now.Shares.Value;
    }
}
