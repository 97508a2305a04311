using System.Numerics;
using StakingLedger.Simulator.Model;

namespace StakingLedger.Tests.Simulator;

/// <summary>The model's defences, fees, routing and cover against worked numbers.</summary>
public sealed class ModelRuleTests
{
    private static readonly BigInteger Ether = ModelPool.Ether;

    [Theory]
    [InlineData(0, "1", "2", "12500000000000000001", "6250000000000000000")]
    [InlineData(3, "1000", "2999", "14997999599919983997", "5001000200040008002")]
    public void Virtual_shares_defend_the_second_depositor(int offset, string attacker, string victim, string redeemed, string left)
    {
        ModelPool pool = Attacked(new Defence(DefenceKind.VirtualShares, 0, offset));
        Assert.Equal(ModelPool.Number(attacker), pool.State.SharesOf("attacker"));
        Assert.Equal(ModelPool.Number(victim), pool.State.SharesOf("victim"));
        Assert.Equal(ModelPool.Number(redeemed), pool.BalanceOf("victim"));
        Assert.Equal(ModelPool.Number(left), pool.BalanceOf("attacker"));
    }

    [Theory]
    [InlineData("1000000000", "1500000001", "14999999998600000002", "9999999992400000006")]
    [InlineData("1000", "1501", "14998001598721023781", "9992006394884093125")]
    public void Dead_shares_defend_the_second_depositor(string dead, string victim, string redeemed, string lost)
    {
        ModelPool pool = Attacked(new Defence(DefenceKind.DeadShares, ModelPool.Number(dead), 0));
        Assert.Equal(ModelPool.Number(victim), pool.State.SharesOf("victim"));
        Assert.Equal(ModelPool.Number(redeemed), pool.BalanceOf("victim"));
        Assert.Equal(ModelPool.Number(lost), pool.BalanceOf("dead"));
    }

    [Theory]
    [InlineData(
        nameof(FeeForm.OneFraction), "1000000000000000000001", "987654321987654321987", "7777777777777777777", "762835733632746359")]
    [InlineData(
        nameof(FeeForm.TwoFloors), "1000000000000000000001", "987654321987654321987", "7777777777777777777", "762835733632746358")]
    [InlineData(nameof(FeeForm.OneFraction), "75", "169", "199", "13")]
    [InlineData(nameof(FeeForm.TwoFloors), "75", "169", "199", "12")]
    [InlineData(
        nameof(FeeForm.OneFraction), "1000000000000000000000001", "900000000000000000000003", "77000000000000000005",
        "6929519784278949469")]
    [InlineData(
        nameof(FeeForm.TwoFloors), "1000000000000000000000001", "900000000000000000000003", "77000000000000000005", "6929519784278949468")]
    public void A_fee_of_a_tenth_mints_these_shares(string form, string assets, string shares, string rewards, string minted)
    {
        RewardFee fee = new() { Rate = 1_000, Form = Enum.Parse<FeeForm>(form) };
        ModelPool pool = new(ModelPool.TermsOf(ExitPolicy.Capped) with { RewardFee = fee });
        pool.Set("h", ModelPool.Number(assets), ModelPool.Number(shares));
        Assert.Equal(minted, pool.Reward(ModelPool.Number(rewards))["fee.shares"]);
        Assert.Equal(ModelPool.Number(minted), pool.State.SharesOf("treasury"));
    }

