using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Benchmarks.Tests;

public sealed class WorkloadTests
{
    [Fact]
    public void A_pool_is_the_same_each_time_and_its_holders_stand_in_order()
    {
        HousePool one = HousePool.Open(300);
        HousePool two = HousePool.Open(300, expectedEvents: 1_000);
        Assert.Equal(one.Pool.Ledger.StateDigest(), two.Pool.Ledger.StateDigest());
        Assert.Equal(one.SharesChecksum(), two.SharesChecksum());
        Assert.NotEqual(one.SharesChecksum(), HousePool.Open(300, seed: 1).SharesChecksum());
        for (int i = 0; i < one.Holders.Length; i++)
        {
            Assert.Equal(one.Holders[i], one.Pool.Ledger.Accounts[new(one.First.Index + (uint)i)]);
        }

        Assert.True(one.Pool.Pair.Assets.Value > one.Pool.Pair.Shares.Value);
        one.Pool.Ledger.DemandInvariants();
    }

    [Fact]
    public void Every_transfer_of_a_stream_is_accepted()
    {
        HousePool house = HousePool.Open(50);
        Move[] moves = Moves.Uniform(50, 5_000);
        Assert.All(moves, static move => Assert.True(move.From != move.To && move.From < 50 && move.To < 50));
        TransferAssets[] transfers = Moves.ByAddress(moves, house.Holders);
        Assert.Equal(transfers.Length, house.Pool.ExecuteAll(transfers, house.Desk, out _));
        house.Pool.Ledger.DemandInvariants();
    }

    [Fact]
    public void Reports_move_the_rate_and_the_clock()
    {
        HousePool house = HousePool.Open(10);
        var before = house.Pool.Pair;
        _ = house.Report();
        Assert.True(house.Pool.Pair.Assets > before.Assets);
        Assert.Equal(2, house.Pool.Reports.Count);
    }

    [Fact]
    public void Dice_stay_within_their_bounds()
    {
        Dice dice = new(1);
        for (int i = 0; i < 1_000; i++)
        {
            Assert.InRange(dice.Below(7), 0u, 6u);
            Assert.InRange(dice.OfBits(31, 50), 1ul << 30, (1ul << 50) - 1);
            Assert.InRange(dice.OfBits(64, 64), 1ul << 63, ulong.MaxValue);
        }
    }

    [Fact]
    public void A_sum_depends_on_every_result_and_on_their_order()
    {
        ulong sum = Checksum.Add(Checksum.Add(0, (UInt128)1), (UInt128)2);
        Assert.NotEqual(sum, Checksum.Add(Checksum.Add(0, (UInt128)2), (UInt128)1));
        Assert.NotEqual(sum, Checksum.Add(Checksum.Add(0, (UInt128)1), (UInt128)2 << 64));
        Assert.Equal(Checksum.Add(5, new System.Numerics.BigInteger(7)), Checksum.Add(5, (Numerics.UInt256)7));
    }
}
