using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Rules;
using StakingLedger.Tests.Conventions;
using StakingLedger.Units;

namespace StakingLedger.Tests.Docs;

/// <summary>The worked examples of bonds, fees and allocation of the house pool in docs/math.md.</summary>
public sealed class PoolFeeExamplesTests
{
    private const string Page = "docs/math.md";

    [Fact]
    public void A_bond_pays_for_slashings_first_and_insurance_for_what_is_left()
    {
        PoolStory story = new(PoolStory.Terms());
        _ = story.Deposit(PoolStory.Alice, "40");
        _ = story.Stake(bond: "2.000000000000000001");
        _ = story.Do(PoolStory.House, new FundInsurance(Wei("0.3")));
        PoolReportPlan plan = story.Report(PoolStory.Line() with { Slashings = Wei("1.5"), InactivityPenalties = Wei("1") }).Plan;
        Shown("1500000000000000000", plan.BondPayments[0].Paid.Slashing.Value);
        Shown("500000000000000001", plan.BondPayments[0].Paid.Inactivity.Value);
        Shown("300000000000000000", plan.InsuranceCover.Value);
        Shown("199999999999999999", (plan.Pre.Assets - plan.Post.Assets).Value);
    }

    [Theory]
    [InlineData(RewardFeeBase.ConsensusGained, "0")]
    [InlineData(RewardFeeBase.PositiveNet, "2500000000000000001")]
    [InlineData(RewardFeeBase.Gross, "6000000000000000001")]
    [InlineData(RewardFeeBase.HighWaterMark, "1500000000000000001")]
    public void One_report_has_four_fee_bases(RewardFeeBase feeBase, string figure)
    {
        PoolStory story = new(PoolStory.Terms() with { RewardFee = PoolStory.TenPercent(feeBase: feeBase) });
        _ = story.Deposit(PoolStory.Alice, "100");
        _ = story.Stake();
        _ = story.Slash("1");
        ReportLine line = PoolStory.Line() with
        {
            ConsensusRewards = Wei("3"),
            InactivityPenalties = Wei("0.5"),
            Slashings = Wei("3"),
        };
        Shown(figure, story.Report(line, "2.000000000000000001", "1").Plan.Fee.Base.Value);
    }

    [Fact]
    public void Three_forms_of_one_fee()
    {
        Amount reward = Amount.Parse("7777777777777777777");
        PricingPair live = new(Wei("1000.000000000000000001") + reward, Shares.Parse("987654321987654321987"));
        BasisPoints rate = BasisPoints.FromPercent(10);
        Amount fee = rate.Of(reward, Rounding.Down);
        Shown("777777777777777777", fee.Value);
        Shares minted = RewardFeeShares.ByTwoFloors(fee, live);
        Shown("762835733632746358", minted.Value);
        Shown("762835733632746359", RewardFeeShares.ByOneFraction(reward, rate, live).Value);
        Shown("777777777777777776", PoolConversion.ToAssets(minted, live with { Shares = live.Shares + minted }).Value);
    }

    [Fact]
    public void The_remainder_recipient_gets_the_dust_of_the_split()
    {
        UInt256[] weights = [Wei("3.000000000000000007").Value, Wei("2.000000000000000001").Value];
        UInt256[] parts = new UInt256[2];
        UInt256 whole = UInt256.Parse("762835733632746358");
        UInt256 operators = FullMath.MulDiv(whole, 6_000, 10_000, Rounding.Down);
        UInt256 treasury = FullMath.MulDiv(whole, 3_000, 10_000, Rounding.Down);
        UInt256 insurance = FullMath.MulDiv(whole, 1_000, 10_000, Rounding.Down);
        UInt256 dust = FloorSplit.Parts(operators, weights, weights[0] + weights[1], parts);
        dust += whole - operators - treasury - insurance;
        Shown("274620864107788688", parts[0]);
        Shown("183080576071859125", parts[1]);
        Shown("76283573363274635", insurance);
        Shown("228850720089823910", treasury + dust);
        Shown("3", dust);
    }

    [Theory]
    [InlineData(RewardFeeBase.HighWaterMark, "917431192660550458", "0", "0", "268635575490666948")]
    [InlineData(RewardFeeBase.PositiveNet, "917431192660550458", "0", "925847992593216059", "271100122054801508")]
    public void Above_a_mark_nobody_pays_for_his_own_recovery(RewardFeeBase feeBase, string a, string b, string c, string d)
    {
        PoolStory story = new(PoolStory.Terms() with { RewardFee = PoolStory.TenPercent(feeBase: feeBase) });
        _ = story.Deposit(PoolStory.Alice, "100");
        _ = story.Stake();
        UInt256[] minted =
        [
            story.Report(execution: "10").Plan.Fee.Shares.Value,
            story.Slash("10").Plan.Fee.Shares.Value,
            story.Report(execution: "10").Plan.Fee.Shares.Value,
            story.Report(execution: "3").Plan.Fee.Shares.Value,
        ];
        string[] figures = [a, b, c, d];
        for (int i = 0; i < minted.Length; i++)
        {
            Shown(figures[i], minted[i]);
        }
    }

    [Fact]
    public void Stake_goes_to_the_emptiest_first_or_by_free_room_or_by_turns()
    {
        ulong[] buckets = [3, 3, 3, 1];
        _ = MinFirstAllocation.Allocate(buckets, [10, 4, 10, 10], 10);
        Shown("6, 4, 5, 5", string.Join(", ", buckets));
        Shown("3, 2, 2, 0", ByRoom([5, 3, 3, 0], 7));
        Shown("32, 19, 13", ByRoom([50, 30, 21], 64));
        Shown("E E S E E S E", string.Join(' ', Enumerable.Range(0, 7).Select(static q => ExpressTurn.IsExpress((ulong)q, 2) ? 'E' : 'S')));
    }

    private static string ByRoom(ulong[] free, ulong steps)
    {
        ulong[] given = new ulong[free.Length];
        _ = LargestRemainderAllocation.Allocate(free, steps, given);
        return string.Join(", ", given);
    }

    private static void Shown(string figure, in UInt256 computed) => DocumentFigures.Check(Page, figure, computed);

    private static void Shown(string figure, string computed)
    {
        Assert.Equal(figure, computed);
        Assert.Contains($"`{figure}`", RepositoryFiles.Read(Page), StringComparison.Ordinal);
    }

    private static Amount Wei(string ether) => Amount.FromEther(ether);
}
