using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

public sealed class PoolIdTests
{
    private const string Longest = "abcdefghijklmnopqrstuvwxyz012345";

    [Theory]
    [InlineData("house-eth", "686f7573652d657468")]
    [InlineData("!", "21")]
    [InlineData("~", "7e")]
    [InlineData(Longest, "6162636465666768696a6b6c6d6e6f707172737475767778797a303132333435")]
    public void A_name_round_trips_through_text_and_bytes(string name, string hex)
    {
        PoolId pool = PoolId.Parse(name);
        byte[] bytes = new byte[PoolId.ByteLength];
        pool.WriteBytes(bytes);
        Assert.Equal(name, pool.ToString());
        Assert.Equal(hex.PadRight(64, '0'), Convert.ToHexStringLower(bytes));
        Assert.Equal(pool, PoolId.ReadBytes(bytes));
        Assert.False(pool.IsDefault);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("house eth")]
    [InlineData("house\teth")]
    [InlineData("house\0")]
    [InlineData("\u007f")]
    [InlineData("häuser")]
    [InlineData(Longest + "6")]
    public void Another_text_names_no_pool(string text)
    {
        Assert.Throws<FormatException>(() => PoolId.Parse(text));
        Assert.False(PoolId.TryParse(text, out PoolId nothing));
        Assert.True(nothing.IsDefault);
    }

    [Fact]
    public void The_default_value_names_no_pool()
    {
        Assert.True(default(PoolId).IsDefault);
        Assert.Equal("", default(PoolId).ToString());
        Assert.Equal(default, PoolId.ReadBytes(new byte[32]));
    }

    [Theory]
    [InlineData("00686f757365")]
    [InlineData("686f00757365")]
    [InlineData("686f20757365")]
    [InlineData("686f80757365")]
    public void Bytes_that_no_name_writes_are_refused(string hex)
    {
        byte[] bytes = Convert.FromHexString(hex.PadRight(64, '0'));
        Assert.Throws<FormatException>(() => PoolId.ReadBytes(bytes));
        Assert.Throws<ArgumentException>(() => PoolId.ReadBytes(bytes.AsSpan(1)));
        Assert.Throws<ArgumentException>(() => PoolId.Parse("a").WriteBytes(bytes.AsSpan(1)));
    }

    [Fact]
    public void The_order_is_that_of_the_characters()
    {
        string[] ascending = ["A", "a", "a-very-long-name-of-a-pool-1", "a-very-long-name-of-a-pool-2", "aa", "b", Longest];
        string[] names = [.. ascending.Order(StringComparer.Ordinal)];
        for (int i = 0; i < names.Length; i++)
        {
            for (int j = 0; j < names.Length; j++)
            {
                PoolId a = PoolId.Parse(names[i]);
                PoolId b = PoolId.Parse(names[j]);
                UnitAssert.OrderedLike(a, b, i.CompareTo(j), a < b, a > b, a <= b, a >= b, a == b);
            }
        }
    }
}
