using System.Numerics;
using StakingLedger.Numerics;

namespace StakingLedger.Tests.Numerics;

public class UInt256AliasingTests
{
    private delegate bool TryOperation(in UInt256 x, in UInt256 y, out UInt256 result);

    [Fact]
    public void A_trying_operation_may_write_over_either_operand()
    {
        foreach (TryOperation operation in (TryOperation[])[UInt256.TryAdd, UInt256.TrySubtract, UInt256.TryMultiply])
        {
            foreach (UInt256 x in NumericSamples.Nasty)
            {
                foreach (UInt256 y in NumericSamples.Nasty)
                {
                    bool expected = operation(x, y, out UInt256 result);
                    UInt256 left = x, right = y;
                    Assert.Equal(expected, operation(in left, in y, out left));
                    Assert.Equal(result, left);
                    Assert.Equal(expected, operation(in x, in right, out right));
                    Assert.Equal(result, right);
                }
            }
        }
    }

    [Fact]
    public void An_operand_may_be_used_twice_and_assigned_to()
    {
        foreach (UInt256 sample in NumericSamples.Nasty)
        {
            UInt256 value = sample;
            value = UInt256.WrappingAdd(in value, in value);
            Assert.Equal(sample << 1, value);
            value = sample;
            value = UInt256.WrappingSubtract(in value, in value);
            Assert.Equal(UInt256.Zero, value);
            value = sample;
            value = UInt256.WrappingMultiply(in value, in value);
            Assert.Equal(BigInteger.Pow((BigInteger)sample, 2) % NumericSamples.TwoTo256, (BigInteger)value);
            value = sample;
            value ^= value;
            Assert.Equal(UInt256.Zero, value);
            if (!sample.IsZero)
            {
                value = sample;
                value /= value;
                Assert.Equal(UInt256.One, value);
                value = sample;
                value %= value;
                Assert.Equal(UInt256.Zero, value);
                value = sample;
                (value, UInt256 remainder) = UInt256.DivRem(in value, in value);
                Assert.Equal((UInt256.One, UInt256.Zero), (value, remainder));
            }
        }
    }

    [Fact]
    public void Operands_in_an_array_are_not_disturbed_by_a_neighbouring_result()
    {
        UInt256[] cells = [UInt256.MaxValue, 3u, 0u];
        cells[2] = cells[0] / cells[1];
        cells[0] = cells[2] * cells[1];
        Assert.Equal(UInt256.MaxValue, cells[0]);
        Assert.Equal((UInt256)3u, cells[1]);
    }
}
