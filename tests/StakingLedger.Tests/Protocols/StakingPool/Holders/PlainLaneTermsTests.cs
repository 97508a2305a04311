using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Single deposits and transfers the short way, beside the general path: under all terms that it leaves or minds.</summary>
[Trait("Category", "IntrinsicsOff")]
public sealed class PlainLaneTermsTests
{
    private static readonly UInt256 Unit = LaneWorkload.Unit;

    private static readonly string[] Frequent = ["Deposit", "TransferAssets", "TransferShares"];

    [Theory]
    [InlineData("plain", 1)]
    [InlineData("plain", 2)]
    [InlineData("accruing", 3)]
    [InlineData("reported", 4)]
    [InlineData("reported", 5)]
    [InlineData("virtual", 6)]
    [InlineData("virtual.reported", 7)]
    [InlineData("dead", 8)]
    [InlineData("dead", 9)]
    public void Whatever_changes_between_two_commands_all_ways_accept_and_refuse_alike(string charter, int seed)
    {
        LaneTwins twins = new LaneWorkload(seed, Charter(charter)).Run(4_000).Twins;
        foreach (string kind in Frequent)
        {
            int accepted = twins.Accepted.GetValueOrDefault(kind);
            int refused = twins.Refused.GetValueOrDefault(kind);
            Assert.True(accepted > 80 && refused > 80, $"{kind}: {accepted} accepted, {refused} refused");

            // Virtual shares are so many that most numbers have no cell.
            int taken = twins.Short.GetValueOrDefault(kind);
            Assert.True(taken > accepted / 4 || charter.StartsWith("virtual", StringComparison.Ordinal), $"{kind}: {accepted}, {taken}");
        }

        Assert.True(twins.Codes.Count >= 9, string.Join(", ", twins.Codes));
    }

    [Fact]
    public void Random_runs_reach_every_reason_for_refusing_a_frequent_command()
    {
        SortedSet<string> codes = [.. Enumerable.Range(30, 4)
            .SelectMany(static seed => new LaneWorkload(seed, Charter(seed % 2 == 0 ? "plain" : "dead")).Run(2_500).Twins.Codes.Keys)];
        foreach (string code in (string[])
        [
            "ArgumentException", "rejected (ledger.client-id-reused)", "rejected (pool.paused)", "rejected (pool.not-permitted)",
            "rejected (pool.reserved-account)", "rejected (pool.zero-amount)", "rejected (pool.insufficient-shares)",
            "rejected (pool.transfers-not-allowed)", "rejected (pool.below-minimum)", "rejected (pool.above-maximum)",
            "rejected (pool.deposit-rate-limit)", "rejected (pool.amount-too-large)", "rejected (pool.time-before-last-event)",
        ])
        {
            Assert.True(codes.Contains(code), $"{code} is missing: {string.Join(", ", codes)}");
        }
    }

    [Fact]
    public void Amounts_at_the_limits_of_a_deposit_are_decided_alike()
    {
        Amount[] bounds = [Wei(1), Wei(Unit), Wei((UInt256)UInt128.MaxValue >> 1), MaxAssets];
        for (int least = 0; least < bounds.Length; least++)
        {
            for (int most = least; most <= bounds.Length; most++)
            {
                PoolLimits limits = new() { MinDeposit = bounds[least], MaxDeposit = most == bounds.Length ? null : bounds[most] };
                LaneTwins twins = Opened(TestTerms.Plain).ChangeTerms(t => t with { Limits = limits });
                foreach (Amount bound in bounds)
                {
                    _ = twins.Do(Alice, new Deposit(Bob, bound - Wei(1)));
                    _ = twins.Do(Alice, new Deposit(Bob, bound));
                    _ = twins.Do(Alice, new Deposit(Carol, bound + Wei(1)));
                }

                twins.DemandSameWhenReplayed();
            }
        }
    }

