using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Invariants I1 to I7: arithmetic of shares.</summary>
public sealed class StakingPoolInvariantsOfShares
{
    [Property(MaxTest = 2_000)]
    public void I1_converting_nothing_gives_nothing_more_gives_no_less_and_two_parts_give_no_more_than_the_whole(
        UInt256 x, UInt256 y, UInt256 a, UInt256 s)
    {
        // Small enough that no result is cut at 2^256 - 1.
        PricingPair pair = Pair(a, s >> 68);
        (Amount one, Amount two) = (Amount.FromWei(x >> 129), Amount.FromWei(y >> 129));
        Assert.Equal(Shares.Zero, PoolConversion.ToShares(Amount.Zero, pair));
        Assert.Equal(Amount.Zero, PoolConversion.ToAssets(Shares.Zero, pair));
        Shares whole = PoolConversion.ToShares(one + two, pair);
        Assert.True(whole.Value >= PoolConversion.ToShares(one, pair).Value);
        Assert.True(PoolConversion.ToShares(one, pair).Value + PoolConversion.ToShares(two, pair).Value <= whole.Value);
        (Shares n, Shares m) = (Shares.Of(x >> 65), Shares.Of(y >> 65));
        Amount worth = PoolConversion.ToAssets(n + m, pair);
        if (worth.Value < UInt256.MaxValue)
        {
            Assert.True(worth >= PoolConversion.ToAssets(n, pair));
            Assert.True(PoolConversion.ToAssets(n, pair) + PoolConversion.ToAssets(m, pair) <= worth);
        }
    }

    [Property(MaxTest = 2_000)]
    public void I2_a_round_trip_never_gains(UInt256 x, UInt256 a, UInt256 s)
    {
        PricingPair pair = Pair(a, s);
        Amount assets = Amount.FromWei(x >> 128);
        Shares bought = PoolConversion.ToShares(assets, pair);
        Assert.True(PoolConversion.ToAssets(bought, pair) <= assets);
        Shares shares = Shares.Of(x >> 64);
        Amount worth = PoolConversion.ToAssets(shares, pair);
        if (worth <= MaxAssets)
        {
            Assert.True(PoolConversion.ToShares(worth, pair).Value <= shares.Value);
        }

        Assert.True(PoolConversion.ToSharesRoundedUp(assets, pair).Value >= bought.Value);
    }

