using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Withdrawal requests as a replay executes them, beside the general path; and reserved accounts that hold shares.</summary>
[Trait("Category", "IntrinsicsOff")]
public sealed class PlainLaneRequestsTests
{
    private static readonly UInt256 Unit = LaneWorkload.Unit;

    private static readonly string[] Requests = ["RequestWithdrawal", "RequestWithdrawalOfShares"];

    public static TheoryData<ExitPolicy, int> Policies => new()
    {
        { ExitPolicy.Capped, 1 }, { ExitPolicy.Capped, 2 }, { ExitPolicy.ByShares, 3 }, { ExitPolicy.ByShares, 4 },
        { ExitPolicy.Frozen, 5 }, { ExitPolicy.Frozen, 6 }, { ExitPolicy.ProRata, 7 }, { ExitPolicy.Fixed, 8 },
    };

    [Theory]
    [MemberData(nameof(Policies))]
    public void Requests_among_everything_that_happens_to_them_are_accepted_and_refused_alike(ExitPolicy policy, int seed)
    {
        Random random = new(seed);
        LaneTwins twins = Rich(policy);
        for (int i = 0; i < 3_000; i++)
        {
            AccountId holder = Person(random.Next(12));
            twins.Now += random.Next(4) == 0 ? 7UL : 0;
            (IPoolCommand command, AccountId actor) = Draw(random, twins, holder);
            Context context = twins.By(actor);
            _ = twins.Do(command, random.Next(40) switch
            {
                0 => context.At(Timestamp.FromSeconds(twins.Now - 1)),
                1 => context.For(ClientId.Parse($"c{random.Next(30)}")),
                _ => context.InBlock(BlockNumber.From((ulong)random.Next(2))),
            });
        }

        foreach (string kind in Requests)
        {
            Assert.True(twins.Accepted[kind] > 80 && twins.Refused[kind] > 80, $"{kind}: {twins.Accepted[kind]}, {twins.Refused[kind]}");
            Assert.Equal(!BurnsAtRequest(policy), twins.Short.GetValueOrDefault(kind) > 80);
        }

        twins.DemandSameWhenReplayed();
    }

    [Theory]
    [InlineData(ExitPolicy.Capped)]
    [InlineData(ExitPolicy.ByShares)]
    [InlineData(ExitPolicy.Frozen)]
    public void Requests_fill_blocks_and_chunks_of_payload(ExitPolicy policy)
    {
        LaneTwins twins = Rich(policy);
        for (int i = 0; twins.Events < 9_000; i++)
        {
            IPoolCommand command = (i % 7) switch
            {
                0 => new RequestWithdrawal(Alice, Wei(Unit + (uint)i)),
                1 => new TransferShares(Alice, Bob, Sh(1)),
                2 when i % 3 == 0 => new Deposit(Bob, Wei(Unit)),
                _ => new RequestWithdrawalOfShares(Alice, Sh(Unit + (uint)i)),
            };
            _ = twins.Must(Alice, command);
        }

        // The first row of each block, and what does not fit a chunk, goes the general way: nearly all goes the short one.
        int made = twins.Accepted["RequestWithdrawalOfShares"];
        Assert.InRange(twins.Short["RequestWithdrawalOfShares"], made - 60, made - 1);
        twins.DemandSameWhenReplayed();
    }