    [Fact]
    public void Terms_approved_in_between_hold_from_the_report_on_that_puts_them_in_force()
    {
        LaneTwins twins = Opened(TestTerms.Plain);
        Func<PoolTerms, PoolTerms>[] changes =
        [
            static t => t with { DepositFee = Bp(1) },
            static t => t with { DepositFee = Bp(0) },
            static t => t with { Limits = new PoolLimits { DepositRate = new DepositRate(Wei(LaneWorkload.Unit * 2u), 50) } },
            static t => t with { Limits = new PoolLimits { MinDeposit = Wei(LaneWorkload.Unit) } },
            static t => t with { Limits = new PoolLimits { MaxDeposit = Wei(LaneWorkload.Unit) } },
            static t => t with { Limits = PoolLimits.None },
            static t => t with { TransfersAllowed = false },
            static t => t with { TransfersAllowed = true },
            static t => t with { Roles = t.Roles with { AnyoneMayDeposit = false } },
            static t => t with { Roles = t.Roles with { Custodians = [Bob] } },
            static t => t with { Roles = TestTerms.Roles },
        ];
        foreach (Func<PoolTerms, PoolTerms> change in changes)
        {
            All(twins);
            PoolTerms next = change(twins.General.Terms) with { Version = twins.General.Terms.Version + 1 };
            EpochNumber from = Ep((twins.General.LastEpoch?.Value ?? 0) + 1);
            _ = twins.Must(Governor, new ProposeTerms(next, from));
            All(twins);
            _ = twins.Must(SecondGovernor, new ApproveTerms(twins.General.PendingProposal!.Number));
            All(twins);
            _ = twins.Report(Wei(Unit >> 20));
            Assert.Equal(next.Version, twins.General.Terms.Version);
            All(twins);
            twins.DemandSame();
        }

        twins.DemandSameWhenReplayed();
        Assert.True(Array.TrueForAll(Frequent, k => twins.Accepted[k] > 50 && twins.Refused[k] > 10));
    }

    [Fact]
    public void A_pause_stops_all_ways_and_its_end_opens_them()
    {
        LaneTwins twins = Opened(TestTerms.Plain);
        for (int i = 0; i < 5; i++)
        {
            _ = twins.Must(Guardian, new PausePool())
                .MustNot(Alice, new Deposit(Bob, Wei(Unit)), "pool.paused")
                .MustNot(Alice, new TransferAssets(Alice, AccountId.FromLabel($"new.{i}"), Wei(Unit)), "pool.paused")
                .MustNot(Alice, new TransferShares(Alice, Bob, Sh(Unit)), "pool.paused")
                .Must(Governor, new ResumePool())
                .Must(Alice, new Deposit(Bob, Wei(Unit)))
                .Must(Alice, new TransferAssets(Alice, Bob, Wei(Unit)))
                .Must(Alice, new TransferShares(Alice, Bob, Sh(Unit)));
        }

        twins.DemandSameWhenReplayed();
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("reported")]
    [InlineData("virtual")]
    [InlineData("dead")]
    public void Contexts_that_change_with_every_command_are_kept_alike(string charter)
    {
        Random random = new(7);
        LaneTwins twins = Opened(Charter(charter));
        for (int i = 0; i < 3_000; i++)
        {
            twins.Now += i % 7 == 0 ? 0UL : (ulong)(i % 3);
            AccountId actor = (i % 11) switch
            {
                < 4 => Alice,
                < 8 => Custodian,
                8 => AccountId.FromLabel($"actor.{i}"),
                _ => Bob,
            };
            Context context = twins.By(actor).InBlock(BlockNumber.From((i % 13) switch { 0 => ulong.MaxValue, 1 => 0, _ => (ulong)i / 4 }));
            context = (i % 17) switch
            {
                3 => context.At(Timestamp.FromSeconds(twins.Now - 1)),
                5 => context.For(ClientId.Parse($"c{i % 40}")),
                9 => context.At(Timestamp.FromSeconds(twins.Now + 1)),
                _ => context,
            };
            _ = twins.Do(Command(random.Next(3), random.Next(4) == 0 ? Carol : Bob), context);
        }

        Assert.True(Array.TrueForAll(Frequent, k => twins.Accepted[k] > 300 && twins.Refused[k] > 20));
        twins.DemandSameWhenReplayed();
    }

