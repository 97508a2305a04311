using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules.Fees;

/// <summary>Specification 12.6: how modules share the fee, and who keeps the dust.</summary>
public sealed class RewardsDistributionTests
{
    [Fact]
    public void Modules_weigh_by_their_active_validators()
    {
        ModuleFeeWeight[] modules = [Weight(67, 500, 500), Weight(17, 800, 200), Weight(0, 600, 400), Weight(3, 600, 401)];
        UInt256[] fees = new UInt256[4];
        UInt256 total = RewardsDistribution.Fees(modules, fees);

        // 67/87 and so on of 1e20, floored, then the basis points of that, floored.
        Assert.Equal(
            ["3850574712643678160", "1563218390804597701", "0", "206896551724137931"], fees.Select(static f => f.ToString()));
        Assert.Equal("10000344827586206894", total.ToString());
    }

    [Fact]
    public void The_part_of_a_stopped_module_stays_in_the_total_and_so_falls_to_the_treasury()
    {
        UInt256[] running = new UInt256[2];
        UInt256[] stopped = new UInt256[2];
        UInt256 total = RewardsDistribution.Fees([Weight(1, 500, 500), Weight(1, 500, 500)], running);
        UInt256 same = RewardsDistribution.Fees([Weight(1, 500, 500), Weight(1, 500, 500) with { IsStopped = true }], stopped);
        Shares[] parts = new Shares[2];
        Shares treasury = RewardsDistribution.Split(Shares.Of(1_001), stopped, same, parts);

        Assert.Equal(total, same);
        Assert.Equal(running[0], stopped[0]);
        Assert.Equal(UInt256.Zero, stopped[1]);
        Assert.Equal([Shares.Of(250), Shares.Zero], parts);
        Assert.Equal(Shares.Of(751), treasury);
    }

    [Fact]
    public void Without_active_validators_there_is_no_fee()
    {
        UInt256[] fees = new UInt256[1];
        Assert.Equal(UInt256.Zero, RewardsDistribution.Fees([Weight(0, 500, 500)], fees));
        Assert.Equal(UInt256.Zero, RewardsDistribution.Fees([], []));
        Assert.Throws<ArgumentException>(() => RewardsDistribution.Fees([Weight(1, 500, 500)], []));
    }

    [Property]
    public void The_split_adds_up_and_the_treasury_keeps_the_dust(UInt256 a, UInt256 b, UInt256 c, UInt256 d)
    {
        ModuleFeeWeight[] modules =
        [
            Weight((ulong)(a.Lower >> 100), (int)(b.Lower % 5_000), (int)(c.Lower % 5_000)),
            Weight((ulong)(b.Lower >> 100), (int)(c.Lower % 5_000), (int)(d.Lower % 5_000)),
            Weight(1 + (ulong)(c.Lower >> 100), 1 + (int)(d.Lower % 4_000), (int)(a.Lower % 5_000)),
        ];
        UInt256[] fees = new UInt256[3];
        UInt256 total = RewardsDistribution.Fees(modules, fees);
        Assert.True(total <= RewardsDistribution.Precision);
        UInt256 minted = d >> 130;
        Shares[] parts = new Shares[3];
        Shares treasury = RewardsDistribution.Split(Shares.Of(minted), fees, total, parts);
        Assert.Equal(minted, parts.Aggregate(treasury, static (sum, part) => sum + part).Value);
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal((BigInteger)minted * (BigInteger)fees[i] / (BigInteger)total, (BigInteger)parts[i].Value);
        }
    }

    private static ModuleFeeWeight Weight(ulong active, int moduleFee, int treasuryFee) =>
        new(active, BasisPoints.FromValue(moduleFee), BasisPoints.FromValue(treasuryFee), IsStopped: false);
}
