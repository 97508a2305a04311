using StakingLedger.Numerics;
using StakingLedger.Protocols.Lido;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Docs;

/// <summary>
/// The worked examples of docs/math.md. Every figure was computed by hand-sized integer arithmetic outside the library; here the
/// library must give the same figure, and the document must show it.
/// </summary>
public sealed class MathExamplesTests
{
    private static readonly UInt256 Ether = Amount.FromEther("1").Value;

    // The pair after the first report of the running example; sections 2 to 6 convert at it.
    private static readonly PricingPair Pair =
        new(Amount.Parse("1003891592653000000001"), Shares.Parse("1000387801018066539699"));

    [Fact]
    public void The_bootstrap_mints_one_share_per_wei_to_an_account_that_nobody_owns()
    {
        LidoPool pool = WorkedPool.Bootstrapped().Pool;
        Shown("1000000000000000000", pool.SharesOf(WorkedPool.Dead).Value);
        Assert.Equal(new PricingPair(Amount.FromEther("1"), Shares.Of(Ether)), pool.Pair);
    }

    [Fact]
    public void Conversions_round_down_and_the_two_that_round_up_charge_whoever_asks()
    {
        Shares shares = ShareMath.SharesForDeposit(Amount.FromEther("1"), Pair);
        Shown("996509790837401142", shares.Value);
        Shown("696182480483162598858", FullMath.MulMod(Ether, Pair.Shares.Value, Pair.Assets.Value));
        Shown("999999999999999999", ShareMath.AssetsForShares(shares, Pair).Value);
        Shown("1000000000000000000", ShareMath.AssetsForSharesRoundedUp(shares, Pair).Value);
        Shown("996509790837401143", ShareMath.SharesForWithdrawal(Amount.FromEther("1"), Pair).Value);
        Shown("1003502433387700000", ShareMath.AssetsForShares(Shares.Of(Ether), Pair).Value);
    }

    [Fact]
    public void A_deposit_gets_the_floor_of_its_shares_and_the_fraction_stays_with_everybody()
    {
        WorkedPool worked = WorkedPool.AfterFirstReport();
        Submitted deposit = worked.Submit(WorkedPool.Bob, Amount.Parse("200000000000000000005"));
        Shown("200000000000000000005", deposit.Amount.Value);
        Shown("199301958167480228543", deposit.Shares.Value);
        Shown("200000000000000000004", deposit.MintedValue.Value);
        Assert.True(worked.Submit(WorkedPool.Carol, Amount.FromWei(1)).Shares.IsZero);
    }

    [Fact]
    public void A_transfer_moves_the_floor_and_a_transfer_of_the_balance_leaves_one_share()
    {
        WorkedPool worked = WorkedPool.AfterSecondDeposit();
        SharesTransferred first = worked.Execute(WorkedPool.Bob, new TransferStEth(WorkedPool.Carol, Amount.FromEther("1")));
        Shown("996509790837401142", first.Shares.Value);
        Shown("999999999999999999", worked.Pool.BalanceOf(WorkedPool.Carol).Value);
        Amount all = worked.Pool.BalanceOf(WorkedPool.Bob);
        Shown("199000000000000000005", all.Value);
        SharesTransferred rest = worked.Execute(WorkedPool.Bob, new TransferStEth(WorkedPool.Carol, all));
        Shown("198305448376642827400", rest.Shares.Value);
        Assert.Equal(Shares.Of(UInt256.One), worked.Pool.SharesOf(WorkedPool.Bob));
    }

    [Fact]
    public void The_staking_limit_grows_by_the_quotient_that_the_record_keeps()
    {
        StakeLimit set = default(StakeLimit).Resumed(BlockNumber.From(1_000))
            .WithMaximum(Amount.FromEther("1000"), Amount.FromEther("3"), BlockNumber.From(1_000));
        Assert.Equal(333u, set.GrowthBlocks);
        StakeLimit used = set.WithLimit(Amount.FromEther("300"), BlockNumber.From(1_000));
        Shown("3003003003003003003", (used.At(BlockNumber.From(1_001), decaysAboveMax: true) - Amount.FromEther("300")).Value);
        Shown("600300300300300300300", used.At(BlockNumber.From(1_100), decaysAboveMax: true).Value);
        Assert.Equal(Amount.FromEther("1000"), used.At(BlockNumber.From(1_000 + 234), decaysAboveMax: true));
        Assert.NotEqual(Amount.FromEther("1000"), used.At(BlockNumber.From(1_000 + 234 - 1), decaysAboveMax: true));
        StakeLimit above = set.WithLimit(Amount.FromEther("1050"), BlockNumber.From(1_000));
        Shown("1019969969969969969970", above.At(BlockNumber.From(1_010), decaysAboveMax: true).Value);
        Assert.Equal(Amount.FromEther("1000"), above.At(BlockNumber.From(1_010), decaysAboveMax: false));
    }

