using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Tests.Properties;

namespace StakingLedger.Tests.Numerics;

public class UInt256Properties
{
    [Property]
    public void Addition_is_exact_or_throws(UInt256 x, UInt256 y)
        => AssertExact((BigInteger)x + (BigInteger)y, () => x + y, UInt256.WrappingAdd(x, y));

    [Property]
    public void Subtraction_is_exact_or_throws(UInt256 x, UInt256 y)
        => AssertExact((BigInteger)x - (BigInteger)y, () => x - y, UInt256.WrappingSubtract(x, y));

    [Property]
    public void Multiplication_is_exact_or_throws(UInt256 x, UInt256 y)
        => AssertExact((BigInteger)x * (BigInteger)y, () => x * y, UInt256.WrappingMultiply(x, y));

    [Property]
    public void Quotient_and_remainder_rebuild_the_dividend(UInt256 x, UInt256 y)
    {
        UInt256 divisor = y.IsZero ? UInt256.One : y;
        (UInt256 quotient, UInt256 remainder) = UInt256.DivRem(x, divisor);
        Assert.True(remainder < divisor);
        Assert.Equal(x, (quotient * divisor) + remainder);
        Assert.Equal(quotient, x / divisor);
        Assert.Equal(remainder, x % divisor);
    }

    [Property]
    public void Order_equality_and_hash_are_those_of_the_integers(UInt256 x, UInt256 y)
    {
        int expected = ((BigInteger)x).CompareTo((BigInteger)y);
        Assert.Equal(expected, x.CompareTo(y));
        Assert.Equal(expected < 0, x < y);
        Assert.Equal(expected <= 0, x <= y);
        Assert.Equal(expected > 0, x > y);
        Assert.Equal(expected >= 0, x >= y);
        Assert.Equal(expected == 0, x == y);
        Assert.Equal(expected != 0, x != y);
        Assert.True(expected != 0 || x.GetHashCode() == y.GetHashCode());
    }

    [Property]
    public void Shifts_are_those_of_the_integers(UInt256 x, byte count)
    {
        BigInteger value = (BigInteger)x;
        Assert.Equal(value >> count, (BigInteger)(x >> count));
        Assert.Equal(value >> count, (BigInteger)(x >>> count));
        Assert.Equal((value << count) % NumericSamples.TwoTo256, (BigInteger)(x << count));
    }

    [Property]
    public void Bit_operators_obey_the_laws_of_sets(UInt256 x, UInt256 y)
    {
        Assert.Equal((x | y) - (x & y), x ^ y);
        Assert.Equal(~(x & y), ~x | ~y);
        Assert.Equal(UInt256.MaxValue - x, ~x);
        Assert.Equal((int)((BigInteger)x).GetBitLength(), x.BitLength());
    }

    [Property]
    public void Decimal_text_is_that_of_the_integers_and_reads_back(UInt256 x)
    {
        string text = x.ToString();
        Assert.Equal(((BigInteger)x).ToString(System.Globalization.CultureInfo.InvariantCulture), text);
        Assert.Equal(x, UInt256.Parse(text));
    }

    [Property]
    public void Hexadecimal_text_reads_back(UInt256 x)
    {
        Assert.Equal(x, UInt256.Parse("0x" + x.ToString("x")));
        Assert.Equal(x, UInt256.Parse("0x" + x.ToString("X64")));
    }

    [Property]
    public void Bytes_read_back_and_the_orders_mirror_each_other(UInt256 x)
    {
        Span<byte> big = stackalloc byte[UInt256.Size];
        Span<byte> little = stackalloc byte[UInt256.Size];
        x.WriteBigEndian(big);
        x.WriteLittleEndian(little);
        Assert.Equal(x, UInt256.ReadBigEndian(big));
        Assert.Equal(x, UInt256.ReadLittleEndian(little));
        Assert.Equal((BigInteger)x, new BigInteger(big, isUnsigned: true, isBigEndian: true));
        little.Reverse();
        Assert.True(big.SequenceEqual(little));
    }

    private static void AssertExact(BigInteger expected, Func<UInt256> ours, UInt256 wrapped)
    {
        BigInteger modulo = ((expected % NumericSamples.TwoTo256) + NumericSamples.TwoTo256) % NumericSamples.TwoTo256;
        Assert.Equal(modulo, (BigInteger)wrapped);
        if (expected < 0 || expected >= NumericSamples.TwoTo256)
        {
            Assert.Throws<OverflowException>(() => ours());
        }
        else
        {
            Assert.Equal(expected, (BigInteger)ours());
        }
    }
}
