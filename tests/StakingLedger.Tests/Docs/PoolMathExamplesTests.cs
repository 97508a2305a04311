using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Docs;

/// <summary>
/// The worked examples of the house pool in docs/math.md. Every figure was computed outside the library; here the library must give
/// the same figure, and the document must show it.
/// </summary>
public sealed class PoolMathExamplesTests
{
    private const string Page = "docs/math.md";

    private static readonly PricingPair Pair = new(Wei("1100.000000000000000007"), SharesOf("1000.000000000000000001"));

    [Fact]
    public void Conversions_of_the_house_pool_round_down_or_charge_whoever_leaves()
    {
        Shares bought = PoolConversion.ToShares(Wei("10"), Pair);
        Shown("9090909090909090909", bought.Value);
        Shown("9090909090909090910", PoolConversion.ToSharesRoundedUp(Wei("10"), Pair).Value);
        Shown("9999999999999999999", PoolConversion.ToAssets(bought, Pair).Value);
        Shown("1100000000000000000", PoolConversion.ToAssets(SharesOf("1"), Pair).Value);
        Assert.Equal(Shares.Of(5), PoolConversion.ToShares(Amount.FromWei(5), default));
    }

    [Theory]
    [InlineData(0, "1", "2", "12500000000000000001", "6250000000000000000", "6250000000000000000")]
    [InlineData(3, "1000", "2999", "14997999599919983997", "5001000200040008002", "5001000200040008002")]
    public void Virtual_shares_make_the_attacker_lose_more(
        int offset, string attacker, string victim, string victimBalance, string attackerBalance, string virtualPart)
    {
        PoolStory story = Attacked(FirstDepositorDefence.VirtualShares(offset));
        Shown(attacker, story.Pool.SharesOf(PoolStory.Bob).Value);
        Shown(victim, story.Pool.SharesOf(PoolStory.Alice).Value);
        Shown(victimBalance, story.Pool.BalanceOf(PoolStory.Alice).Value);
        Shown(attackerBalance, story.Pool.BalanceOf(PoolStory.Bob).Value);
        Shown(virtualPart, story.Totals.VirtualPart.Value);
    }

    [Fact]
    public void Dead_shares_keep_the_donation_of_an_attacker()
    {
        PoolStory story = Attacked(FirstDepositorDefence.DeadShares(Amount.FromGwei(1)));
        Shown("1500000001", story.Pool.SharesOf(PoolStory.Alice).Value);
        Shown("14999999998600000002", story.Pool.BalanceOf(PoolStory.Alice).Value);
        Shown("9999999992400000006", story.Pool.BalanceOf(AccountId.FromLabel("dead")).Value);
    }

    [Fact]
    public void A_deposit_pays_its_fee_before_it_buys()
    {
        PoolStory story = At(Pair, PoolStory.Terms() with { DepositFee = BasisPoints.Zero });
        Assert.Equal(Pair, story.Pool.Pair);
        PoolTerms next = story.Pool.Terms with { Version = 2, DepositFee = BasisPoints.FromValue(25) };
        ulong proposal = story.Do(PoolStory.House, new ProposeTerms(next, EpochNumber.From(1))).Proposal;
        _ = story.Do(PoolStory.Second, new ApproveTerms(proposal));
        _ = story.Report();
        Deposited deposit = story.Deposit(PoolStory.Bob, "10.000000000000000399");
        Shown("25000000000000000", deposit.Fee.Value);
        Shown("9975000000000000399", (deposit.Amount - deposit.Fee).Value);
        Shown("9068181818181818544", deposit.Shares.Value);
        Assert.Equal(deposit.Fee, story.Totals.WithheldFees);
    }

    [Fact]
    public void The_deposit_rate_is_a_bucket_that_refills()
    {
        Timestamp start = Timestamp.FromSeconds(1_767_225_600);
        RefillingLimit limit = RefillingLimit.Full(Wei("1000"), 86_400, start).After(Wei("900.000000000000000001"), start);
        Shown("99999999999999999999", limit.AvailableAt(start).Value);
        Shown("141678240740740740739", limit.AvailableAt(start.PlusSeconds(3_601)).Value);
        Assert.Equal(Wei("1000"), limit.AvailableAt(start.PlusSeconds(86_400)));
    }