    [Fact]
    public void Unwrapping_leaves_one_share_on_the_contract()
    {
        WorkedPool worked = WorkedPool.AfterSecondDeposit();
        _ = worked.Execute(WorkedPool.Alice, new ApproveStEth(WorkedPool.WstEth, Amount.FromEther("10")));
        Wrapped wrapped = worked.Execute(WorkedPool.Alice, new Wrap(Amount.FromEther("10")));
        Shown("9965097908374011426", wrapped.Shares.Value);
        Unwrapped unwrapped = worked.Execute(WorkedPool.Alice, new Unwrap(wrapped.Shares));
        Shown("9999999999999999999", unwrapped.Amount.Value);
        Shown("9965097908374011425", unwrapped.Shares.Value);
        Assert.Equal(Shares.Of(UInt256.One), worked.Pool.SharesOf(WorkedPool.WstEth));
        Assert.Equal(Shares.Zero, worked.Pool.WstEthTotalSupply);
    }

    [Fact]
    public void Validator_deposits_are_whole_and_leave_the_rate_alone()
    {
        WorkedPool worked = WorkedPool.Bootstrapped();
        _ = worked.Submit(WorkedPool.Alice, Amount.FromEther("999"));
        PricingPair before = worked.Pool.Pair;
        Assert.IsType<LidoRejection.DepositCountTooLarge>(
            worked.Pool.Preview(new DepositToValidators(40, 1, 31 + 1), worked.Now(WorkedPool.Alice)).Rejection);
        _ = worked.Execute(WorkedPool.Alice, new DepositToValidators(40, 1, 31));
        Shown("8000000000000000000", worked.Totals.BufferedEther.Value);
        Assert.Equal(before, worked.Pool.Pair);
    }

    [Fact]
    public void A_v3_report_floors_the_fee_twice_and_the_split_goes_to_the_treasury()
    {
        ReportPlan plan = WorkedPool.FirstReport(LidoVersion.V3).Plan;
        Shown("992000000000000000000", plan.PrincipalClBalance.Value);
        Shown("3891592653000000001", plan.Fees.Rewards.Value);
        Shown("9999999999999999997", plan.Fees.TotalFee);
        Shown("389159265299999999", plan.Fees.FeeEther.Value);
        Shown("387801018066539699", plan.Fees.Minted.Value);
        Shown("389159265299999998", plan.Fees.MintedValue.Value);
        Shown("1003891592653000000001", plan.Post.InternalEther.Value);
        Shown("1000387801018066539699", plan.Post.InternalShares.Value);
        Shown("3225806451612903225", plan.Fees.Modules[0].Fee);
        Shown("2838709677419354838", plan.Fees.Modules[1].Fee);
        Shown("125097102602109580", plan.Fees.Modules[0].Shares.Value);
        Shown("110085450289856430", plan.Fees.Modules[1].Shares.Value);
        Shown("152618465174573689", plan.Fees.TreasuryShares.Value);
        Shown("98325222040999999997", plan.Remainders[0].Remainder);
        Shown("457239289661566920602", plan.Remainders[1].Remainder);
        Assert.Equal(Pair, plan.Post.Pair);
    }

    [Fact]
    public void A_v2_report_floors_the_fee_once()
    {
        ReportPlan plan = WorkedPool.FirstReport(LidoVersion.V2).Plan;
        Shown("387801018066539700", plan.Fees.Minted.Value);
        Assert.Equal(Amount.Parse("3891592653000000001"), plan.Fees.Rewards);
    }

    [Fact]
    public void The_fee_of_a_real_report_is_that_of_v2_and_one_share_less_by_v3()
    {
        Amount rewards = Amount.Parse("2639482942085168027");
        Amount pre = Amount.Parse("1093196098970760843229455");
        Shares shares = Shares.Parse("1079179109989045486885777");
        UInt256 tenPercent = RewardsDistribution.Precision / 10;
        Shown("260563376065765428", FeeMintBeforeReport.Compute(rewards, tenPercent, pre, shares).Value);
        (Amount feeEther, Shares feeShares) = FeeMintAfterReport.Compute(rewards, tenPercent, pre + rewards, shares);
        Shown("263948294208516802", feeEther.Value);
        Shown("260563376065765427", feeShares.Value);
    }