    [Theory]
    [InlineData(nameof(RoutingStrategy.MinFirst), 10, new[] { 3, 3, 3, 1 }, new[] { 10, 4, 10, 10 }, new[] { 6, 4, 5, 5 })]
    [InlineData(nameof(RoutingStrategy.MinFirst), 101, new[] { 9_998, 70, 0 }, new[] { 10_000, 101, 100 }, new[] { 9_998, 86, 85 })]
    [InlineData(nameof(RoutingStrategy.ProRata), 7, new[] { 0, 0, 0, 0 }, new[] { 5, 3, 3, 0 }, new[] { 3, 2, 2, 0 })]
    [InlineData(nameof(RoutingStrategy.ProRata), 64, new[] { 0, 0, 0 }, new[] { 50, 30, 21 }, new[] { 32, 19, 13 })]
    public void Steps_are_spread_like_this(string strategy, int steps, int[] buckets, int[] caps, int[] expected)
    {
        ModelPool pool = Routed(Enum.Parse<RoutingStrategy>(strategy), buckets.Index().Select(b => (caps[b.Index], b.Item, false)));
        pool.Set("h", steps, steps);
        pool.Do(new ModelCommand.AllocateStake((ulong)steps));
        Assert.Equal(expected, pool.State.ValidatorOrder.Select(id => (int)pool.State.Validators[id].Units));
    }

    [Fact]
    public void Two_lines_take_turns_as_at_Rocket_Pool()
    {
        bool[] express = [true, true, true, true, true, false, false];
        ModelPool pool = Routed(RoutingStrategy.Queues, express.Select(static line => (1, 0, line)));
        List<ulong> order = [];
        for (int i = 0; i < 7; i++)
        {
            pool.Set("h", 1, 1);
            IReadOnlyDictionary<string, string> facts = pool.Do(new ModelCommand.AllocateStake(1));
            order.Add(pool.State.ValidatorOrder.Single(id => facts.ContainsKey($"validator[{id}]")));
        }

        // e1 e2 s1 e3 e4 s2 e5
        Assert.Equal([1UL, 2, 6, 3, 4, 7, 5], order);
        Assert.Equal(7UL, pool.State.QueueTurns);
    }

    [Fact]
    public void Cover_brings_the_rate_back_exactly()
    {
        ModelPool pool = new(ModelPool.TermsOf(ExitPolicy.Capped));
        pool.Set("h", 1_000 * Ether, 900 * Ether);
        pool.Do(new ModelCommand.FundInsurance(5 * Ether));
        IReadOnlyDictionary<string, string> loss = pool.Slash(100 * Ether, 5 * Ether);
        Assert.Equal($"Slashing ({995 * Ether}, {900 * Ether})", loss["step[0]"]);
        Assert.Equal($"InsuranceCover ({1_000 * Ether}, {900 * Ether})", loss["step[1]"]);
        Assert.Equal(
            ModelPool.Number("1111111111111111111111111111"), pool.State.LivePair.ToAssets(BigInteger.Pow(10, 27)));
    }

    private static ModelPool Attacked(Defence defence)
    {
        ModelPool pool = new(ModelPool.TermsOf(ExitPolicy.Capped) with { Defence = defence });
        pool.Deposit("attacker", 1);
        pool.Do(new ModelCommand.Donate(10 * Ether));
        pool.Deposit("victim", 15 * Ether);
        return pool;
    }

    /// <summary>Operators with one validator each, which holds its bucket and may grow to its cap.</summary>
    private static ModelPool Routed(RoutingStrategy strategy, IEnumerable<(int Cap, int Bucket, bool Express)> operators)
    {
        ModelPool pool = new(ModelPool.TermsOf(ExitPolicy.Capped) with
        {
            Step = 1,
            StepsPerValidator = 10_000,
            Routing = new RoutingTerms(strategy, 2, 0),
        });
        foreach ((int index, (int cap, int bucket, bool express)) in operators.Index())
        {
            ulong id = (ulong)index + 1;
            pool.Do(new ModelCommand.RegisterOperator(id, "reward", 1, (ulong)cap, 10_000));
            pool.Do(new ModelCommand.RegisterValidators(id, [id], express));
            ModelValidator validator = pool.State.Validators[id] with
            {
                Units = (ulong)bucket,
                Status = bucket > 0 ? ValidatorStatus.Active : ValidatorStatus.Registered,
            };
            pool.State = pool.State with { Validators = pool.State.Validators.SetItem(id, validator) };
        }

        return pool;
    }
}