    [Fact]
    public void A_capped_exit_is_paid_its_shares_and_never_more_than_it_asked_for()
    {
        PoolStory loss = At(Pair, PoolStory.Terms(step: Wei("1000")));
        _ = loss.Stake();
        WithdrawalRequested asked = loss.Do(PoolStory.Alice, new RequestWithdrawal(PoolStory.Alice, Wei("10")));
        Shown("9090909090909090909", asked.Shares.Value);
        _ = loss.Slash("55");
        _ = loss.Finalise("20");
        Shown("9499999999999999999", loss.Claim(PoolStory.Alice, 1).Value);

        PoolStory gain = At(Pair, PoolStory.Terms());
        _ = gain.Do(PoolStory.Alice, new RequestWithdrawal(PoolStory.Alice, Wei("10")));
        _ = gain.Report(execution: "55");
        Shown("10499999999999999999", PoolConversion.ToAssets(asked.Shares, gain.Pool.Pair).Value);
        _ = gain.Finalise("20");
        Shown("10000000000000000000", gain.Claim(PoolStory.Alice, 1).Value);
    }

    [Fact]
    public void An_exit_by_shares_is_filled_in_parts_and_keeps_earning_and_losing()
    {
        PoolStory story = Leaving(ExitPolicy.ByShares, out Shares fee);
        Shown("29732408325083171", fee.Value);
        Shown("10089999999997000000", PoolConversion.ToAssets(SharesOf("10"), story.Pool.Pair).Value);
        _ = story.Slash("1");
        Shown("9756996699678056214", PoolConversion.ToAssets(SharesOf("10"), story.Pool.Pair).Value);
        WithdrawalsFinalised first = story.Finalise("4.000000000000000003");
        Shown("4099622171781594218", first.SharesBurnt.Value);
        Shown("4000000000000000003", first.SetAside.Value);
        _ = story.Report(PoolStory.Line() with { Swept = Wei("20") });
        WithdrawalsFinalised second = story.Finalise("20");
        Shown("5900377828218405782", second.SharesBurnt.Value);
        Shown("5756996699678056212", second.SetAside.Value);
        Shown("9756996699678056215", story.Claim(PoolStory.Alice, 1).Value);
        Assert.Equal(RequestStatus.Claimed, story.Pool.RequestOf(RequestId.From(1))!.Status);
        Shown("19543003301321943786", story.Totals.Assets.Value);
        Shown("20029732409325083171", story.Totals.Shares.Value);
    }

    [Fact]
    public void A_partial_fill_of_two_requests_leaves_claim_dust()
    {
        PoolStory story = Leaving(ExitPolicy.ByShares, out _);
        _ = story.Slash("1");
        _ = story.Do(PoolStory.Bob, new RequestWithdrawalOfShares(PoolStory.Bob, SharesOf("5")));
        _ = story.Report(PoolStory.Line() with { Swept = Wei("20") });
        WithdrawalsFinalised filled = story.Finalise("12");
        Shown("12298866515344782645", filled.SharesBurnt.Value);
        Shown("9756996699678056215", filled.Fills[0].SetAside.Value);
        Shown("2243003300321943784", filled.Fills[1].SetAside.Value);
        Shown("1", story.Totals.ClaimDust.Value);
    }

    [Fact]
    public void Pro_rata_exits_bear_losses_by_assets_and_hold_tickets()
    {
        PoolStory story = Leaving(ExitPolicy.ProRata, out Shares fee);
        Shown("29600394671948673", fee.Value);
        EpochReported loss = story.Slash("1");
        Shown("330033003289437854", loss.Plan.ExitLoss.OnProRata.Value);
        Shown("9669966996710562146", story.Totals.ProRataExits.Value);
        WithdrawalRequested later = story.Do(PoolStory.Bob, new RequestWithdrawal(PoolStory.Bob, Wei("5")));
        Shown("5170648464157998345", later.Tickets);
        _ = story.Report(PoolStory.Line() with { Swept = Wei("20") });
        WithdrawalsFinalised paid = story.Finalise("20");
        Shown("9669966996710562146", paid.Fills[0].SetAside.Value);
        Shown("5000000000000000000", paid.Fills[1].SetAside.Value);
    }

