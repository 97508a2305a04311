using StakingLedger.Numerics;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

public sealed class ObservedNumberTests
{
    [Theory]
    [InlineData("0", "wei", "0", 0)]
    [InlineData("00012", "wei", "12", 0)]
    [InlineData("17371.90", "ether", "1737190", 16)]
    [InlineData("1.5e+22", "wei", "15", 21)]
    [InlineData("1.5E22", "wei", "15", 21)]
    [InlineData("5e-3", "ether", "5", 15)]
    [InlineData("0x1f", "wei", "31", 0)]
    [InlineData("0x000000000000000000000000000000000000000000000000000000000000000000ff", "gwei", "255", 9)]
    [InlineData("-0.25", "gwei", "25", 7)]
    [InlineData("1.0000000000000000001", "ether", "10000000000000000001", -1)]
    public void A_number_keeps_every_digit_and_the_place_of_the_last(string text, string unit, string digits, int scale)
    {
        Assert.True(ObservedUnit.TryParse(unit, out ObservedUnit read));
        Assert.True(ObservedNumber.TryParse(text, read, out ObservedNumber number));
        Assert.Equal(digits, number.Digits.ToString());
        Assert.Equal(scale, number.Scale);
        Assert.Equal(text, number.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("1 000")]
    [InlineData("1,000")]
    [InlineData("1e")]
    [InlineData("1e999")]
    [InlineData("0x")]
    [InlineData("0xfg")]
    [InlineData("NaN")]
    [InlineData("null")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234567890123456789")]
    public void Anything_else_is_no_number(string text) => Assert.False(ObservedNumber.TryParse(text, ObservedUnit.Wei, out _));

    [Theory]
    [InlineData("1.234", "ether", "1234000000000000000", true)]
    [InlineData("1.234", "ether", "1234999999999999999", true)]
    [InlineData("1.235", "ether", "1234500000000000000", true)]
    [InlineData("1.235", "ether", "1234499999999999999", false)]
    [InlineData("1.234", "ether", "1235000000000000000", false)]
    [InlineData("1.234", "ether", "1233499999999999999", false)]
    [InlineData("-1.234", "ether", "1234000000000000000", false)]
    [InlineData("1.23", "ether", "1234000000000000000", false)]
    [InlineData("1.23", "ether", "1230000000000000000", true)]
    [InlineData("1234", "wei", "1234", true)]
    [InlineData("1234", "wei", "1235", false)]
    public void A_number_prints_what_is_cut_off_or_rounded_to_it_and_nothing_else(string text, string unit, string value, bool prints)
    {
        Assert.True(ObservedUnit.TryParse(unit, out ObservedUnit read));
        Assert.True(ObservedNumber.TryParse(text, read, out ObservedNumber number));
        Assert.Equal(prints, number.Prints(SignedAmount.Of(UInt256.Parse(value))));
    }

    [Theory]
    [InlineData("wei", 0)]
    [InlineData("shares", 0)]
    [InlineData("gwei", 9)]
    [InlineData("eth", 18)]
    [InlineData("1e6", 6)]
    [InlineData("1e36", 36)]
    public void A_unit_is_a_power_of_ten_of_the_smallest(string text, int exponent)
    {
        Assert.True(ObservedUnit.TryParse(text, out ObservedUnit unit));
        Assert.Equal((text, exponent), (unit.Name, unit.Exponent));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Wei")]
    [InlineData("1e37")]
    [InlineData("1e-3")]
    [InlineData("usd")]
    public void Another_word_is_no_unit(string text) => Assert.False(ObservedUnit.TryParse(text, out _));

    [Fact]
    public void The_default_is_zero_smallest_units()
    {
        ObservedNumber number = default;
        Assert.Equal("0 wei", number.ToString());
        Assert.True(number.Is(SignedAmount.Zero));
        Assert.False(number.IsCoarse);
    }

    [Fact]
    public void A_fraction_of_the_smallest_unit_is_equal_to_no_number()
    {
        Assert.True(ObservedNumber.TryParse("1.0000000000000000001", ObservedUnit.Ether, out ObservedNumber number));
        Assert.Null(number.Exact);
        Assert.False(number.Prints(SignedAmount.Of(UInt256.Parse("1000000000000000000"))));
    }
}
