using System.Numerics;
using BenchmarkDotNet.Attributes;
using StakingLedger.Numerics;

namespace StakingLedger.Benchmarks;

/// <summary>floor(x * y / divisor) over a 512-bit product, per operation.</summary>
[Config(typeof(ShortInProcess))]
public class MulDivBenchmarks
{
    private OperandSet _operands = OperandSet.ForMulDiv(OperandProfile.Realistic);

    [ParamsAllValues]
    public OperandProfile Profile { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _operands = OperandSet.ForMulDiv(Profile);
        for (int i = 0; i < OperandSet.Count; i++)
        {
            BigInteger expected = _operands.BigX[i] * _operands.BigY[i] / _operands.BigDivisor[i];
            UInt256 actual = FullMath.MulDiv(in _operands.X[i], in _operands.Y[i], in _operands.Divisor[i], Rounding.Down);
            if ((BigInteger)actual != expected)
            {
                throw new InvalidOperationException("The two implementations disagree: there is nothing to compare.");
            }
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = OperandSet.Count)]
    public bool BigIntegers()
    {
        bool even = false;
        for (int i = 0; i < OperandSet.Count; i++)
        {
            even ^= (_operands.BigX[i] * _operands.BigY[i] / _operands.BigDivisor[i]).IsEven;
        }

        return even;
    }

    [Benchmark(OperationsPerInvoke = OperandSet.Count)]
    [Agree]
    public ulong MulDivDown() => Run(Rounding.Down);

    [Benchmark(OperationsPerInvoke = OperandSet.Count)]
    public ulong MulDivUp() => Run(Rounding.Up);

    [Benchmark(OperationsPerInvoke = OperandSet.Count)]
    [Agree]
    public ulong TryMulDivDown()
    {
        ulong mix = 0;
        for (int i = 0; i < OperandSet.Count; i++)
        {
            FullMath.TryMulDiv(in _operands.X[i], in _operands.Y[i], in _operands.Divisor[i], Rounding.Down, out UInt256 result);
            mix ^= result.Limb0 ^ result.Limb1 ^ result.Limb2 ^ result.Limb3;
        }

        return mix;
    }

    private ulong Run(Rounding rounding)
    {
        ulong mix = 0;
        for (int i = 0; i < OperandSet.Count; i++)
        {
            UInt256 result = FullMath.MulDiv(in _operands.X[i], in _operands.Y[i], in _operands.Divisor[i], rounding);
            mix ^= result.Limb0 ^ result.Limb1 ^ result.Limb2 ^ result.Limb3;
        }

        return mix;
    }
}