    [Property(MaxTest = 300)]
    public void I3_the_dust_of_a_deposit_and_redemption_stays_in_the_pool_and_leaving_with_everything_leaves_no_share(
        UInt256 x, UInt256 y, UInt256 gift)
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(ExitPolicy.Capped)).Deposit(Alice, (x >> 136) + 1);
        pool.Donate(Amount.FromWei((gift >> 140) + 1));
        Amount before = pool.Totals.Assets;
        Amount paid = Amount.FromWei((y >> 136) + 1);
        if (pool.Pool.Execute<Deposited>(new Deposit(Bob, paid), pool.By(Bob)).TryGetValue(out Deposited bought))
        {
            if (pool.Pool.Execute(new Redeem(Bob, bought.Shares), pool.By(Bob)).TryGetValue(out Redeemed? left))
            {
                Assert.True(left.Amount <= paid);
                Assert.True(pool.Totals.Assets >= before);
            }

            Assert.Equal(Shares.Zero, pool.Pool.Preview(new Redeem(Bob, Sh(1)), pool.By(Bob)).IsAccepted ? Sh(1) : Shares.Zero);
        }

        Shares all = pool.Pool.SharesOf(Alice);
        Assert.True(pool.Do(Alice, new Redeem(Alice, all)).Amount >= Amount.Zero);
        Assert.Equal(Shares.Zero, pool.Pool.SharesOf(Alice));
    }

    [Fact]
    public void I4_a_price_does_not_depend_on_who_asks_and_a_preview_is_what_the_action_gives()
    {
        for (int seed = 0; seed < 12; seed++)
        {
            RandomPool run = RandomPool.Run(seed, 150);
            for (int i = 0; i < 60; i++)
            {
                (IPoolCommand command, Context context) = run.Next();
                Outcome<IEvent> preview = run.Pool.Preview(command, context);
                Assert.Equal(preview, run.Pool.Execute(command, context));
            }

            Amount amount = run.Pool.Totals().Assets;
            Outcome<Deposited>[] offers =
            [
                .. new[] { Alice, Bob, Depositor }.Select(who => run.Pool.Preview<Deposited>(
                    new Deposit(who, amount), Context.By(Depositor).At(Timestamp.FromSeconds(ulong.MaxValue)))),
            ];
            Assert.All(offers, o => Assert.Equal(
                offers[0].IsAccepted ? offers[0].Value.Shares : Shares.Zero, o.IsAccepted ? o.Value.Shares : Shares.Zero));
        }
    }

    [Property(MaxTest = 300)]
    public void I5_a_transfer_credits_the_amount_less_at_most_what_one_share_is_worth_and_one_unit(UInt256 x, UInt256 gift, UInt256 part)
    {
        TestPool pool = TestPool.Open().Deposit(Alice, (x >> 136) + 1).Donate(Amount.FromWei((gift >> 134) + 1));
        Amount wanted = Amount.FromWei(UInt256.Min((part >> 136) + 1, pool.Pool.BalanceOf(Alice).Value));
        Outcome<SharesTransferred> moved = pool.Pool.Execute(new TransferAssets(Alice, Bob, wanted), pool.By(Alice));
        if (moved.IsAccepted)
        {
            Amount credited = pool.Pool.BalanceOf(Bob);
            Amount price = PoolConversion.ToAssets(Sh(1), pool.Pool.Pair);
            Assert.True(credited <= wanted);
            Assert.True(credited + price + Wei(1) >= wanted, $"{credited} of {wanted} at {price}");
        }
    }

    [Fact]
    public void I6_conversions_at_the_edges_of_what_a_pool_may_hold_are_the_true_quotients()
    {
        UInt256[] edges = [0, 1, 2, (UInt256.One << 128) - 2, (UInt256.One << 128) - 1];
        UInt256[] shares = [0, 1, (UInt256.One << 128) - 1, UInt256.One << 191, (UInt256.One << 192) - 1];
        foreach (UInt256 a in edges)
        {
            foreach (UInt256 s in shares)
            {
                foreach (UInt256 x in edges)
                {
                    if (a.IsZero && !s.IsZero)
                    {
                        continue;
                    }

                    System.Numerics.BigInteger expected = s.IsZero
                        ? (System.Numerics.BigInteger)x
                        : (System.Numerics.BigInteger)x * (System.Numerics.BigInteger)s / (System.Numerics.BigInteger)a;
                    System.Numerics.BigInteger most = (System.Numerics.BigInteger)UInt256.MaxValue;
                    Assert.Equal(
                        expected > most ? most : expected,
                        (System.Numerics.BigInteger)PoolConversion.ToShares(Wei(x), PairOf(a, s)).Value);
                }
            }
        }
    }

    [Theory]
    [InlineData(0, "2499999999999999999")]
    [InlineData(3, "2000400080016003")]
    [InlineData(6, "2000000400000")]
    [InlineData(18, "2")]
    public void I7_the_loss_of_a_first_depositors_victim_is_bounded_by_the_virtual_shares(int offset, string mostLost)
    {
        TestPool pool = TestPool.Open(TestTerms.Plain.With(ExitPolicy.Capped).With(FirstDepositorDefence.VirtualShares(offset)));
        pool.Deposit(Bob, 1).Donate(Ether("10")).Deposit(Alice, Ether("15"));
        Amount back = pool.Do(Alice, new Redeem(Alice, pool.Pool.SharesOf(Alice))).Amount;
        Assert.True(Ether("15") - back <= Wei(mostLost), $"{Ether("15") - back} lost");
        Amount attacker = pool.Do(Bob, new Redeem(Bob, pool.Pool.SharesOf(Bob))).Amount;
        Assert.True(Ether("10") + Wei(1) - attacker > Ether("15") - back);
    }

    private static PricingPair Pair(UInt256 a, UInt256 s) => PairOf((a >> 128) + 1, s >> 64);
}
