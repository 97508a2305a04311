using System.Numerics;
using StakingLedger.Simulator.Model;

namespace StakingLedger.Tests.Simulator;

/// <summary>The model of exits against worked numbers of protocols in use: it must be right before it may judge.</summary>
public sealed class ModelExitTests
{
    private static readonly BigInteger Ether = ModelPool.Ether;

    [Fact]
    public void A_capped_request_bears_a_loss_before_it_is_finalised_as_at_Lido()
    {
        ModelPool pool = Lido();
        ulong id = pool.Request("h", 10 * Ether);
        Assert.Equal(ModelPool.Number("9090909090909090909"), pool.State.Requests[id].Shares);
        pool.Slash(1_000 * Ether, 55 * Ether);
        pool.Finalise(20 * Ether);
        Assert.Equal(ModelPool.Number("9499999999999999999"), pool.Claim(id));
    }

    [Fact]
    public void A_capped_request_has_no_part_in_a_gain_as_at_Lido()
    {
        ModelPool pool = Lido();
        ulong id = pool.Request("h", 10 * Ether);
        pool.Reward(55 * Ether);
        pool.Finalise(20 * Ether);
        Assert.Equal(10 * Ether, pool.Claim(id));
    }

    [Fact]
    public void A_request_by_shares_earns_loses_and_is_filled_in_parts_as_at_StakeWise()
    {
        ModelPool pool = StakeWise(ExitPolicy.ByShares);
        ulong id = pool.RequestShares("x", 10 * Ether);
        IReadOnlyDictionary<string, string> reward = pool.Reward(300_000_000_000_000_001);
        Assert.Equal("29732408325083171", reward["fee.shares"]);
        Assert.Equal(ModelPool.Number("10089999999997000000"), pool.BalanceOf("queue"));
        pool.Slash(20 * Ether, Ether);
        Assert.Equal(ModelPool.Number("9756996699678056214"), pool.BalanceOf("queue"));

        IReadOnlyDictionary<string, string> first = pool.Finalise(4_000_000_000_000_000_003);
        Assert.Equal(("4000000000000000003", "4099622171781594218"), (first["assets"], first["burnt"]));
        BigInteger paid = pool.Claim(id);
        Assert.Equal("not-finalised", pool.Try(new ModelCommand.ClaimWithdrawal(id)).Code);
        IReadOnlyDictionary<string, string> second = pool.Finalise(20 * Ether);
        Assert.Equal(("5756996699678056212", "5900377828218405782"), (second["assets"], second["burnt"]));
        Assert.Equal(ModelPool.Number("9756996699678056215"), paid + pool.Claim(id));
        Assert.Equal(0, pool.State.Requests[id].Shares);
        Assert.Equal(ModelPool.Number("19543003301321943786"), pool.State.Assets);
        Assert.Equal(ModelPool.Number("20029732409325083171"), pool.State.TotalShares);
    }

    [Fact]
    public void A_pro_rata_request_bears_its_part_of_a_loss_and_has_none_in_a_gain_as_at_StakeWise_of_2024()
    {
        ModelPool pool = StakeWise(ExitPolicy.ProRata);
        ulong id = pool.Request("x", 10 * Ether);
        pool.Reward(300_000_000_000_000_001);
        IReadOnlyDictionary<string, string> loss = pool.Slash(20 * Ether, Ether);
        Assert.Equal("330033003289437854", loss["loss.pro-rata"]);
        pool.Finalise(20 * Ether);
        Assert.Equal(ModelPool.Number("9669966996710562146"), pool.Claim(id));
        Assert.Equal(ModelPool.Number("19630033004289437855"), pool.State.Assets);
    }

    [Fact]
    public void A_frozen_request_keeps_its_rate_and_its_value_stays_in_the_totals_until_the_claim_as_at_ether_fi()
    {
        ModelPool pool = new(ModelPool.TermsOf(ExitPolicy.Frozen));
        pool.Deposit("h", 100 * Ether);
        pool.Do(new ModelCommand.Donate((7 * Ether) + 3));
        ulong id = pool.Request("h", 10 * Ether);
        Assert.Equal(ModelPool.Number("9345794392523364485"), pool.State.Requests[id].Shares);
        pool.Slash(90 * Ether, 2 * Ether);
        Assert.Equal("1050000000000000001", pool.Finalise(20 * Ether)["rate"]);
        pool.Slash(60 * Ether, 4 * Ether);
        Assert.Equal(ModelPool.Number("9439252336448598130"), pool.BalanceOf("queue"));
        Assert.Equal(ModelPool.Number("1010000000000000000"), pool.State.LivePair.ToAssets(Ether));
        Assert.Equal(ModelPool.Number("9813084112149532718"), pool.Claim(id));
        Assert.Equal(ModelPool.Number("1005876288659793814"), pool.State.LivePair.ToAssets(Ether));
        Assert.Equal(0, pool.State.Escrow);
    }

    [Fact]
    public void A_fixed_request_bears_a_loss_only_when_the_holders_are_exhausted_and_its_cover_comes_back_to_it()
    {
        ModelPool pool = new(ModelPool.TermsOf(ExitPolicy.Fixed));
        pool.Deposit("h", 100);
        ulong id = pool.Request("h", 40);
        Assert.Equal("0", pool.Slash(100, 60)["loss.fixed"]);
        Assert.Equal((0, 40), ((int)pool.State.Assets, (int)pool.State.Fixed.Assets));
        pool.Do(new ModelCommand.FundInsurance(3));
        IReadOnlyDictionary<string, string> loss = pool.Slash(40, 10);
        Assert.Equal(("10", "3"), (loss["loss.fixed"], loss["cover.fixed"]));
        pool.Finalise(33);
        Assert.Equal(33, pool.Claim(id));
    }

    [Fact]
    public void Everybody_can_leave_a_pool_that_owes_all_it_has()
    {
        foreach (ExitPolicy policy in Enum.GetValues<ExitPolicy>())
        {
            ModelPool pool = new(ModelPool.TermsOf(policy));
            pool.Deposit("a", 1_000);
            pool.Deposit("b", 500);
            ulong first = pool.RequestShares("a", 1_000);
            ulong second = pool.RequestShares("b", 500);
            pool.Finalise(1_500);
            Assert.Equal((500, 1_000), ((int)pool.Claim(second), (int)pool.Claim(first)));
            Assert.Equal((0, 0, 0), ((int)pool.State.Holdings, (int)pool.State.TotalShares, (int)pool.State.Reserved));
        }
    }

    private static ModelPool Lido()
    {
        ModelPool pool = new(ModelPool.TermsOf(ExitPolicy.Capped));
        pool.Set("h", (1_100 * Ether) + 7, (1_000 * Ether) + 1);
        return pool;
    }

    private static ModelPool StakeWise(ExitPolicy policy)
    {
        ModelPool pool = new(ModelPool.TermsOf(policy) with
        {
            Defence = new Defence(DefenceKind.DeadShares, 1_000_000_000, 0),
            RewardFee = new RewardFee { Rate = 1_000 },
        });
        pool.Deposit("x", 10 * Ether);
        pool.Deposit("y", 20 * Ether);
        return pool;
    }
}
