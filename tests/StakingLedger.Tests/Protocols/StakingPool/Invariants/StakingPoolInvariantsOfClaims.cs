using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Invariants I21 to I25: claims, previews, limits, errors and the journal.</summary>
public sealed class StakingPoolInvariantsOfClaims
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(200, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void I21_a_finalised_claim_keeps_its_amount_the_queue_is_first_in_first_out_and_claims_are_reserved(int seed)
    {
        Dictionary<RequestId, Amount> claimable = [];
        RandomPools.Each(seed, 500, (run, _, accepted) =>
        {
            if (accepted is WithdrawalsFinalised finalised)
            {
                Assert.Equal(finalised.Fills.Select(static f => f.Request), finalised.Fills.Select(static f => f.Request).Order());
                RequestId last = finalised.Fills[^1].Request;
                WithdrawalView? left = run.Pool.Requests.FirstOrDefault(r => r.Id < last && r.Status == RequestStatus.Pending);
                Assert.Null(left);
                foreach (RequestFill fill in finalised.Fills)
                {
                    claimable[fill.Request] = claimable.GetValueOrDefault(fill.Request) + fill.SetAside;
                }
            }

            if (accepted is WithdrawalClaimed claimed)
            {
                Assert.Equal(claimable[claimed.Request], claimed.Paid + claimed.Fee);
                claimable[claimed.Request] = Amount.Zero;
            }

            Amount sum = Amount.Zero;
            foreach (WithdrawalView request in run.Pool.Requests)
            {
                Assert.Equal(claimable.GetValueOrDefault(request.Id), request.Claimable);
                sum += request.Claimable;
            }

            PoolTotals totals = run.Pool.Totals();
            Assert.Equal(totals.Reserved + totals.FrozenEscrow, sum + totals.ClaimDust);
        });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void I21_everyone_can_leave_in_any_order(int seed)
    {
        foreach (ExitPolicy policy in Enum.GetValues<ExitPolicy>())
        {
            RandomPool run = new(
                seed, shape: t => (t with { Limits = PoolLimits.None, TransfersAllowed = true }).With(RateSource.Live).With(policy))
            {
                ChangesTerms = false,
            };
            for (int i = 0; i < 150; i++)
            {
                (IPoolCommand command, Context context) = run.Next();
                _ = run.Execute(command, context);
            }

            Assert.True(run.Pool.Ledger.CheckInvariants().Count == 0);
            Leaving.Everyone(run, new Random(seed));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void I22_a_preview_gives_what_the_execution_gives_and_changes_nothing(int seed)
    {
        RandomPool run = new(seed);
        for (int i = 0; i < 300; i++)
        {
            (IPoolCommand command, Context context) = run.Next();
            byte[] before = run.Pool.Snapshot();
            Outcome<IEvent> preview = run.Pool.Preview(command, context);
            Assert.Equal(before, run.Pool.Snapshot());
            Outcome<IEvent> outcome = run.Execute(command, context);
            Assert.Equal(preview, outcome);
            if (!outcome.IsAccepted)
            {
                Assert.Equal(before, run.Pool.Snapshot());
            }
        }
    }

    [Fact]
    public void I23_a_report_over_a_limit_is_refused_by_name_and_changes_nothing()
    {
        PoolLimits limits = new() { MaxPositiveRebase = Bp(100), MaxPenalty = Bp(100), MaxAnnualReward = Bp(10_000) };
        TestPool pool = TestPool.Open(TestTerms.Plain).Deposit(Actors.Alice, 12_800_000).Staked(4);
        pool.ChangeTerms(t => t with { Limits = limits });
        ReportEpoch Of(ulong gain, ulong loss, ulong seconds)
        {
            pool.Now = pool.Pool.LastReferenceTime.Seconds + seconds;
            return pool.NextReport() with
            {
                PoolExecutionRewards = Wei(gain),
                Lines = [TestPool.Line(100) with { Slashings = Wei(loss) }],
                ReferenceTime = Timestamp.FromSeconds(pool.Now),
            };
        }

        Assert.Equal(
            "pool.rebase-too-large",
            pool.Refused(Actors.Oracle, Of(128_001, 0, 31_536_000) with { ReferenceTime = Timestamp.FromSeconds(pool.Now) }).Code);
        Assert.Equal("pool.reward-rate-too-large", pool.Refused(Actors.Oracle, Of(128_000, 0, 311_000)).Code);
        Assert.True(pool.Pool.Preview(Of(128_000, 0, 31_536_000), pool.By(Actors.Oracle)).IsAccepted);
        Assert.True(pool.Pool.Preview(Of(0, 128, 100), pool.By(Actors.Oracle)).IsAccepted);
    }

    [Fact]
    public void I24_no_command_raises_an_unnamed_error_and_every_kind_of_command_and_most_rejections_are_reached()
    {
        SortedDictionary<string, int> accepted = new(StringComparer.Ordinal);
        SortedDictionary<string, int> refused = new(StringComparer.Ordinal);
        for (int seed = 0; seed < 80; seed++)
        {
            RandomPool run = RandomPool.Run(seed, 350);
            Add(accepted, run.Accepted);
            Add(refused, run.Refused);
            Assert.Empty(run.Pool.Ledger.CheckInvariants());
        }

        string[] commands =
        [
            .. typeof(IPoolCommand).Assembly.GetExportedTypes()
                .Where(static t => t is { IsInterface: false } && typeof(IPoolCommand).IsAssignableFrom(t) && t != typeof(OpenPool))
                .Select(static t => t.Name),
        ];
        Assert.Empty(commands.Except(accepted.Keys, StringComparer.Ordinal));
        Assert.True(refused.Count >= 50, $"{refused.Count} codes: {string.Join(", ", refused.Keys)}");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void I25_movements_and_steps_alone_give_the_same_shares_and_the_same_pairs(int seed)
    {
        StakingPool pool = RandomPool.Run(seed, 400).Pool;
        Dictionary<uint, UInt256> shares = [];
        UInt256 minted = UInt256.Zero;
        UInt256 burnt = UInt256.Zero;
        PricingPair pair = default;
        EventEffects effects = new();
        for (EventNumber number = EventNumber.First; number <= pool.Ledger.LastEvent; number = number.Next())
        {
            pool.Ledger.Describe(number, effects);
            for (int i = 0; i < effects.MovementCount; i++)
            {
                ShareMovement movement = effects.MovementAt(i);
                minted += movement.From is null ? movement.Shares : UInt256.Zero;
                burnt += movement.To is null ? movement.Shares : UInt256.Zero;
                if (movement.From is { } from)
                {
                    shares[from.Index] -= movement.Shares;
                }

                if (movement.To is { } to)
                {
                    shares[to.Index] = shares.GetValueOrDefault(to.Index) + movement.Shares;
                }
            }

            pair = effects.StepCount == 0 ? pair : effects.StepAt(effects.StepCount - 1).After;
            Assert.Equal(pool.Ledger.Timeline.PairAt(number), pair);
        }

        Assert.Equal(pool.Pair, pair);
        Assert.Equal(pool.TotalShares.Value, minted - burnt);
        for (uint i = 0; i < (uint)pool.Ledger.Accounts.Count; i++)
        {
            Assert.Equal(pool.SharesOf(pool.Ledger.Accounts[new AccountHandle(i)]).Value, shares.GetValueOrDefault(i));
        }
    }

    private static void Add(SortedDictionary<string, int> sums, SortedDictionary<string, int> counts)
    {
        foreach ((string key, int count) in counts)
        {
            sums[key] = sums.GetValueOrDefault(key) + count;
        }
    }
}
