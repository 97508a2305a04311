using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Single deposits and transfers the short way, beside the general path: numbers at the edges of limbs and cells.</summary>
[Trait("Category", "IntrinsicsOff")]
public sealed class PlainLaneEdgeTests
{
    private static readonly UInt256 TwoTo64 = UInt256.One << 64;
    private static readonly UInt256 TwoTo127 = UInt256.One << 127;
    private static readonly UInt256 TwoTo128 = UInt256.One << 128;

    private static readonly UInt256[] Edges =
    [
        0u, 1u, TwoTo64 - 1u, TwoTo64, TwoTo64 + 1u, TwoTo64 * 3u, TwoTo127 - 1u, TwoTo127, TwoTo128 - TwoTo64 - 1u, TwoTo128 - TwoTo64,
        TwoTo128 - 2u, TwoTo128 - 1u, TwoTo128, UInt256.One << 192, UInt256.MaxValue,
    ];

    /// <summary>What is deposited first and then donated, and the virtual offset, -1 for none.</summary>
    public static TheoryData<string, string, int> Pools => new()
    {
        { "1000", "0", -1 },
        { "1000", "18446744073709550615", -1 },
        { "18446744073709551615", "0", -1 },
        { "18446744073709551616", "0", -1 },
        { "18446744073709551616", "1", -1 },
        { "100000000000000000000000", "33333333333333333333333", -1 },
        { "100000000000000000000", "170141183460469231731687303715884105000", -1 },
        { "170141183460469231731687303715884000000", "0", -1 },
        { "170141183460469231731687303715884105727", "0", -1 },
        { "170141183460469231731687303715884105728", "0", -1 },
        { "170141183460469231731687303715884105728", "100000000000000000000000000000000000000", -1 },
        { "340282366920938463444927863358058659839", "0", -1 },
        { "340282366920938463444927863358058659840", "0", -1 },
        { "340282366920938463463374607431768211454", "0", -1 },
        { "340282366920938463463374607431768211455", "0", -1 },
        { "18446744073709551616", "0", 18 },
        { "340282366920938463463", "0", 18 },
        { "340282366920938463463374", "7777777", 18 },
        { "340282366920938463463374607431768211454", "0", 18 },
        { "18446744073709551616", "18446744073709551616", 0 },
    };

    [Theory]
    [MemberData(nameof(Pools))]
    public void Numbers_at_the_edges_are_decided_and_applied_alike(string deposited, string donated, int offset)
    {
        for (int seed = 0; seed < 6; seed++)
        {
            Random random = new(seed);
            LaneTwins twins = Opened(deposited, donated, offset);
            UInt256[] numbers = [.. Edges.SelectMany(e => Around(e, twins)).Distinct()];
            random.Shuffle(numbers);
            foreach (UInt256 number in numbers)
            {
                foreach (int form in random.GetItems([0, 1, 2, 3, 4, 5, 6, 7], 4))
                {
                    _ = twins.Do(Custodian, Command(form, number));
                }
            }

            Assert.True(twins.Accepted.Count > 2 && twins.Refused.Count > 2);
            twins.DemandSameWhenReplayed();
        }
    }

    [Fact]
    public void A_pool_grows_to_the_last_unit_that_it_may_hold()
    {
        LaneTwins twins = Opened("170141183460469231731687303715884105727", "0", -1);
        UInt256 left = TwoTo127;
        while (left != UInt256.Zero)
        {
            UInt256 half = (left >> 1) + (left & UInt256.One);
            _ = twins.MustNot(Alice, new Deposit(Bob, Wei(left + 1u)), "pool.capacity-exceeded")
                .Must(Alice, new Deposit(Bob, Wei(half)));
            left -= half;
        }

        Assert.Equal(MaxAssets, twins.General.Pair.Assets);
        _ = twins.MustNot(Alice, new Deposit(Bob, Wei(1)), "pool.capacity-exceeded")
            .Must(Bob, new TransferShares(Bob, Alice, Sh(TwoTo127)))
            .Must(Alice, new TransferAssets(Alice, Carol, MaxAssets))
            .Must(Carol, new TransferShares(Carol, Bob, Sh(TwoTo128 - 2u)))
            .Must(Bob, new TransferShares(Bob, Carol, Sh(1)));
        twins.DemandSameWhenReplayed();
    }

    [Fact]
    public void Cells_are_filled_up_to_the_mark_of_the_side_table_and_emptied_again()
    {
        LaneTwins twins = Opened("340282366920938463463374607431768211455", "0", -1);
        UInt256[] rests = [0u, 1u, 2u, TwoTo64 - 1u, TwoTo64, TwoTo64 + 1u, (TwoTo64 * 2u) - 1u, TwoTo64 * 2u, TwoTo127];
        foreach (UInt256 rest in rests)
        {
            UInt256 held = twins.General.SharesOf(Alice).Value;
            _ = twins.Must(Alice, new TransferShares(Alice, Bob, Sh(held - rest)));
            foreach (UInt256 part in rests)
            {
                _ = twins.Do(Bob, new TransferShares(Bob, Carol, Sh(part)));
                _ = twins.Do(Carol, new TransferAssets(Carol, Bob, Wei(part)));
            }

            _ = twins.Must(Bob, new TransferShares(Bob, Alice, twins.General.SharesOf(Bob)));
            twins.DemandSame();
        }

        twins.DemandSameWhenReplayed();
    }

    /// <summary>An edge, and what is left to it from the pool's own numbers.</summary>
    private static IEnumerable<UInt256> Around(UInt256 edge, LaneTwins twins)
    {
        yield return edge;
        foreach (UInt256 number in (UInt256[])
        [
            twins.General.TotalShares.Value, twins.General.Pair.Assets.Value, twins.General.SharesOf(Bob).Value,
        ])
        {
            if (edge > number)
            {
                yield return edge - number;
            }
        }
    }

    private static IPoolCommand Command(int form, UInt256 number) => form switch
    {
        0 => new Deposit(Bob, Wei(number)),
        1 => new Deposit(AccountId.FromLabel($"new.{number.Lower % 5}"), Wei(number)),
        2 => new TransferAssets(Alice, Bob, Wei(number)),
        3 => new TransferShares(Alice, Bob, Sh(number)),
        4 => new TransferShares(Bob, Alice, Sh(number)),
        5 => new TransferAssets(Bob, Carol, Wei(number)),
        6 => new TransferShares(Carol, Alice, Sh(number)),
        _ => new TransferAssets(Alice, AccountId.FromLabel($"other.{number.Lower % 5}"), Wei(number)),
    };

    private static LaneTwins Opened(string deposited, string donated, int offset)
    {
        PoolTerms terms = offset < 0 ? TestTerms.Plain : TestTerms.Plain.With(FirstDepositorDefence.VirtualShares(offset));
        LaneTwins twins = new LaneTwins(terms).Must(Custodian, new Deposit(Alice, Wei(deposited)));
        return donated is "0" ? twins : twins.Must(Custodian, new Donate(Wei(donated)));
    }
}
