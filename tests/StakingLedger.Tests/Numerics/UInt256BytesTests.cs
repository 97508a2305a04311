using System.Numerics;
using StakingLedger.Numerics;

namespace StakingLedger.Tests.Numerics;

public class UInt256BytesTests
{
    [Fact]
    public void Bytes_are_those_of_the_integers_in_both_orders_and_read_back()
    {
        Span<byte> bytes = stackalloc byte[UInt256.Size];
        foreach (UInt256 value in NumericSamples.Nasty.Concat(NumericSamples.Random(4, 2_000)))
        {
            value.WriteBigEndian(bytes);
            Assert.Equal((BigInteger)value, new BigInteger(bytes, isUnsigned: true, isBigEndian: true));
            Assert.Equal(value, UInt256.ReadBigEndian(bytes));
            value.WriteLittleEndian(bytes);
            Assert.Equal((BigInteger)value, new BigInteger(bytes, isUnsigned: true, isBigEndian: false));
            Assert.Equal(value, UInt256.ReadLittleEndian(bytes));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Any_other_size_than_32_bytes_is_refused(int size)
    {
        var bytes = new byte[size];
        Assert.Throws<ArgumentException>(() => UInt256.ReadBigEndian(bytes));
        Assert.Throws<ArgumentException>(() => UInt256.ReadLittleEndian(bytes));
        Assert.Throws<ArgumentException>(() => UInt256.One.WriteBigEndian(bytes));
        Assert.Throws<ArgumentException>(() => UInt256.One.WriteLittleEndian(bytes));
    }
}
