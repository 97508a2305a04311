namespace StakingLedger.Benchmarks.Tests;

public sealed class BenchmarkTests
{
    public static TheoryData<string> Classes => [.. BenchmarkClass.All.Select(static type => type.Name)];

    [Theory]
    [MemberData(nameof(Classes))]
    public void Every_benchmark_runs_once_and_those_marked_agree(string name)
    {
        BenchmarkClass benchmarks = new(BenchmarkClass.All.Single(type => string.Equals(type.Name, name, StringComparison.Ordinal)));
        Assert.Empty(benchmarks.CallAll());
    }

    [Fact]
    public void Benchmarks_with_setups_and_parameters_are_called_as_they_are_declared()
    {
        BenchmarkClass benchmarks = new(typeof(SampleBenchmarks));
        Assert.Equal(3, benchmarks.Methods.Count);
        Assert.Equal(
            [
                "SampleBenchmarks(Factor = 3, Doubled = False): Wrong gives 31, Right gave 30",
                "SampleBenchmarks(Factor = 3, Doubled = True): Wrong gives 61, Right gave 60",
                "SampleBenchmarks(Factor = 4, Doubled = False): Wrong gives 41, Right gave 40",
                "SampleBenchmarks(Factor = 4, Doubled = True): Wrong gives 81, Right gave 80",
            ],
            benchmarks.CallAll());
    }
}
