using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Tests.Properties;

namespace StakingLedger.Tests.Rules;

/// <summary>Checked 256-bit arithmetic refuses exactly where the contracts do.</summary>
public sealed class ContractMathTests
{
    private static readonly BigInteger Limit = BigInteger.One << 256;

    [Property]
    public void Sums_differences_and_products_are_true_or_refused(UInt256 x, UInt256 y)
    {
        Same((BigInteger)x + (BigInteger)y, ArithmeticFault.AdditionOverflow, () => ContractMath.Add(x, y));
        Same((BigInteger)x - (BigInteger)y, ArithmeticFault.SubtractionUnderflow, () => ContractMath.Subtract(x, y));
        Same((BigInteger)x * (BigInteger)y, ArithmeticFault.MultiplicationOverflow, () => ContractMath.Multiply(x, y));
    }

    [Property]
    public void A_product_of_256_bits_must_fit_before_it_is_divided(UInt256 x, UInt256 y, UInt256 d)
    {
        BigInteger product = (BigInteger)x * (BigInteger)y;
        if (product < Limit && d.IsZero)
        {
            Assert.Equal(
                ArithmeticFault.DivisionByZero,
                Assert.Throws<ArithmeticFaultException>(() => ContractMath.MultiplyDivide(x, y, d)).Fault);
            return;
        }

        BigInteger expected = product < Limit ? product / (BigInteger)d : Limit;
        Same(expected, ArithmeticFault.MultiplicationOverflow, () => ContractMath.MultiplyDivide(x, y, d));
    }

    [Fact]
    public void Division_by_zero_is_refused() => Assert.Equal(
        ArithmeticFault.DivisionByZero,
        Assert.Throws<ArithmeticFaultException>(() => ContractMath.Divide(UInt256.One, UInt256.Zero)).Fault);

    private static void Same(BigInteger expected, ArithmeticFault otherwise, Func<UInt256> actual)
    {
        if (expected.Sign >= 0 && expected < Limit)
        {
            Assert.Equal(expected, (BigInteger)actual());
        }
        else
        {
            Assert.Equal(otherwise, Assert.Throws<ArithmeticFaultException>(() => actual()).Fault);
        }
    }
}
