using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

public sealed class AccountIdBytesTests
{
    [Theory]
    [InlineData("0xae7ab96520de3a18e5e111b5eaab095312d7fe84", "01000000ae7ab96520de3a18e5e111b5eaab095312d7fe84")]
    [InlineData("6f9619ff-8b86-d011-b42d-00cf4fc964ff", "02000000000000006f9619ff8b86d011b42d00cf4fc964ff")]
    [InlineData("desk", "03006465736b000000000000000000000000000000000000")]
    [InlineData("abcdefghijklmnopqrstuv", "03006162636465666768696a6b6c6d6e6f70717273747576")]
    public void The_canonical_bytes_are_fixed(string text, string hex)
    {
        Assert.Equal(hex, Convert.ToHexStringLower(SampleAccounts.Bytes(AccountId.Parse(text))));
        Assert.Equal(AccountId.Parse(text), AccountId.ReadBytes(Convert.FromHexString(hex)));
    }

    [Fact]
    public void All_zeros_are_the_default_value()
    {
        Assert.True(AccountId.ReadBytes(new byte[24]).IsDefault);
        Assert.All(SampleAccounts.Bytes(default), static b => Assert.Equal(0, b));
    }

    [Theory]
    [InlineData("000000000000000000000000000000000000000000000001")]
    [InlineData("01000001ae7ab96520de3a18e5e111b5eaab095312d7fe84")]
    [InlineData("01010000ae7ab96520de3a18e5e111b5eaab095312d7fe84")]
    [InlineData("02000000000000016f9619ff8b86d011b42d00cf4fc964ff")]
    [InlineData("03000000000000000000000000000000000000000000000000")]
    [InlineData("03016465736b000000000000000000000000000000000000")]
    [InlineData("030064650073000000000000000000000000000000000000")]
    [InlineData("030000646500000000000000000000000000000000000000")]
    [InlineData("030064652000000000000000000000000000000000000000")]
    [InlineData("030064658000000000000000000000000000000000000000")]
    [InlineData("030030786100000000000000000000000000000000000000")]
    [InlineData("040064657300000000000000000000000000000000000000")]
    [InlineData("ff0000000000000000000000000000000000000000000000")]
    public void Bytes_that_no_account_writes_are_refused(string hex)
    {
        byte[] bytes = Convert.FromHexString(hex)[..24];
        Assert.Throws<FormatException>(() => AccountId.ReadBytes(bytes));
    }

    [Fact]
    public void A_short_span_is_an_argument_error()
    {
        Assert.Throws<ArgumentException>(() => AccountId.ReadBytes(new byte[23]));
        Assert.Throws<ArgumentException>(() => AccountId.ZeroAddress.WriteBytes(new byte[23]));
    }

    [Fact]
    public void What_follows_the_24_bytes_is_neither_read_nor_written()
    {
        byte[] bytes = new byte[30];
        Array.Fill(bytes, (byte)0xAA);
        AccountId.FromLabel("desk").WriteBytes(bytes);
        Assert.All(bytes[24..], static b => Assert.Equal(0xAA, b));
        Assert.Equal(AccountId.FromLabel("desk"), AccountId.ReadBytes(bytes));
    }
}
