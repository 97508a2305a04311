using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.RocketPool;

/// <summary>
/// Refusals that no recorded history reaches, in the words and in the order of the contracts' source.
/// </summary>
public sealed class RocketPoolRefusalTests
{
    private static readonly AccountId Node = RocketPoolBench.Account("node0");

    [Theory]
    [InlineData(RocketPoolSetting.DepositFee, "9999999999999999", null)]
    [InlineData(RocketPoolSetting.DepositFee, "10000000000000000", "Fee must be less than 1%")]
    [InlineData(RocketPoolSetting.ExpressQueueRate, "1", null)]
    [InlineData(RocketPoolSetting.ExpressQueueRate, "0", "Rate must be greater than 0")]
    [InlineData(RocketPoolSetting.CollateralTarget, "500000000000000000", null)]
    [InlineData(RocketPoolSetting.CollateralTarget, "500000000000000001", "Value must be <= 50%")]
    [InlineData(RocketPoolSetting.ConsensusThreshold, "510000000000000000", null)]
    [InlineData(RocketPoolSetting.ConsensusThreshold, "509999999999999999", "Consensus threshold must be 51% or higher")]
    [InlineData(RocketPoolSetting.SubmitBalancesFrequency, "604800", null)]
    [InlineData(RocketPoolSetting.SubmitBalancesFrequency, "604801", "Value must be >= 1 hour & <= 7 days")]
    [InlineData(RocketPoolSetting.SubmitBalancesFrequency, "3599", "Value must be >= 1 hour & <= 7 days")]
    [InlineData(RocketPoolSetting.MaxBalanceDelta, "9999999999999999", "The max rETH balance delta must be >= 1%")]
    [InlineData(RocketPoolSetting.NodeFeeMinimum, "49999999999999999", "The node fee minimum must be a value between 5% and 20%")]
    [InlineData(RocketPoolSetting.NodeFeeTarget, "200000000000000001", "The node fee target must be a value between 5% and 20%")]
    [InlineData(RocketPoolSetting.NodeFeeMaximum, "200000000000000001", "The node fee maximum must be a value between 5% and 20%")]
    [InlineData(RocketPoolSetting.NodeFeeMaximum, "200000000000000000", null)]
    [InlineData(RocketPoolSetting.ReducedBond, "1001001000000000000", "Value must be divisible by milliwei")]
    [InlineData(RocketPoolSetting.DissolvePenalty, "0", "Value must be >= 0.01 ETH")]
    [InlineData(RocketPoolSetting.MaximumMegapoolPenalty, "299999999999999999999", "Value must be >= 300 ETH & <= 5000 ETH")]
    [InlineData(RocketPoolSetting.NotifyThreshold, "457", "Value must be >= 19 epochs & <= 456 epochs")]
    [InlineData(RocketPoolSetting.LateNotifyFine, "0", "Value must be >= 0.01 ETH & <= 0.5 ETH")]
    [InlineData(RocketPoolSetting.UserDistributeDelay, "224", "Value must be >= 225 & <= 13500 epochs")]
    [InlineData(RocketPoolSetting.UserDistributeDelayShortfall, "40501", "Value must be >= 6750 & <= 40500 epochs")]
    [InlineData(RocketPoolSetting.SecurityCouncilAdder, "10000000000000001", "Value must be <= max value")]
    [InlineData(RocketPoolSetting.SecurityCouncilAdder, "10000000000000000", null)]
    [InlineData(RocketPoolSetting.NodeCommissionShare, "910000000000000001", "rETH Commission must be <= 100%")]
    [InlineData(RocketPoolSetting.NodeCommissionShare, "910000000000000000", null)]
    internal void A_setting_has_the_bounds_of_the_contracts(RocketPoolSetting setting, string value, string? refusal) =>
        Assert.Equal(refusal, new RocketPoolBench().Refusal("guardian", new ChangeSetting(setting, UInt256.Parse(value))));

    [Fact]
    public void RETH_is_not_transferred_to_the_zero_address_whatever_the_sender_holds()
    {
        RocketPoolBench bench = new();
        bench.Do("user0", new DepositEther(RocketPoolBench.Ether("100")));
        Assert.Equal(
            "ERC20: transfer to the zero address",
            bench.Refusal("user0", new TransferReth(AccountId.ZeroAddress, RocketPoolBench.Ether("1"))));
        Assert.Equal(
            "ERC20: transfer to the zero address",
            bench.Refusal("user1", new TransferReth(AccountId.ZeroAddress, RocketPoolBench.Ether("1"))));
        Assert.Equal(
            "ERC20: transfer amount exceeds balance",
            bench.Refusal("user1", new TransferReth(RocketPoolBench.Account("user0"), RocketPoolBench.Ether("1"))));
    }

