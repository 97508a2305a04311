using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.RocketPool;

/// <summary>
/// The contracts of Solidity 0.7.6 (RocketTokenRETH, RocketNetworkFees, RocketMinipoolPenalty) compute with SafeMath, which has words
/// where those of 0.8.30 panic.
/// </summary>
public sealed class RocketPoolSafeMathTests
{
    private static readonly AccountId Minipool = RocketPoolBench.Account("minipool0");

    /// <summary>RocketNetworkFees.getNodeFeeByDemand: the maximum less the target.</summary>
    [Fact]
    public void Fees_out_of_order_stop_a_new_minipool_in_the_words_of_SafeMath()
    {
        RocketPoolBench bench = new();
        bench.Do("user0", new DepositEther(RocketPoolBench.Ether("10")));
        bench.Do("guardian", new ChangeSetting(RocketPoolSetting.NodeFeeTarget, UInt256.Parse("200000000000000000")));
        bench.Do("guardian", new ChangeSetting(RocketPoolSetting.NodeFeeMaximum, UInt256.Parse("150000000000000000")));
        Assert.Equal(
            "SafeMath: subtraction overflow",
            bench.Refusal("mpnode0", new CreateMinipool(Minipool, RocketPoolBench.Ether("8"))));
        bench.Do("guardian", new ChangeSetting(RocketPoolSetting.NodeFeeDemandRange, UInt256.Zero));
        Assert.Equal(
            "SafeMath: division by zero",
            bench.Refusal("mpnode0", new CreateMinipool(Minipool, RocketPoolBench.Ether("8"))));
    }

    /// <summary>RocketTokenRETH.getEthValue and getRethValue: the product comes first.</summary>
    [Fact]
    public void A_burn_and_a_deposit_at_a_pair_beyond_256_bits_are_refused_in_the_words_of_SafeMath()
    {
        RocketPoolBench bench = new();
        bench.Do("user0", new DepositEther(RocketPoolBench.Ether("10")));
        Report(bench, UInt256.One << 220, UInt256.One << 220);
        Assert.Equal("SafeMath: multiplication overflow", bench.Refusal("user0", new BurnReth(RocketPoolBench.Ether("1"))));
        Assert.Equal("SafeMath: multiplication overflow", bench.Refusal("user0", new DepositEther(RocketPoolBench.Ether("1"))));
        Assert.Equal("SafeMath: multiplication overflow", bench.Refusal("user0", new DepositExcessCollateral()));
    }

    /// <summary>RocketNetworkBalances is of 0.8.30: there the same fault is a panic.</summary>
    [Fact]
    public void A_report_of_no_supply_after_another_panics()
    {
        RocketPoolBench bench = new();
        Report(bench, RocketPoolBench.Ether("10").Value, RocketPoolBench.Ether("10").Value);
        bench.Wait(86_400);
        SubmitBalances next = new(new ReportedBalances(
            bench.Block, bench.Time, RocketPoolBench.Ether("10"), Amount.Zero, Amount.Zero));
        bench.Do("oracle0", next);
        Assert.Equal("Panic(0x12)", bench.Refusal("oracle1", next));
    }

    /// <summary>RocketMinipoolPenalty.getPenaltyRate: the smaller of the rate and the guardian's maximum, here 75 %.</summary>
    [Fact]
    public void A_minipool_tells_its_penalty_within_the_cap()
    {
        RocketPoolBench bench = new();
        bench.Do("mpnode0", new CreateMinipool(Minipool, RocketPoolBench.Ether("8")));
        UInt256 tenth = UInt256.Parse("100000000000000000");
        for (ulong block = 1; block <= 10; block++)
        {
            bench.Do("oracle0", new SubmitMinipoolPenalty(Minipool, block));
            bench.Do("oracle1", new SubmitMinipoolPenalty(Minipool, block));
            UInt256 rate = block < 3 ? UInt256.Zero : tenth * (block - 2);
            UInt256 most = UInt256.Parse("750000000000000000");
            Assert.Equal(UInt256.Min(rate, most), bench.Pool.Now.ViewMinipool(Minipool).PenaltyRate);
        }
    }

    private static void Report(RocketPoolBench bench, in UInt256 ether, in UInt256 supply)
    {
        SubmitBalances report = new(new ReportedBalances(
            bench.Block, bench.Time, Amount.FromWei(ether), Amount.Zero, Amount.FromWei(supply)));
        bench.Do("oracle0", report);
        bench.Do("oracle1", report);
    }
}
