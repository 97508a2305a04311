using System.Numerics;
using StakingLedger.Numerics;

namespace StakingLedger.Tests.Numerics;

public class UInt256BitsTests
{
    [Fact]
    public void Shifts_by_every_count_are_those_of_the_integers()
    {
        foreach (UInt256 value in NumericSamples.Nasty)
        {
            var integer = (BigInteger)value;
            for (int count = 0; count <= 260; count++)
            {
                Assert.Equal(integer >> count, (BigInteger)(value >> count));
                Assert.Equal(integer >> count, (BigInteger)(value >>> count));
                Assert.Equal((integer << count) % NumericSamples.TwoTo256, (BigInteger)(value << count));
            }
        }
    }

    [Fact]
    public void A_count_beyond_the_word_is_not_taken_modulo_256_and_a_negative_one_is_refused()
    {
        Assert.Equal(UInt256.Zero, UInt256.MaxValue << 256);
        Assert.Equal(UInt256.Zero, UInt256.MaxValue >> int.MaxValue);
        Assert.Throws<ArgumentOutOfRangeException>(() => UInt256.One << -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => UInt256.One >> -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => UInt256.One >>> int.MinValue);
    }

    [Fact]
    public void Bit_counts_are_those_of_the_integers()
    {
        foreach (UInt256 value in NumericSamples.Nasty.Concat(NumericSamples.Random(5, 2_000)))
        {
            var integer = (BigInteger)value;
            int length = (int)integer.GetBitLength();
            int trailing = 0;
            while (trailing < 256 && ((integer >> trailing) & 1).IsZero)
            {
                trailing++;
            }

            Assert.Equal(length, value.BitLength());
            Assert.Equal(256 - length, value.LeadingZeroCount());
            Assert.Equal(trailing, value.TrailingZeroCount());
        }
    }

    [Fact]
    public void The_complement_is_the_distance_to_the_largest_number()
    {
        foreach (UInt256 value in NumericSamples.Nasty)
        {
            Assert.Equal(UInt256.MaxValue - value, ~value);
        }
    }
}
