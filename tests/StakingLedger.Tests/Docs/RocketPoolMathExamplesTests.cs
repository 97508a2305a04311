using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Docs;

/// <summary>The worked examples of docs/math.md, Rocket Pool: the library computes each figure, and the page shows it.</summary>
public sealed class RocketPoolMathExamplesTests
{
    private static readonly UInt256 One = Amount.FromEther("1").Value;
    private static readonly UInt256 Ether = UInt256.Parse("1003891592653000000001");
    private static readonly UInt256 Supply = UInt256.Parse("1000387801018066539699");
    private static readonly ReportedRate Rate = new(Ether, Supply);

    [Fact]
    public void The_reported_rate_prices_by_its_two_integers_and_drops_less_than_one_wei()
    {
        Shown("1003891592653000000001", Rate.Ether);
        Shown("1000387801018066539699", Rate.Supply);
        UInt256 reth = Rate.TokensFor(UInt256.Parse("9995000000000000007"));
        Shown("9960115359419824428", reth);
        Shown("9995000000000000006", Rate.EtherFor(reth));
        UInt256 many = Amount.FromEther("123456.789").Value;
        Shown("123889188179731834095603", Rate.EtherFor(many));
        UInt256 shown = Rate.EtherFor(One);
        Shown("1003502433387700000", shown);
        Shown("123889188179731834095300", Part(many, shown, One));
    }

    [Fact]
    public void A_deposit_fee_is_rounded_down_and_stays_in_the_protocol()
    {
        UInt256 value = UInt256.Parse("10000000000000000007");
        UInt256 fee = Part(value, Amount.FromEther("0.0005").Value, One);
        Shown("10000000000000000007", value);
        Shown("5000000000000000", fee);
        Shown("9995000000000000007", value - fee);
    }

    [Fact]
    public void Excess_collateral_follows_the_live_supply_and_incoming_ether_the_reported_pair()
    {
        UInt256 contract = Amount.FromEther("120").Value + 1;
        UInt256 target = Amount.FromEther("0.1").Value;
        UInt256 value = Rate.EtherFor(Amount.FromEther("990").Value + 3);
        Shown("993467409053823000005", value);
        UInt256 rate = Part(One, contract, value);
        Shown("120789065556048623", rate);
        UInt256 kept = Part(contract, target, rate);
        Shown("99346740905382300294", kept);
        Assert.Equal(294UL, kept - Part(value, target, One));
        Shown("20653259094617699707", contract - kept);
        UInt256 wanted = Part(Ether, target, One);
        Shown("100389159265300000000", wanted);
        Shown("1042418359917699706", wanted - kept);
    }

    [Fact]
    public void Consensus_and_the_limits_of_a_report_are_floors()
    {
        UInt256 threshold = Amount.FromEther("0.51").Value;
        Shown("500000000000000000", One / 2UL);
        Shown("666666666666666666", One * 2UL / 3UL);
        Assert.False(OracleConsensus.IsReached(1, 2, threshold));
        Assert.True(OracleConsensus.IsReached(2, 3, threshold));
        Shown("82080", 86_400UL * 95UL / 100UL);
        UInt256 next = new ReportedRate(Ether + (One * 3UL), Supply).EtherFor(One);
        Shown("1006501270435639793", next);
        Shown("2998837047939793", next - Rate.EtherFor(One));
        Shown("20070048667754000", Part(Rate.EtherFor(One), Amount.FromEther("0.02").Value, One));
    }

    [Fact]
    public void A_share_over_time_has_five_decimals_and_so_has_its_average()
    {
        UInt256 ratio = Part(Amount.FromEther("8").Value, One, Amount.FromEther("33").Value);
        Shown("242424242424242424", ratio);
        UInt256 kept = ratio / ShareHistoryAverage.Unit;
        Shown("24242", kept);
        UInt256 average = ShareHistoryAverage.Over([500, 51_000], [kept, 12_500UL], 1_000, 87_400);
        Shown("19295", average);
        Shown("192950000000000000", average * ShareHistoryAverage.Unit);
    }