    [Fact]
    public void All_that_a_holder_has_moves_and_one_more_does_not()
    {
        LaneTwins twins = Opened(TestTerms.Plain);
        foreach (UInt256 donated in (UInt256[])[0u, 1u, Unit, Unit * 3_333u])
        {
            if (donated != UInt256.Zero)
            {
                _ = twins.Must(Alice, new Donate(Wei(donated)));
            }

            (AccountId From, AccountId To)[] moves = [(Alice, Bob), (Bob, Carol), (Carol, Carol), (Carol, Alice)];
            foreach ((AccountId from, AccountId to) in moves)
            {
                Shares held = twins.General.SharesOf(from);
                Amount balance = twins.General.BalanceOf(from);
                _ = twins.MustNot(from, new TransferShares(from, to, held + Sh(1)), "pool.insufficient-shares")
                    .MustNot(from, new TransferAssets(from, to, balance + Wei(Unit)), "pool.insufficient-shares");
                _ = twins.Do(from, new TransferAssets(from, to, balance + Wei(1)));
                _ = twins.Do(from, new TransferAssets(from, to, balance));
                _ = twins.Must(from, new Deposit(from, Wei(Unit)));
                _ = twins.Must(from, new TransferShares(from, to, twins.General.SharesOf(from)));
                Assert.Equal(from != to, twins.General.SharesOf(from).IsZero);
                _ = twins.Do(from, new TransferShares(from, to, Sh(1)));
                _ = twins.Do(from, new TransferAssets(from, from, Wei(Unit)));
                twins.DemandSame();
            }
        }

        twins.DemandSameWhenReplayed();
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("reported")]
    [InlineData("virtual")]
    [InlineData("dead")]
    public void A_pool_that_was_emptied_is_used_again(string charter)
    {
        LaneTwins twins = Opened(Charter(charter));
        for (int round = 0; round < 6; round++)
        {
            foreach (AccountId holder in (AccountId[])[Alice, Bob, Carol])
            {
                Shares held = twins.General.SharesOf(holder);
                _ = held.IsZero ? twins : twins.Must(holder, new Redeem(holder, held));
            }

            twins.DemandSame();
            All(twins);
            _ = twins.Must(Alice, new Deposit(Alice, Wei(Unit * 100u)));
            All(twins);
            _ = round % 2 == 0 ? twins.Must(Alice, new Donate(Wei(Unit))) : twins.Report(Wei(Unit));
            All(twins);
            twins.DemandSame();
        }

        twins.DemandSameWhenReplayed();
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("reported")]
    [InlineData("virtual")]
    public void Nothing_is_deposited_while_all_assets_stand_for_frozen_claims(string charter)
    {
        LaneTwins twins = new LaneTwins(Charter(charter).With(ExitPolicy.Frozen)).Must(Custodian, new Deposit(Alice, Wei(Unit * 500u)));
        _ = twins.Report(Amount.Zero)
            .Must(Alice, new RequestWithdrawalOfShares(Alice, twins.General.SharesOf(Alice)))
            .Must(Treasurer, new FinaliseWithdrawals(Wei(Unit * 500u)))
            .MustNot(Alice, new Deposit(Bob, Wei(Unit)), "pool.pool-without-assets")
            .MustNot(Custodian, new TransferShares(Alice, Bob, Sh(Unit)), "pool.insufficient-shares");
        twins.DemandSame();
        _ = twins.Must(Alice, new ClaimWithdrawal(Req(1))).Must(Alice, new Deposit(Bob, Wei(Unit)));
        All(twins);
        twins.DemandSameWhenReplayed();
    }

    private static void All(LaneTwins twins)
    {
        foreach (AccountId actor in (AccountId[])[Alice, Depositor, Custodian, Bob])
        {
            for (int form = 0; form < 3; form++)
            {
                _ = twins.Do(actor, Command(form, Bob));
            }

            twins.Now++;
        }
    }

    private static IPoolCommand Command(int form, AccountId to) => form switch
    {
        0 => new Deposit(to, Wei((Unit >> 1) + 12_345u)),
        1 => new TransferAssets(Alice, to, Wei((Unit >> 6) + 777u)),
        _ => new TransferShares(Alice, to, Sh((Unit >> 6) + 999u)),
    };

    private static LaneTwins Opened(PoolTerms terms) =>
        new LaneTwins(terms.With(ExitPolicy.ByShares)).Must(Custodian, new Deposit(Alice, Wei(Unit * 500u)));

    private static PoolTerms Charter(string name) => name switch
    {
        "accruing" => TestTerms.Plain.With(TokenModel.ValueAccruing),
        "reported" => TestTerms.Plain.With(RateSource.Reported),
        "virtual" => TestTerms.Plain.With(FirstDepositorDefence.VirtualShares(3)),
        "virtual.reported" => TestTerms.Plain.With(FirstDepositorDefence.VirtualShares(0)).With(RateSource.Reported),
        "dead" => TestTerms.Plain.With(FirstDepositorDefence.DeadShares(Wei(1_000))),
        _ => TestTerms.Plain,
    };
}
