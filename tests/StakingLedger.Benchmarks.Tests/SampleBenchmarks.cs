using BenchmarkDotNet.Attributes;

namespace StakingLedger.Benchmarks.Tests;

/// <summary>Benchmarks for the tests of the tests: one of three results is wrong.</summary>
internal sealed class SampleBenchmarks
{
    private int _base;

    [Params(3, 4)]
    public int Factor { get; set; }

    [ParamsAllValues]
    public bool Doubled { get; set; }

    [GlobalSetup(Target = nameof(Wrong))]
    public void SetupOfWrong() => _base = 10;

    [GlobalSetup]
    public void Setup() => _base = 10;

    [IterationSetup]
    public void Double() => _base *= Doubled ? 2 : 1;

    [Agree]
    [Benchmark(Baseline = true)]
    public int Right() => _base * Factor;

    [Agree]
    [Benchmark]
    public int Wrong() => (_base * Factor) + 1;

    [Benchmark]
    public int Other() => -1;
}