    [Fact]
    public void Each_step_of_a_validator_names_the_state_that_it_needs()
    {
        RocketPoolBench bench = new();
        bench.Do("node0", new DepositNode(RocketPoolBench.Ether("4"), false, RocketPoolBench.Ether("4")));
        Assert.Equal("Validator must be pre-staked", bench.Refusal("random", new StakeMegapoolValidator(Node, 0)));
        Assert.Equal("Validator not prestaked", bench.Refusal("random", new DissolveMegapoolValidator(Node, 0)));
        Assert.Equal("Validator not staked", bench.Refusal("oracle0", new ChallengeExit(Node, 0)));
        Assert.Equal("Not staking or dissolved", bench.Refusal("random", new NotifyExit(Node, 0, 1000, 1)));
        Assert.Equal("Validator not exiting", bench.Refusal("random", new NotifyFinalBalance(Node, 0, 1, 1, 1)));
        Assert.Equal("Not allowed", bench.Refusal("random", new DequeueMegapoolValidator(Node, 7)));
        Assert.Equal("Validator must be in queue", bench.Refusal("node0", new DequeueMegapoolValidator(Node, 7)));
        bench.Do("user0", new DepositEther(RocketPoolBench.Ether("100")));
        bench.Do("random", new StakeMegapoolValidator(Node, 0));
        Assert.Equal("Validator not locked", bench.Refusal("random", new NotifyNotExit(Node, 0)));
        bench.Do("random", new NotifyExit(Node, 0, 1000, 1));
        Assert.Equal("Already notified", bench.Refusal("random", new NotifyExit(Node, 0, 1000, 1)));
        Assert.Equal("Already exiting", bench.Refusal("oracle0", new ChallengeExit(Node, 0)));
        bench.Do("beacon", new FundMegapool(Node, RocketPoolBench.Ether("32")));
        bench.Do("node0", new NotifyFinalBalance(Node, 0, 32_000_000_000, 1000, 9000));
        Assert.Equal("Already exited", bench.Refusal("random", new NotifyExit(Node, 0, 1000, 1)));
        Assert.Equal("Already exited", bench.Refusal("oracle0", new ChallengeExit(Node, 0)));
        Assert.Equal("Already exited", bench.Refusal("random", new NotifyFinalBalance(Node, 0, 1, 1, 1)));
    }

    [Fact]
    public void A_locked_validator_can_be_challenged_again_but_not_twice_by_the_same_member()
    {
        RocketPoolBench bench = WithStakedValidator();
        bench.Do("oracle0", new ChallengeExit(Node, 0));
        Assert.Equal("Member was last to challenge", bench.Refusal("oracle0", new ChallengeExit(Node, 0)));
        bench.Do("oracle1", new ChallengeExit(Node, 0));
        bench.Do("random", new NotifyNotExit(Node, 0));
        Assert.Equal("Validator not locked", bench.Refusal("random", new NotifyNotExit(Node, 0)));
        bench.Do("random", new DistributeMegapool(Node));
    }

    [Fact]
    public void Nothing_can_be_reduced_repaid_assigned_or_claimed_by_nothing()
    {
        RocketPoolBench bench = WithStakedValidator();
        Assert.Equal("Not allowed", bench.Refusal("random", new ReduceMegapoolBond(Node, Amount.Zero)));
        Assert.Equal("Invalid amount", bench.Refusal("node0", new ReduceMegapoolBond(Node, Amount.Zero)));
        Assert.Equal("Invalid value received", bench.Refusal("node0", new RepayMegapoolDebt(Node, Amount.Zero)));
        Assert.Equal("Must assign at least 1", bench.Refusal("random", new AssignDeposits(0)));
        Assert.Equal("Panic(0x32)", bench.Refusal("node0", new ClaimRewards(Node, AccountId.ZeroAddress, [])));
    }

    [Fact]
    public void A_penalty_needs_an_amount_and_a_past_block_and_is_applied_once()
    {
        RocketPoolBench bench = WithStakedValidator();
        Amount one = RocketPoolBench.Ether("1");
        Assert.Equal("Invalid trusted node", bench.Refusal("random", new PenaliseMegapool(Node, 1, Amount.Zero)));
        Assert.Equal("Invalid penalty amount", bench.Refusal("oracle0", new PenaliseMegapool(Node, 1, Amount.Zero)));
        Assert.Equal("Invalid block number", bench.Refusal("oracle0", new PenaliseMegapool(Node, bench.Block + 1, one)));
        bench.Do("oracle0", new PenaliseMegapool(Node, bench.Block, one));
        ulong block = bench.Block - 1;
        bench.Do("oracle1", new PenaliseMegapool(Node, block, one));
        Assert.Equal("Penalty already applied", bench.Refusal("oracle2", new PenaliseMegapool(Node, block, one)));
        Assert.Equal("Duplicate submission from node", bench.Refusal("oracle1", new PenaliseMegapool(Node, block, one)));
        Assert.Equal(one, bench.Pool.Now.ViewMegapool(Node).Debt);
    }

