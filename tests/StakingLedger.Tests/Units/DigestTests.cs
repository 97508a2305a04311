using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

public sealed class DigestTests
{
    private const string OfNothing = "0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470";

    [Fact]
    public void The_keccak_of_nothing_and_of_a_word_are_the_known_ones()
    {
        Assert.Equal(OfNothing, Digest.OfKeccak([]).ToString());
        Assert.Equal(
            "0x1c8aff950685c2ed4bc3174f3472287b56d9517b9c948127319a09a7a36deac8",
            Digest.OfKeccak("hello"u8).ToString());
    }

    [Fact]
    public void Random_digests_round_trip_through_text_and_bytes()
    {
        Random random = new(32);
        byte[] bytes = new byte[Digest.ByteLength];
        byte[] copy = new byte[Digest.ByteLength];
        for (int i = 0; i < 500; i++)
        {
            random.NextBytes(bytes);
            Digest digest = Digest.FromBytes(bytes);
            digest.WriteBytes(copy);
            Assert.Equal(bytes, copy);
            Assert.Equal("0x" + Convert.ToHexStringLower(bytes), digest.ToString());
            Assert.Equal(digest, Digest.Parse(digest.ToString()));
            Assert.Equal(digest, Digest.Parse("0x" + Convert.ToHexString(bytes)));
            Assert.Equal(digest.GetHashCode(), Digest.FromBytes(copy).GetHashCode());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("0x")]
    [InlineData("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470")]
    [InlineData("0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a47")]
    [InlineData("0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a4700")]
    [InlineData("0Xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470")]
    [InlineData("0xg5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470")]
    [InlineData("0x 5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470")]
    public void Text_other_than_64_digits_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => Digest.Parse(text));
        Assert.False(Digest.TryParse(text, out Digest nothing));
        Assert.True(nothing.IsZero);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Bytes_of_another_length_are_refused(int length) =>
        Assert.Throws<ArgumentException>(() => Digest.FromBytes(new byte[length]));

    [Fact]
    public void A_short_destination_is_an_argument_error() =>
        Assert.Throws<ArgumentException>(() => Digest.Zero.WriteBytes(new byte[31]));

    [Fact]
    public void The_default_value_is_all_zeros()
    {
        Assert.True(default(Digest).IsZero);
        Assert.Equal("0x" + new string('0', 64), default(Digest).ToString());
        Assert.False(Digest.Parse(OfNothing).IsZero);
    }

    [Fact]
    public void The_order_is_that_of_the_text()
    {
        List<string> texts = [];
        for (int i = 0; i < 64; i++)
        {
            texts.Add("0x" + new string('0', i) + "1" + new string('0', 63 - i));
        }

        texts.Add("0x" + new string('f', 64));
        foreach (string left in texts)
        {
            foreach (string right in texts)
            {
                Digest a = Digest.Parse(left);
                Digest b = Digest.Parse(right);
                int expected = string.CompareOrdinal(left, right);
                UnitAssert.OrderedLike(a, b, expected, a < b, a > b, a <= b, a >= b, a == b);
            }
        }
    }
}
