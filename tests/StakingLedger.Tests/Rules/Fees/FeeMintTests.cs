using System.Numerics;
using System.Text.Json;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules.Fees;

/// <summary>Specification 12.6 and 12v2: both fee formulas, against big integers and a report of a public network.</summary>
public sealed class FeeMintTests
{
    private static readonly BigInteger Precision = BigInteger.Pow(10, 20);
    private static readonly UInt256 TenPercent = UInt256.Parse("10000000000000000000");

    /// <summary>A report of the Holesky network under v2, and what v3's order of floors makes of the same figures.</summary>
    [Fact]
    public void The_two_formulas_differ_by_one_share_on_a_real_report() => AssertHolesky(
        "1079179109989045486885777", "1093196098970760843229455", "1093198738453702928397482", "260563376065765428");

    [DataFact("token_rebased_holesky of vectors.json")]
    public void The_public_report_gives_the_recorded_fee()
    {
        using JsonDocument vectors = JsonDocument.Parse(File.ReadAllText(TestEnvironment.DataPath("vectors.json")));
        JsonElement report = vectors.RootElement.GetProperty("token_rebased_holesky");
        AssertHolesky(
            report.GetProperty("preTotalShares").GetString()!,
            report.GetProperty("preTotalEther").GetString()!,
            report.GetProperty("postTotalEther").GetString()!,
            report.GetProperty("sharesMintedAsFees").GetString()!);
    }

    [Property]
    public void The_fee_of_v2_is_one_floor_over_the_totals_before(UInt256 a, UInt256 b, UInt256 c, UInt256 d)
    {
        (UInt256 rewards, UInt256 fee, UInt256 ether, UInt256 shares) = Sensible(a, b, c, d);
        (BigInteger r, BigInteger f, BigInteger e, BigInteger s) = Big(rewards, fee, ether, shares);
        Shares minted = FeeMintBeforeReport.Compute(Amount.FromWei(rewards), fee, Amount.FromWei(ether), Shares.Of(shares));
        Assert.Equal(r * f * s / (((e + r) * Precision) - (r * f)), (BigInteger)minted.Value);
        AssertNeverAbove(minted, r * f / Precision, e + r, s);
    }

    [Property]
    public void The_fee_of_v3_is_floored_in_ether_and_then_in_shares(UInt256 a, UInt256 b, UInt256 c, UInt256 d)
    {
        (UInt256 rewards, UInt256 fee, UInt256 ether, UInt256 shares) = Sensible(a, b, c, d);
        (BigInteger r, BigInteger f, BigInteger e, BigInteger s) = Big(rewards, fee, ether + rewards, shares);
        (Amount feeEther, Shares minted) =
            FeeMintAfterReport.Compute(Amount.FromWei(rewards), fee, Amount.FromWei(ether + rewards), Shares.Of(shares));
        BigInteger floored = r * f / Precision;
        Assert.Equal(floored, (BigInteger)feeEther.Value);
        Assert.Equal(floored * s / (e - floored), (BigInteger)minted.Value);
        AssertNeverAbove(minted, floored, e, s);
    }

    /// <summary>A pool of a few wei: the floors take nearly half of the fee, never more than all of it.</summary>
    [Fact]
    public void In_a_tiny_pool_the_floors_favour_the_holders()
    {
        (Amount ether, Shares minted) = FeeMintAfterReport.Compute(
            Amount.FromWei(10_000), TenPercent, Amount.FromWei(110_000), Shares.Of(150));

        Assert.Equal(Amount.FromWei(1_000), ether);
        Assert.Equal(Shares.Of(1), minted);
        PricingPair after = new(Amount.FromWei(110_000), Shares.Of(151));
        Assert.Equal(Amount.FromWei(728), ShareMath.AssetsForShares(minted, after));
    }

    [Fact]
    public void A_fee_of_everything_divides_by_zero_as_the_contract_does()
    {
        UInt256 all = RewardsDistribution.Precision;
        Amount ten = Amount.FromWei(10);
        Assert.Equal(
            ArithmeticFault.DivisionByZero,
            Assert.Throws<ArithmeticFaultException>(() => FeeMintAfterReport.Compute(ten, all, ten, Shares.Of(1))).Fault);
        Assert.Equal(
            ArithmeticFault.SubtractionUnderflow,
            Assert.Throws<ArithmeticFaultException>(
                () => FeeMintAfterReport.Compute(ten, all, Amount.FromWei(9), Shares.Of(1))).Fault);
        Assert.Equal(
            ArithmeticFault.DivisionByZero,
            Assert.Throws<ArithmeticFaultException>(
                () => FeeMintBeforeReport.Compute(ten, all, Amount.Zero, Shares.Of(1))).Fault);
        Assert.Equal(
            ArithmeticFault.MultiplicationOverflow,
            Assert.Throws<ArithmeticFaultException>(
                () => FeeMintBeforeReport.Compute(Amount.FromWei(UInt256.MaxValue), all, ten, Shares.Of(1))).Fault);
    }

    private static void AssertHolesky(string preShares, string preEther, string postEther, string minted)
    {
        Amount rewards = Amount.Parse(postEther) - Amount.Parse(preEther);
        Shares before = FeeMintBeforeReport.Compute(rewards, TenPercent, Amount.Parse(preEther), Shares.Parse(preShares));
        (_, Shares after) = FeeMintAfterReport.Compute(rewards, TenPercent, Amount.Parse(postEther), Shares.Parse(preShares));

        Assert.Equal(Shares.Parse(minted), before);
        Assert.Equal(Shares.Parse("260563376065765428"), before);
        Assert.Equal(Shares.Parse("260563376065765427"), after);
    }

    /// <summary>What the recipients hold is worth at most the exact fraction, so at most its floor and one wei.</summary>
    private static void AssertNeverAbove(Shares minted, BigInteger feeEther, BigInteger ether, BigInteger shares)
    {
        BigInteger worth = (BigInteger)minted.Value * ether / (shares + (BigInteger)minted.Value);
        Assert.True(worth <= feeEther + 1, $"{minted} shares are worth {worth} of {feeEther}");
    }

    /// <summary>Ether and shares below 2^88, rewards at most the pool, a fee below 100 %.</summary>
    private static (UInt256 Rewards, UInt256 Fee, UInt256 Ether, UInt256 Shares) Sensible(
        UInt256 a, UInt256 b, UInt256 c, UInt256 d)
    {
        UInt256 ether = (c >> 168) + UInt256.One;
        return (a % (ether + UInt256.One), b % RewardsDistribution.Precision, ether, (d >> 168) + UInt256.One);
    }

    private static (BigInteger R, BigInteger F, BigInteger E, BigInteger S) Big(UInt256 r, UInt256 f, UInt256 e, UInt256 s) =>
        ((BigInteger)r, (BigInteger)f, (BigInteger)e, (BigInteger)s);
}
