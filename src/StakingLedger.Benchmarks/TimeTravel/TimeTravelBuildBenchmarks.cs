using BenchmarkDotNet.Attributes;

namespace StakingLedger.Benchmarks;

/// <summary>Building what answers for the past of every account, per event: 50,000 holders, a million transfers.</summary>
[Config(typeof(ShortInProcess))]
public class TimeTravelBuildBenchmarks
{
    private const int Holders = 50_000;
    private const int Transfers = 1_000_000;

    private TimeTravelHistory? _history;
    private TimeTravelQuestions? _questions;

    [GlobalSetup]
    public void Setup()
    {
        _history = new TimeTravelHistory(Size.Of(Holders), Size.Of(Transfers));
        _questions = new TimeTravelQuestions(_history, 1_000);
        if (Lists() != Index())
        {
            throw new InvalidOperationException("The index and the lists disagree: there is nothing to compare.");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Holders + Transfers)]
    public ulong Lists() => _questions!.Scan(new TimeTravelLists(_history!.Ledger));

    [Benchmark(OperationsPerInvoke = Holders + Transfers)]
    public ulong Index() => _questions!.Ask(_history!.NewIndex());
}