    [Fact]
    public void Ether_beyond_the_bond_is_no_credit()
    {
        RocketPoolBench bench = new();
        Amount bond = RocketPoolBench.Ether("4");
        Assert.Equal("Invalid value", bench.Refusal("node0", new DepositNode(bond, false, bond + Amount.FromWei(1UL))));
        Assert.Equal("Panic(0x11)", bench.Refusal("node0", new DepositNodeWithCredit(bond, false, bond + Amount.FromWei(1UL))));
        Assert.Equal("Insufficient credit", bench.Refusal("node0", new DepositNodeWithCredit(bond, false, bond - Amount.FromWei(1UL))));
    }

    [Fact]
    public void A_late_vote_for_an_interval_is_held_to_what_is_pending_now()
    {
        RocketPoolBench bench = new();
        bench.Do("beacon", new FundSmoothingPool(RocketPoolBench.Ether("1")));
        SubmitRewardSnapshot submission = Snapshot(bench, userEther: "1", smoothing: "1");
        Assert.Equal("Invalid smoothing pool balance", bench.Refusal("oracle0", submission with
        {
            UserEther = Amount.Zero,
            SmoothingPoolEther = RocketPoolBench.Ether("1.5"),
        }));
        Assert.Equal("Invalid number of intervals passed", bench.Refusal("oracle0", submission with { IntervalsPassed = 0 }));
        Assert.Equal("Invalid array length", bench.Refusal("oracle0", submission with { NodeRpl = [] }));
        bench.Do("oracle0", submission);
        bench.Do("oracle1", submission);
        Assert.Equal("Invalid ETH rewards", bench.Refusal("oracle2", submission));
        bench.Do("beacon", new FundSmoothingPool(RocketPoolBench.Ether("1")));
        bench.Do("oracle2", submission);
        Assert.Equal(submission.RewardIndex + 1, bench.Pool.Now.Interval.Index);
    }

    [Fact]
    public void A_report_with_its_votes_is_executed_by_anybody_when_its_time_has_come()
    {
        RocketPoolBench bench = new();
        bench.Do("user0", new DepositEther(RocketPoolBench.Ether("100")));
        Report(bench, bench.Block, "100");

        // Two of three are not seven tenths, so the votes alone do nothing; at 51 % they are enough.
        bench.Do("guardian", new ChangeSetting(RocketPoolSetting.ConsensusThreshold, UInt256.Parse("700000000000000000")));
        ulong block = bench.Block;
        SubmitBalances next = new(Balances(block, "101"));
        ExecuteUpdateBalances execution = new(next.Report);
        bench.Do("oracle0", next);
        bench.Do("oracle1", next);
        Assert.Equal("Consensus has not been reached", bench.Refusal("random", execution));
        bench.Do("guardian", new ChangeSetting(RocketPoolSetting.ConsensusThreshold, UInt256.Parse("510000000000000000")));
        Assert.Equal("Not enough time has passed", bench.Refusal("random", execution));
        bench.Wait(82_080);
        bench.Do("random", execution);
        Assert.Equal(RocketPoolBench.Ether("101"), bench.Pool.Now.Totals().Report.TotalEther);
        Assert.Equal("Network balances for an equal or higher block are set", bench.Refusal("random", execution));
        bench.Do("oracle2", next);
    }

    private static void Report(RocketPoolBench bench, ulong block, string ether)
    {
        bench.Wait(86_400);
        SubmitBalances report = new(Balances(block, ether));
        bench.Do("oracle0", report);
        bench.Do("oracle1", report);
    }

    private static ReportedBalances Balances(ulong block, string ether) =>
        new(block, 1, RocketPoolBench.Ether(ether), Amount.Zero, RocketPoolBench.Ether("100"));

    private static SubmitRewardSnapshot Snapshot(RocketPoolBench bench, string userEther, string smoothing) => new(
        bench.Pool.Now.Interval.Index,
        Digest.OfKeccak([1]),
        1,
        RocketPoolBench.Ether(smoothing),
        Amount.Zero,
        Amount.Zero,
        RocketPoolBench.Ether(userEther),
        [UInt256.Zero],
        [UInt256.Zero],
        [UInt256.Zero]);

    private static RocketPoolBench WithStakedValidator()
    {
        RocketPoolBench bench = new();
        bench.Do("user0", new DepositEther(RocketPoolBench.Ether("100")));
        bench.Do("node0", new DepositNode(RocketPoolBench.Ether("4"), false, RocketPoolBench.Ether("4")));
        bench.Do("random", new StakeMegapoolValidator(Node, 0));
        return bench;
    }
}
