using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules.Losses;

/// <summary>Policy E2: the bond curve of Lido CSM.</summary>
public sealed class BondCurveTests
{
    private static readonly BondCurve Rising = new(new(1, Ether("2")), new(4, Ether("3")));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "2")]
    [InlineData(3, "6")]
    [InlineData(4, "9")]
    [InlineData(6, "15")]
    public void A_bond_is_the_sum_of_what_each_key_costs(ulong keys, string expected) =>
        Assert.Equal(Ether(expected), Rising.Bond(keys));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1.999999999999999999", 0)]
    [InlineData("2", 1)]
    [InlineData("6", 3)]
    [InlineData("8.5", 3)]
    [InlineData("8.999999999999999999", 3)]
    [InlineData("9", 4)]
    [InlineData("11.999999999999999999", 4)]
    [InlineData("12", 5)]
    public void A_bond_is_enough_for_whole_keys(string bond, ulong expected) => Assert.Equal(expected, Rising.Keys(Ether(bond)));

    [Property]
    public void The_number_of_keys_is_the_largest_whose_bond_is_covered(UInt256 x, UInt256 m, UInt256 t)
    {
        BondCurve curve = new(
            new BondInterval(1, Small(t, 0)),
            new BondInterval(2 + (ulong)(m & 15U), Small(t, 8)),
            new BondInterval(20 + (ulong)((m >> 8) & 15U), Small(t, 16)));
        Amount bond = Amount.FromWei(x % 20_000UL);
        ulong keys = curve.Keys(bond);
        Assert.True(curve.Bond(keys) <= bond);
        Assert.True(curve.Bond(keys + 1) > bond);
        Assert.Equal(keys, curve.Keys(curve.Bond(keys)));
    }

    [Fact]
    public void Intervals_begin_at_the_first_key_and_rise_and_cost_something()
    {
        Assert.Throws<ArgumentException>(() => new BondCurve());
        Assert.Throws<ArgumentException>(() => new BondCurve(new BondInterval(2, Ether("1"))));
        Assert.Throws<ArgumentException>(() => new BondCurve(new BondInterval(1, Amount.Zero)));
        Assert.Throws<ArgumentException>(
            () => new BondCurve(new BondInterval(1, Ether("1")), new BondInterval(1, Ether("1"))));
    }

    [Fact]
    public void More_keys_than_64_bits_count_are_refused() => Assert.Throws<OverflowException>(
        () => new BondCurve(new BondInterval(1, Amount.FromWei(1UL))).Keys(Amount.FromWei(UInt256.One << 64)));

    private static Amount Small(UInt256 t, int shift) => Amount.FromWei(((t >> shift) & 255U) + UInt256.One);

    private static Amount Ether(string ether) => Amount.FromEther(ether);
}