    [Fact]
    public void Amounts_at_the_limits_of_a_withdrawal_are_decided_alike()
    {
        Amount[] bounds = [Wei(1), Wei(Unit), Wei(Unit * 5u)];
        foreach (Amount least in bounds)
        {
            foreach (Amount? most in (Amount?[])[least, least + Wei(1), Wei(Unit * 7u), null])
            {
                LaneTwins twins = Rich(ExitPolicy.Capped)
                    .ChangeTerms(t => t with { Limits = new PoolLimits { MinWithdrawal = least, MaxWithdrawal = most } });
                foreach (Amount bound in (Amount[])[least, most ?? least])
                {
                    foreach (Amount amount in (Amount[])[bound.SaturatingSubtract(Wei(1)), bound, bound + Wei(1)])
                    {
                        _ = twins.Do(Alice, new RequestWithdrawal(Alice, amount));
                        _ = twins.Do(Alice, new RequestWithdrawalOfShares(Alice, Sh(amount.Value)));
                    }
                }

                // Whoever takes all he has may take less than the least.
                _ = twins.Must(Alice, new TransferShares(Alice, Carol, Sh(100)));
                _ = twins.Do(Carol, new RequestWithdrawalOfShares(Carol, Sh(99)));
                _ = twins.Do(Carol, new RequestWithdrawalOfShares(Carol, Sh(101)));
                _ = twins.Do(Carol, new RequestWithdrawalOfShares(Carol, Sh(100)));
                twins.DemandSameWhenReplayed();
            }
        }
    }

    [Fact]
    public void Numbers_at_the_edges_are_requested_alike()
    {
        UInt256 two64 = UInt256.One << 64;
        UInt256 two128 = UInt256.One << 128;
        UInt256[] edges =
        [
            0u, 1u, two64 - 1u, two64, two64 + 1u, two128 - two64 - 1u, two128 - two64, two128 - 2u, two128 - 1u, two128,
            UInt256.One << 192, UInt256.MaxValue,
        ];
        foreach (string deposited in (string[])
            ["1000", "18446744073709551615", "100000000000000000000000", "340282366920938463463374607431768211455"])
        {
            foreach (UInt256 edge in edges)
            {
                LaneTwins twins = new LaneTwins(TestTerms.Plain.With(ExitPolicy.ByShares))
                    .Must(Custodian, new Deposit(Alice, Wei(deposited)));
                foreach (UInt256 number in (UInt256[])[edge, twins.General.SharesOf(Alice).Value, 1u])
                {
                    _ = twins.Do(Alice, new RequestWithdrawal(Alice, Wei(number)));
                    _ = twins.Do(Alice, new RequestWithdrawalOfShares(Alice, Sh(number)));
                    _ = twins.Do(Custodian, new Deposit(Alice, Wei(7)));
                }

                twins.DemandSameWhenReplayed();
            }
        }
    }

    [Fact]
    public void Requests_of_reserved_accounts_of_others_and_while_paused_are_refused_alike()
    {
        LaneTwins twins = Rich(ExitPolicy.ByShares).Must(Alice, new RequestWithdrawal(Alice, Wei(Unit)));
        foreach (IPoolCommand command in (IPoolCommand[])
            [new RequestWithdrawal(Queue, Wei(1)), new RequestWithdrawalOfShares(Queue, Sh(1)), new RequestWithdrawal(Dead, Wei(1))])
        {
            _ = twins.MustNot(Queue, command, command is RequestWithdrawal { Holder: var h } && h == Dead
                    ? "pool.not-permitted" : "pool.reserved-account")
                .MustNot(Custodian, command, "pool.reserved-account");
        }

        _ = twins.MustNot(Bob, new RequestWithdrawal(Alice, Wei(1)), "pool.not-permitted")
            .Must(Custodian, new RequestWithdrawal(Alice, Wei(5)))
            .MustNot(Carol, new RequestWithdrawalOfShares(Carol, Sh(1)), "pool.insufficient-shares")
            .Must(Guardian, new PausePool())
            .MustNot(Alice, new RequestWithdrawal(Alice, Wei(1)), "pool.paused")
            .Must(Governor, new ResumePool())
            .Must(Alice, new RequestWithdrawalOfShares(Alice, Sh(9)));
        twins.DemandSameWhenReplayed();
    }

