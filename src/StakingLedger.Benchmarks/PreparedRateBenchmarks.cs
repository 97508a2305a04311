using System.Numerics;
using BenchmarkDotNet.Attributes;
using StakingLedger.Numerics;

namespace StakingLedger.Benchmarks;

/// <summary>floor(x * n / d) for many x at one rate, per operation: realistic balances of one pool.</summary>
[Config(typeof(ShortInProcess))]
public class PreparedRateBenchmarks
{
    private readonly OperandSet _operands = OperandSet.ForMulDiv(OperandProfile.Realistic);
    private UInt256 _numerator;
    private UInt256 _denominator;
    private PreparedRate _rate;

    [GlobalSetup]
    public void Setup()
    {
        (_numerator, _denominator) = (_operands.Y[0], _operands.Divisor[0]);
        _rate = PreparedRate.Create(_numerator, _denominator);
        for (int i = 0; i < OperandSet.Count; i++)
        {
            BigInteger expected = _operands.BigX[i] * _operands.BigY[0] / _operands.BigDivisor[0];
            if ((BigInteger)_rate.Floor(_operands.X[i]) != expected
                || _rate.Ceiling(_operands.X[i]) != FullMath.MulDiv(_operands.X[i], _numerator, _denominator, Rounding.Up))
            {
                throw new InvalidOperationException("The implementations disagree: there is nothing to compare.");
            }
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = OperandSet.Count)]
    public bool BigIntegers()
    {
        BigInteger numerator = _operands.BigY[0], denominator = _operands.BigDivisor[0];
        bool even = false;
        foreach (BigInteger x in _operands.BigX)
        {
            even ^= (x * numerator / denominator).IsEven;
        }

        return even;
    }

    [Benchmark(OperationsPerInvoke = OperandSet.Count)]
    [Agree]
    public ulong MulDiv()
    {
        ulong mix = 0;
        for (int i = 0; i < OperandSet.Count; i++)
        {
            UInt256 result = FullMath.MulDiv(in _operands.X[i], in _numerator, in _denominator, Rounding.Down);
            mix ^= result.Limb0 ^ result.Limb1 ^ result.Limb2 ^ result.Limb3;
        }

        return mix;
    }

    [Benchmark(OperationsPerInvoke = OperandSet.Count)]
    [Agree]
    public ulong Floor()
    {
        ulong mix = 0;
        for (int i = 0; i < OperandSet.Count; i++)
        {
            UInt256 result = _rate.Floor(in _operands.X[i]);
            mix ^= result.Limb0 ^ result.Limb1 ^ result.Limb2 ^ result.Limb3;
        }

        return mix;
    }

    [Benchmark(OperationsPerInvoke = OperandSet.Count)]
    public ulong Ceiling()
    {
        ulong mix = 0;
        for (int i = 0; i < OperandSet.Count; i++)
        {
            UInt256 result = _rate.Ceiling(in _operands.X[i]);
            mix ^= result.Limb0 ^ result.Limb1 ^ result.Limb2 ^ result.Limb3;
        }

        return mix;
    }

    [Benchmark(OperationsPerInvoke = OperandSet.Count)]
    public ulong Prepare()
    {
        ulong mix = 0;
        for (int i = 0; i < OperandSet.Count; i++)
        {
            mix ^= PreparedRate.Create(in _operands.Y[i], in _operands.Divisor[i]).Fraction0;
        }

        return mix;
    }
}
