using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace StakingLedger.Benchmarks;

/// <summary>A short run in this process, one call an iteration: for work that leaves something behind, as a journal grows.</summary>
public sealed class OnceInProcess : ManualConfig
{
    public OnceInProcess()
    {
        AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)
            .WithInvocationCount(1).WithUnrollFactor(1).WithWarmupCount(5).WithIterationCount(11));
        AddColumn(StatisticColumn.Median);
        AddColumn(StatisticColumn.Min);
        AddDiagnoser(MemoryDiagnoser.Default);
        HideColumns(Column.Error, Column.StdDev, Column.RatioSD, Column.Job, Column.Toolchain, Column.Gen0);
    }
}