    [Fact]
    public void A_megapools_node_has_the_residual_of_the_split()
    {
        Amount rewards = Amount.Parse("1234567890123456789");
        UInt256 ratio = UInt256.Parse("192950000000000000");
        UInt256 share = Amount.FromEther("0.05").Value;
        MegapoolRewards parts = MegapoolSplit.Split(
            rewards, ratio, share, Amount.FromEther("0.09").Value, Amount.FromEther("0.01").Value);
        UInt256 own = Part(rewards.Value, ratio, One);
        Shown("1234567890123456789", rewards.Value);
        Shown("996358015724135802", rewards.Value - own);
        Shown("846904313365515431", parts.Users.Value);
        Shown("89672221415172222", parts.Voters.Value);
        Shown("9963580157241358", parts.Protocol.Value);
        Shown("288027775185527778", parts.Node.Value);
        Shown("288027775185527777", own + Part(rewards.Value - own, share, One));
    }

    [Fact]
    public void An_exit_takes_the_loss_from_the_node_and_makes_a_shortfall_debt()
    {
        Amount[] table = [Amount.FromEther("4"), Amount.FromEther("8")];
        Amount required = MegapoolBond.Required(table, Amount.FromEther("4"), 2);
        CapitalDispersal capital = CapitalDispersal.Of(
            Amount.FromEther("32"), MegapoolBond.Required(table, Amount.FromEther("4"), 3), Amount.Zero, required);
        Assert.Equal(new CapitalDispersal(Amount.FromEther("4"), Amount.FromEther("28")), capital);
        Amount node = capital.Node - (Amount.FromEther("32") - Amount.FromEther("30.5"));
        Shown("2500000000000000000", node.Value);
        Shown("28000000000000000000", (Amount.FromEther("30.5") - node).Value);
        Amount users = Amount.FromEther("27") - capital.Node.SaturatingSubtract(Amount.FromEther("5"));
        Shown("27000000000000000000", users.Value);
        Shown("1000000000000000000", (capital.Users - users).Value);
    }

    [Fact]
    public void A_minipools_floors_favour_the_users_and_a_penaltys_floor_the_node()
    {
        Amount bond = Amount.FromEther("8");
        UInt256 fee = Amount.FromEther("0.14").Value;
        Amount rewards = Amount.Parse("5000000000000000011");
        Amount node = MinipoolCapital.SplitRewards(rewards, bond, fee);
        UInt256 onBond = Part(rewards.Value, bond.Value, MinipoolCapital.Launch.Value);
        Shown("5000000000000000011", rewards.Value);
        Shown("1250000000000000002", onBond);
        Shown("525000000000000001", node.Value - onBond);
        Shown("3225000000000000008", (rewards - node).Value);
        Amount balance = Amount.Parse("32300000000000000333");
        Amount free = MinipoolCapital.Split(balance, bond, fee, default).Node;
        Amount penalised = MinipoolCapital.Split(balance, bond, fee, UInt256.Parse("133333333333333333")).Node;
        Shown("32300000000000000333", balance.Value);
        Shown("8106500000000000118", free.Value);
        Shown("1080866666666666679", (free - penalised).Value);
        Shown("7025633333333333439", penalised.Value);
    }

    [Fact]
    public void The_commission_of_a_new_minipool_follows_a_cubic_curve()
    {
        NodeFeeCurve curve = new(
            Amount.FromEther("0.1").Value, Amount.FromEther("0.14").Value, Amount.FromEther("0.2").Value, Amount.FromEther("160").Value);
        UInt256 surplus = Amount.FromEther("100").Value + 1;
        Shown("625000000000000000", Part(surplus, One, curve.Range));
        Shown("244140625000000000", Cube(surplus, curve.Range));
        Shown("154648437500000000", curve.Fee(surplus, default));
        UInt256 lack = Amount.FromEther("61.777").Value;
        Shown("386106250000000000", Part(lack, One, curve.Range));
        Shown("57559849740479016", Cube(lack, curve.Range));
        Shown("137697606010380839", curve.Fee(default, lack));
    }

    [Fact]
    public void Inflation_is_compounded_by_days()
    {
        UInt256 supply = Amount.FromEther("20000000").Value;
        UInt256 rate = UInt256.Parse("1000133680617113500");
        Shown("1000133680617113500", rate);
        Shown("74996403273680896409382", DailyInflation.Minted(supply, rate, 28));
        Shown("74861145583560000000000", Part(supply, rate - One, One) * 28UL);
    }

    private static UInt256 Cube(UInt256 demand, UInt256 range)
    {
        UInt256 root = Part(demand, One, range) / 1_000_000_000_000UL;
        return root * root * root;
    }

    private static UInt256 Part(UInt256 whole, UInt256 share, UInt256 of) => FullMath.MulDiv(whole, share, of, Rounding.Down);

    private static void Shown(string figure, in UInt256 computed) => DocumentFigures.Check("docs/math.md", figure, computed);
}