    [Fact]
    public void Dead_shares_neither_leave_nor_move_although_their_account_has_enough()
    {
        PoolTerms terms = TestTerms.Plain.With(FirstDepositorDefence.DeadShares(Wei(1_000))).With(ExitPolicy.ByShares);
        LaneTwins twins = new LaneTwins(terms).Must(Alice, new Deposit(Alice, Wei(Unit))).Must(Alice, new Deposit(Bob, Wei(Unit)))
            .Must(Alice, new RequestWithdrawal(Alice, Wei(Unit >> 1)));
        Assert.True(twins.General.SharesOf(Dead) > Sh(10) && twins.General.SharesOf(Queue) > Sh(10));
        foreach (AccountId reserved in (AccountId[])[Dead, Queue])
        {
            _ = twins.MustNot(reserved, new RequestWithdrawal(reserved, Wei(5)), "pool.reserved-account")
                .MustNot(reserved, new RequestWithdrawalOfShares(reserved, Sh(5)), "pool.reserved-account")
                .MustNot(reserved, new TransferShares(reserved, Bob, Sh(5)), "pool.reserved-account")
                .MustNot(reserved, new TransferAssets(reserved, Bob, Wei(5)), "pool.reserved-account")
                .MustNot(Bob, new TransferShares(Bob, reserved, Sh(5)), "pool.reserved-account")
                .MustNot(Bob, new TransferAssets(Bob, reserved, Wei(5)), "pool.reserved-account")
                .MustNot(reserved, new Deposit(reserved, Wei(5)), "pool.reserved-account")
                .MustNot(Bob, new Deposit(reserved, Wei(5)), "pool.reserved-account");
        }

        twins.DemandSameWhenReplayed();
    }

    private static bool BurnsAtRequest(ExitPolicy policy) => policy is ExitPolicy.ProRata or ExitPolicy.Fixed;

    private static (IPoolCommand Command, AccountId Actor) Draw(Random random, LaneTwins twins, AccountId holder)
    {
        StakingPool pool = twins.General;
        UInt256 Part(UInt256 whole) => random.Next(12) switch
        {
            0 => whole,
            1 => whole + 1u,
            2 => UInt256.Zero,
            3 => UInt256.One,
            4 => UInt256.MaxValue >> random.Next(250),
            _ => FullMath.MulDiv(whole, (UInt256)(ulong)random.Next(1, 300), 1_000U, Rounding.Down),
        };
        RequestId Request() => RequestId.From((ulong)random.Next(1, pool.RequestCount + 2));
        AccountId actor = random.Next(9) switch { 0 => Custodian, 1 => Person(random.Next(12)), _ => holder };
        AccountId one = random.Next(25) == 0 ? Queue : holder;
        return random.Next(20) switch
        {
            < 5 => (new RequestWithdrawal(one, Wei(Part(pool.BalanceOf(holder).Value))), actor),
            < 10 => (new RequestWithdrawalOfShares(one, Sh(Part(pool.SharesOf(holder).Value))), actor),
            < 13 => (new Deposit(holder, Wei(Unit + (UInt256)(ulong)random.NextInt64())), holder),
            13 => (new TransferShares(holder, Person(random.Next(12)), Sh(Part(pool.SharesOf(holder).Value))), holder),
            14 => (new FinaliseWithdrawals(Wei(Part(pool.Totals().Buffered.Value))), Treasurer),
            15 => (new ClaimWithdrawal(Request()), Custodian),
            16 => (new CancelWithdrawal(Request()), Custodian),
            17 => (new TransferClaim(Request(), holder), Custodian),
            18 => (new Donate(Wei(Unit >> 3)), Depositor),
            _ => random.Next(6) == 0 ? (new PausePool(), Guardian) : (new ResumePool(), Governor),
        };
    }

    private static LaneTwins Rich(ExitPolicy policy) => new LaneTwins(TestTerms.Plain.With(policy) with { WithdrawalFee = Bp(25) })
        .Must(Alice, new Deposit(Alice, Wei(Unit * 1_000_000u)))
        .Must(Alice, new Donate(Wei(Unit * 125_000u)))
        .Must(Alice, new Deposit(Bob, Wei(Unit)));

    private static AccountId Person(int number) => AccountId.FromLabel($"person.{number}");
}