    [Fact]
    public void A_frozen_rate_is_rounded_up_and_the_others_pay_a_later_loss()
    {
        PoolStory story = new(PoolStory.Terms(step: Wei("90")) with { Exit = new ExitTerms { Policy = ExitPolicy.Frozen } });
        _ = story.Deposit(PoolStory.Alice, "100");
        _ = story.Do(PoolStory.House, new Donate(Wei("7.000000000000000003")));
        _ = story.Stake();
        WithdrawalRequested asked = story.Do(PoolStory.Alice, new RequestWithdrawal(PoolStory.Alice, Wei("10")));
        Shown("9345794392523364485", asked.Shares.Value);
        _ = story.Slash("2");
        Shown("1050000000000000001", story.Finalise("10").FrozenRate);
        _ = story.Slash("4");
        Shown("9439252336448598130", PoolConversion.ToAssets(asked.Shares, story.Pool.Pair).Value);
        Shown("1010000000000000000", PoolConversion.ToAssets(SharesOf("1"), story.Pool.Pair).Value);
        Shown("9813084112149532718", story.Claim(PoolStory.Alice, 1).Value);
        Shown("1005876288659793814", PoolConversion.ToAssets(SharesOf("1"), story.Pool.Pair).Value);
    }

    [Theory]
    [InlineData("40", "9230769230769230768", "0", "30769230769230769232", "4615384615384615384", "0")]
    [InlineData("124", "30000000000000000001", "3999999999999999992", "90000000000000000007", "4000000000000000002", "3999999999999999992")]
    public void A_loss_and_its_cover_are_shared_alike(
        string ether, string proRata, string fixedExits, string holders, string proRataCover, string fixedCover)
    {
        Amount loss = Wei(ether);
        ExitLoss borne = LossSharing.Share(
            loss, Wei("100.000000000000000007"), Wei("10"), Wei("30.000000000000000001"), Wei("5"));
        Shown(proRata, borne.OnProRata.Value);
        Shown(fixedExits, borne.OnFixed.Value);
        Shown(holders, (loss - borne.Total).Value);
        ExitLoss back = LossSharing.ShareCover(Wei("20.000000000000000001"), loss, borne);
        Shown(proRataCover, back.OnProRata.Value);
        Shown(fixedCover, back.OnFixed.Value);
    }

    private static PoolStory Attacked(FirstDepositorDefence defence)
    {
        PoolStory story = new(PoolStory.Terms(defence));
        _ = story.Do(PoolStory.Bob, new Deposit(PoolStory.Bob, Amount.FromWei(1)));
        _ = story.Do(PoolStory.Bob, new Donate(Wei("10")));
        _ = story.Deposit(PoolStory.Alice, "15");
        return story;
    }

    private static PoolStory At(PricingPair pair, PoolTerms terms)
    {
        PoolStory story = new(terms);
        Amount first = Amount.FromWei(pair.Shares.Value);
        _ = story.Do(PoolStory.Alice, new Deposit(PoolStory.Alice, first));
        _ = story.Do(PoolStory.House, new Donate(pair.Assets - first));
        return story;
    }

    /// <summary>Alice asks for her 10 ether of 30, and a report brings rewards.</summary>
    private static PoolStory Leaving(ExitPolicy policy, out Shares feeShares)
    {
        PoolStory story = new(PoolStory.Terms(FirstDepositorDefence.DeadShares(Amount.FromGwei(1)), Wei("25")) with
        {
            Exit = new ExitTerms { Policy = policy },
            RewardFee = PoolStory.TenPercent(),
        });
        _ = story.Deposit(PoolStory.Alice, "10");
        _ = story.Deposit(PoolStory.Bob, "20");
        _ = story.Stake();
        _ = story.Do(PoolStory.Alice, new RequestWithdrawalOfShares(PoolStory.Alice, SharesOf("10")));
        feeShares = story.Report(execution: "0.300000000000000001").Plan.Fee.Shares;
        return story;
    }

    private static void Shown(string figure, in UInt256 computed) => DocumentFigures.Check(Page, figure, computed);

    private static Amount Wei(string ether) => Amount.FromEther(ether);

    private static Shares SharesOf(string whole) => Shares.Of(Amount.FromEther(whole).Value);
}