    [Fact]
    public void A_discounted_batch_is_floored_once_and_its_claims_one_by_one()
    {
        WorkedPool worked = WorkedPool.AfterRequests();
        IReadOnlyList<RequestView> requests = worked.Pool.Requests;
        Shown("99650979083740114269", requests[0].AmountOfShares.Value);
        Shown("49825489541870057135", requests[1].AmountOfShares.Value);
        Shown("24912744771156475187", requests[2].AmountOfShares.Value);
        Shown("1003502433387700000005965232", WithdrawalRate.Of(requests[0].AmountOfStEth, requests[0].AmountOfShares).Ray);
        Shown("1003502433387700000010057475", WithdrawalRate.Of(requests[2].CumulativeStEth, requests[2].CumulativeShares).Ray);
        ReportPlan plan = worked.SecondReport().Plan;
        Shown("1001835335719584725697897658", worked.LastRate.Ray);
        Shown("174709276149224015591", plan.EtherToLock.Value);
        Shown("175000000000222222223", requests[2].CumulativeStEth.Value);
        Shown("174389213396766646591", plan.Burn.Total.Value);
        Shown("1027182316503775984415", plan.Post.InternalEther.Value);
        Shown("1025300545788780121651", plan.Post.InternalShares.Value);
        Assert.Equal(Shares.Zero, plan.Fees.Minted);
        Shown("99833872085144092881", worked.Claim(1).Value);
        Shown("49916936042572046441", worked.Claim(2).Value);
        Shown("24958468021507876268", worked.Claim(3).Value);
        Assert.Equal(Amount.FromWei(1), worked.Totals.LockedEther);
    }

    [Fact]
    public void The_limiter_takes_from_the_vaults_in_order_and_burns_within_what_is_left()
    {
        SmoothingInput input = new(
            UInt256.Zero, Wei("0.5"), Wei("0.2"), Wei("0.4"), Wei("0.3"), UInt256.Zero, UInt256.Zero);
        PositiveRebaseLimiter limiter = new(750_000, Wei("1000"), Wei("900"));
        Assert.True(RebaseSmoothing.TryCompute(limiter, input, out RebaseSmoothing full));
        Shown("200000000000000000", full.Withdrawals);
        Shown("50000000000000000", full.ExecutionRewards);
        Assert.Equal(UInt256.Zero, full.SharesToBurn);
        input = input with { EtherToLock = Wei("60"), SharesFromQueue = Wei("55") };
        Assert.True(RebaseSmoothing.TryCompute(limiter, input, out RebaseSmoothing paid));
        Shown("53959530352235823132", paid.SharesToBurn);
        Shown("1340469647764176868", Wei("55.3") - paid.SharesToBurn);
    }

    [Fact]
    public void A_burn_takes_cover_first_and_raises_the_worth_of_every_other_share()
    {
        BurnCommit commit = BurnCommit.Split(Shares.Of(7), Shares.Of(5), Shares.Of(4));
        Assert.Equal(new BurnCommit(Shares.Of(5), Shares.Of(2)), commit);
        ReportBurn burn = WorkedPool.AfterBadDebt().BurnReport().Plan.Burn;
        Shown("9998905918488482561", burn.PreValue.Value);
        Shown("10096905532031357497", burn.PostValue.Value);
    }

    [Fact]
    public void External_shares_leave_the_rate_alone_and_rebalancing_rounds_up()
    {
        WorkedPool worked = WorkedPool.AfterSecondReport();
        Shares all = worked.Totals.TotalShares;
        Shown("113922282865420013516", ExternalShareLimit.Mintable(all, Shares.Zero, BasisPoints.FromPercent(10)).Value);
        PricingPair before = worked.Pool.Pair;
        worked.MintExternal();
        Assert.Equal(before, worked.Pool.Pair);
        Shown("20036706714391694513", worked.Totals.ExternalEther.Value);
        Shown("1047219023218167678928", worked.Totals.TotalPooledEther.Value);
        Shown("3005506007158754178", worked.Rebalance().Value.Value);
        Shown("1030187822510934738593", worked.Pool.Pair.Assets.Value);
        Shown("1028300545788780121651", worked.Pool.Pair.Shares.Value);
    }

    [Fact]
    public void Bad_debt_is_borne_by_every_share()
    {
        WorkedPool worked = WorkedPool.AfterBadDebt();
        Shown("1001835335719584725", WorkedPool.AfterSecondReport().Pool.Pair.BalanceOf(Shares.Of(Ether)).Value);
        Shown("1030187822510934738593", worked.Pool.Pair.Assets.Value);
        Shown("1030300545788780121651", worked.Pool.Pair.Shares.Value);
        Shown("999890591848848256", worked.Pool.Pair.BalanceOf(Shares.Of(Ether)).Value);
        Shown("14998358877732723842", worked.Totals.ExternalEther.Value);
    }

    [Fact]
    public void The_sanity_limits_round_down()
    {
        Amount pre = Amount.FromEther("992");
        Shown("11559", ReportLimits.AnnualIncrease(pre, pre + Amount.FromEther("3.141592653"), 86_400));
        Shown("57599", ReportLimits.AppearedValidators(57_600, 86_399));
        Shown("34131000000000000000", ReportLimits.ClDecrease(1_000, 101, 31, 31).Value);
        ShareRate simulated = ShareRate.Parse("1003700000000000000000000000");
        Shown("1", ReportLimits.RateDeviation(simulated, ShareRate.Parse("1003891592653000000001234567")));
    }

    private static UInt256 Wei(string ether) => Amount.FromEther(ether).Value;

    private static void Shown(string figure, in UInt256 computed) => DocumentFigures.Check("docs/math.md", figure, computed);
}
