using BenchmarkDotNet.Attributes;

namespace StakingLedger.Benchmarks;

/// <summary>One oracle report after another, by the number of holders: the time of each should not know how many there are.</summary>
[Config(typeof(OnceInProcess))]
public class ReportBenchmarks
{
    public const int Reports = 512;

    private ReportWorkload? _workload;

    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public int Holders { get; set; } = 1_000;

    [GlobalSetup]
    public void Setup() => _workload = new ReportWorkload(Holders);

    [Benchmark(OperationsPerInvoke = Reports, Description = "house pool")]
    public int House() => _workload!.House(Reports);

    [Benchmark(OperationsPerInvoke = Reports, Description = "Lido")]
    public int Lido() => _workload!.Lido(Reports);
}
