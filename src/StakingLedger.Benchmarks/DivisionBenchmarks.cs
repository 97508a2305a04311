using BenchmarkDotNet.Attributes;
using StakingLedger.Numerics;

namespace StakingLedger.Benchmarks;

/// <summary>floor(x / divisor), per operation.</summary>
[Config(typeof(ShortInProcess))]
public class DivisionBenchmarks
{
    private OperandSet _operands = OperandSet.ForDivision(OperandProfile.Realistic);

    [ParamsAllValues]
    public OperandProfile Profile { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _operands = OperandSet.ForDivision(Profile);
        for (int i = 0; i < OperandSet.Count; i++)
        {
            if ((System.Numerics.BigInteger)(_operands.X[i] / _operands.Divisor[i]) != _operands.BigX[i] / _operands.BigDivisor[i])
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
            even ^= (_operands.BigX[i] / _operands.BigDivisor[i]).IsEven;
        }

        return even;
    }

    [Benchmark(OperationsPerInvoke = OperandSet.Count)]
    public ulong Divide()
    {
        ulong mix = 0;
        for (int i = 0; i < OperandSet.Count; i++)
        {
            UInt256 result = _operands.X[i] / _operands.Divisor[i];
            mix ^= result.Limb0 ^ result.Limb1 ^ result.Limb2 ^ result.Limb3;
        }

        return mix;
    }
}
